package org.reelvec.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import org.reelvec.embedding.Embedding;
import org.reelvec.explore.ChosenRows;
import org.reelvec.explore.Metric;
import org.reelvec.explore.Neighbours;
import org.reelvec.explore.pca.Pca;
import org.reelvec.explore.tsne.Tsne;
import org.reelvec.explore.tsne.TsneSettings;

/**
 * The most counted rows of a table in the plane.
 *
 * @param run as it was named
 * @param table its name
 * @param kind how they were placed
 * @param keys one a point
 * @param titles one a point
 * @param x one a point
 * @param y one a point
 * @param note what was left out, and why; may be empty
 */
record PlacedMap(
    String run,
    String table,
    Kind kind,
    List<String> keys,
    List<String> titles,
    float[] x,
    float[] y,
    String note) {
  /** How many rows a map shows. */
  static final int MOST = 2000;

  private static final long SEED = 1;
  private static final int WORTH_THREADS = 500;

  /** How rows are placed. */
  enum Kind {
    /** t-SNE by cosine. */
    TSNE,

    /** The first two principal components. */
    PCA
  }

  /**
   * Places them.
   *
   * @param progress is told the share that is done
   * @throws org.reelvec.io.InputException if there are too few for this kind of map
   */
  static PlacedMap of(String run, Embedding embedding, Kind kind, DoubleConsumer progress) {
    ChosenRows chosen = ChosenRows.mostCounted(embedding, MOST, Neighbours.ALL);
    Embedding shown = chosen.selected();
    float[] places = kind == Kind.TSNE ? tsne(shown, progress) : pca(shown);
    int size = chosen.size();
    float[] x = new float[size];
    float[] y = new float[size];
    for (int i = 0; i < size; i++) {
      x[i] = places[2 * i];
      y[i] = places[2 * i + 1];
    }
    List<String> notes = new ArrayList<>();
    if (size + chosen.leftOut().length < embedding.size()) {
      notes.add(
          String.format(Locale.ROOT, "the first %,d of %,d by count", size, embedding.size()));
    }
    if (chosen.leftOut().length > 0) {
      notes.add(
          String.format(Locale.ROOT, "%,d of length 0 have no place", chosen.leftOut().length));
    }
    return new PlacedMap(
        run, embedding.name(), kind, shown.keys(), shown.titles(), x, y, String.join("; ", notes));
  }

  private static float[] tsne(Embedding shown, DoubleConsumer progress) {
    int threads = shown.size() < WORTH_THREADS ? 1 : 0; // any number places them alike
    TsneSettings settings =
        TsneSettings.of(Metric.COSINE, SEED).fitting(shown.size()).withThreads(threads);
    return Tsne.map(
            shown.vectors(),
            shown.dimensions(),
            settings,
            (iteration, divergence) -> progress.accept((double) iteration / settings.iterations()))
        .coordinates();
  }

  private static float[] pca(Embedding shown) {
    double[] places = Pca.of(shown.vectors(), shown.dimensions(), 2).project(shown.vectors());
    float[] rounded = new float[places.length];
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = (float) places[i];
    }
    return rounded;
  }
}
