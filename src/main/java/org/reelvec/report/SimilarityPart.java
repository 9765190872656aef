package org.reelvec.report;

import org.reelvec.picture.PictureKind;
import org.reelvec.picture.PictureOptions;

/** The map of many movies, and how the most counted of them are alike. */
final class SimilarityPart {
  private SimilarityPart() {}

  static String map(Gallery gallery) {
    return gallery.of(
        PictureKind.TSNE, PictureOptions.DEFAULT.color(gallery.colour().orElse(null)));
  }

  static String similarities(Gallery gallery) {
    return gallery.of(PictureKind.HEATMAP, PictureOptions.DEFAULT)
        + gallery.of(PictureKind.DENDROGRAM, PictureOptions.DEFAULT)
        + gallery.of(PictureKind.EXTREMES, PictureOptions.DEFAULT);
  }
}
