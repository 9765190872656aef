package org.reelvec.picture;

import java.util.Locale;

/** What can be drawn of a run. */
public enum PictureKind {
  /** A map by t-SNE. */
  TSNE(1000),

  /** The first two principal components, with the counterpart arrow where one is asked for. */
  PCA(200),

  /** A map by UMAP. */
  UMAP(1000),

  /** Cosines of all pairs. */
  HEATMAP(50),

  /** Ward's tree on 1 - cosine. */
  DENDROGRAM(50),

  /** The ten pairs that are most alike, and the ten that are least. */
  EXTREMES(50),

  /** Training and validation figures by epoch. */
  CURVES(0),

  /** How many ratings of each value, or how many links of each movie. */
  HISTOGRAM(0),

  /** Predicted against true, out of sample. */
  PREDICTED(0),

  /** How much of each movie's list of neighbours survives another seed. */
  STABILITY(50);

  private final int items;

  PictureKind(int items) {
    this.items = items;
  }

  /** How many rows it shows unless asked otherwise; 0 where it shows no chosen rows. */
  int items() {
    return items;
  }

  /** Whether it is points in the plane, which can be coloured. */
  public boolean isMap() {
    return this == TSNE || this == PCA || this == UMAP;
  }

  /** Whether it shows rows of a table that can be chosen. */
  public boolean showsItems() {
    return items > 0;
  }

  /** As options and file names have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
