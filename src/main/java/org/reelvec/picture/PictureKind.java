package org.reelvec.picture;

/** What can be drawn of a run. */
public enum PictureKind {
  /** A map by t-SNE. */
  TSNE,

  /** The first two principal components, with the counterpart arrow where one is asked for. */
  PCA,

  /** A map by UMAP. */
  UMAP,

  /** Cosines of all pairs. */
  HEATMAP,

  /** Ward's tree on 1 - cosine. */
  DENDROGRAM,

  /** The pairs that are most and least alike. */
  EXTREMES,

  /** Training and validation figures by epoch. */
  CURVES,

  /** How many ratings of each value, or how many links of each movie. */
  HISTOGRAM,

  /** Predicted against true, out of sample. */
  PREDICTED,

  /** How much of each movie's list of neighbours survives another seed. */
  STABILITY
}
