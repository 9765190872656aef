package org.reelvec.model.ppmi;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.reelvec.config.PpmiSvdConfig;
import org.reelvec.io.InputException;
import org.reelvec.math.Crew;
import org.reelvec.math.svd.SparseMatrix;

/** Counts as positive pointwise mutual information, a row at a time. */
final class PpmiMatrix {
  private static final int ROWS_A_PART = 64;
  private static final int BYTES_AN_ENTRY = Integer.BYTES + Double.BYTES;
  private static final double SHARE_OF_HEAP = 0.7;

  private final Counts counts;
  private final double[] movieTotals;
  private final double[] logOfContext;
  private final double shift;
  private final int[][] ids;
  private final double[][] values;
  private final AtomicLong bytes = new AtomicLong();
  private final long mostBytes;

  private PpmiMatrix(PpmiSvdConfig config, Counts counts, long mostBytes) {
    this.counts = counts;
    this.movieTotals = counts.movieTotals();
    this.logOfContext = logOfShares(counts.contextTotals(), config.contextExponent());
    this.shift = Math.log(config.shift());
    this.ids = new int[counts.movies()][];
    this.values = new double[counts.movies()][];
    this.mostBytes = mostBytes;
  }

  /**
   * The cells above zero, in nats, (movies, contexts).
   *
   * @param threads threads, 0 for every core; any number gives the same bytes
   * @throws InputException if they do not fit into memory
   */
  static SparseMatrix of(PpmiSvdConfig config, Counts counts, int threads) {
    long heap = (long) (SHARE_OF_HEAP * Runtime.getRuntime().maxMemory());
    return of(config, counts, threads, heap);
  }

  /** The same with room for so many bytes of cells. */
  static SparseMatrix of(PpmiSvdConfig config, Counts counts, int threads, long mostBytes) {
    return new PpmiMatrix(config, counts, mostBytes).run(threads);
  }

  private static double[] logOfShares(double[] totals, double exponent) {
    double[] powers = new double[totals.length];
    double sum = 0;
    for (int i = 0; i < powers.length; i++) {
      powers[i] = totals[i] > 0 ? Math.pow(totals[i], exponent) : 0;
      sum += powers[i];
    }
    for (int i = 0; i < powers.length; i++) {
      powers[i] = Math.log(powers[i] / sum);
    }
    return powers;
  }

  private SparseMatrix run(int threads) {
    int parts = (ids.length + ROWS_A_PART - 1) / ROWS_A_PART;
    try (Crew crew = Crew.ofThreads(threads)) {
      crew.run(parts, this::rows);
    }
    return new SparseMatrix(counts.contexts(), ids, values);
  }

  private void rows(int part) {
    double[] row = new double[counts.contexts()];
    int[] found = new int[row.length];
    double[] information = new double[row.length];
    int to = Math.min(ids.length, (part + 1) * ROWS_A_PART);
    for (int movie = part * ROWS_A_PART; movie < to; movie++) {
      Arrays.fill(row, 0);
      counts.addRow(movie, row);
      double offset = Math.log(movieTotals[movie]) + shift;
      int size = 0;
      for (int context = 0; context < row.length; context++) {
        if (row[context] > 0) {
          double nats = Math.log(row[context]) - offset - logOfContext[context];
          if (nats > 0) {
            found[size] = context;
            information[size++] = nats;
          }
        }
      }
      if (bytes.addAndGet((long) size * BYTES_AN_ENTRY) > mostBytes) {
        throw new InputException(
            "model.min-count: the information of %s does not fit into memory of %d MB; raise"
                    .formatted(counts.what(), mostBytes >> 20)
                + " model.min-count or model.shift, or give Java more memory, such as -Xmx16g");
      }
      ids[movie] = Arrays.copyOf(found, size);
      values[movie] = Arrays.copyOf(information, size);
    }
  }
}
