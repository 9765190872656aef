package org.reelvec.explore.umap;

import java.util.Arrays;
import org.reelvec.embedding.Embedding;
import org.reelvec.explore.Metric;
import org.reelvec.io.InputException;
import tagbio.umap.ProgressListener;
import tagbio.umap.Umap;

/**
 * A map by UMAP (L. McInnes, J. Healy, J. Melville, arXiv:1802.03426), made by the Java port of its
 * authors' library. The port begins at random places instead of the spectral ones, and more than
 * one thread would make another map each time, so it gets one.
 *
 * <p>Euclidean distances of vectors at length 1 put neighbours in the order of their cosines, so
 * that is how {@link Metric#COSINE} is done.
 */
public final class UmapMap {
  /** Neighbours of each point that count. */
  public static final int NEIGHBOURS = 15;

  private static final int FEWEST = 4;

  private UmapMap() {}

  /**
   * Maps the rows of an embedding; the same seed gives the same map.
   *
   * @param items rows that all have a direction, 4 or more
   * @return row-major, (rows, 2)
   * @throws InputException if there are fewer than 4 rows
   */
  public static float[] of(Embedding items, Metric metric, long seed, UmapProgress progress) {
    int rows = items.size();
    if (rows < FEWEST) {
      throw new InputException(
          "UMAP of %d items: it takes %d or more; choose more items".formatted(rows, FEWEST));
    }
    Embedding placed = metric == Metric.COSINE ? items.normalized() : items;
    float[][] vectors = new float[rows][];
    Arrays.setAll(vectors, placed::vector);
    Umap umap = new Umap();
    umap.setNumberNearestNeighbours(Math.min(NEIGHBOURS, rows - 1));
    umap.setSeed(seed);
    umap.setThreads(1);
    Thread asking = Thread.currentThread();
    // The library has one list of listeners for all; those of other maps run on other threads.
    ProgressListener listener =
        state -> {
          if (Thread.currentThread().equals(asking)) {
            progress.reached(state.getCount(), state.getTotal());
          }
        };
    tagbio.umap.UmapProgress.addProgressListener(listener);
    try {
      float[] map = new float[2 * rows];
      float[][] fitted = umap.fitTransform(vectors);
      for (int i = 0; i < rows; i++) {
        map[2 * i] = fitted[i][0];
        map[2 * i + 1] = fitted[i][1];
      }
      return map;
    } finally {
      tagbio.umap.UmapProgress.removeProgressListener(listener);
    }
  }
}
