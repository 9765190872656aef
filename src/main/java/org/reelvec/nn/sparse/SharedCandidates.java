package org.reelvec.nn.sparse;

import java.util.Arrays;
import org.reelvec.math.Crew;
import org.reelvec.math.KernelSet;
import org.reelvec.math.MatrixKernels;
import org.reelvec.math.RowKernels;
import org.reelvec.math.SoftmaxKernels;

/**
 * Cross-entropy of each query's own candidate among it and candidates that the whole batch shares,
 * and the step of the rows: forward, then backward, for one batch after another.
 *
 * <pre>
 *   q (n, d) queries, own (n, d), c (k, d)         rows of two tables, of unit length for the cosine
 *   x_i0 = q_i . own_i / t     x_ij = q_i . c_j / t, none where c_j is hidden from i     t the temperature
 *   loss_i = log(s_i) + m_i - x_i0                 m_i = max_j x_ij     s_i = sum_j exp(x_ij - m_i)
 *
 *   E_ij = exp(x_ij - m_i)                         left where the scores were; of the shared ones only
 *   dq_i  = (sum_j E_ij c_j - z_i own_i) e_i / (s_i t)         z_i = sum_j E_ij     e_i = dloss/dloss_i
 *   p_i   = q_i e_i / (s_i t)     dc_j = sum_i E_ij p_i     down_i = -z_i p_i
 * </pre>
 *
 * <p>Going forward, scores, exponentials and dq are computed for a few queries at a time, whose
 * scores stay in the cache. Going back, dc is computed for a few candidates at a time over all
 * queries, so that no thread adds to what another does: the bits do not depend on the threads.
 */
public final class SharedCandidates {
  private static final int PARTS = BatchRows.PARTS;

  /** Queries that are scored at a time. */
  private static final int TILE = 16;

  /** Candidates whose gradient is computed at a time. */
  private static final int BLOCK = 64;

  /** Terms of a long sum that are added at a time, so that what they come from stays near. */
  private static final int STRETCH = 256;

  /**
   * Columns that products are computed for at a time; a rest of three quarters is slower than a
   * whole.
   */
  private static final int QUICK = 32;

  /** Rows of scores that lay a power of two apart would push each other out of the cache. */
  private static final int ASIDE = 16;

  private final BatchRows queries;
  private final BatchRows candidates;
  private final RowKernels rowKernels;
  private final MatrixKernels matrixKernels;
  private final SoftmaxKernels softmaxKernels;
  private final Crew crew;
  private final float coldness; // 1 / t
  private final int dimensions; // d
  private final int width; // of the tables' rows
  private final int side; // of the rows here, d padded with zeros
  private int n;
  private int k;
  private int stride; // of a row of scores
  private float[] pulls = {}; // (n + k, side) q / t, then p; behind them dc
  private float[] shared = {}; // (k, side) c
  private float[] transposed = {}; // (d, stride) c
  private float[] scores = {}; // (n, stride) x, then E
  private float[] queryGradients = {}; // (n, side) dq / e
  private float[] ownScores = {}; // (n) x_i0
  private float[] totals = {}; // (n) s
  private float[] weights = {}; // (n + k) -z, then 1
  private int[] places = {}; // (n + k) where rows begin

  /**
   * A sampled softmax over rows of these tables.
   *
   * @param normalize whether scores are cosines
   * @param temperature what scores are divided by
   * @throws IllegalArgumentException if the tables' rows have different widths
   */
  public SharedCandidates(
      RowTable queries,
      RowTable candidates,
      boolean normalize,
      double temperature,
      KernelSet kernels,
      Crew crew) {
    if (queries.width() != candidates.width()) {
      throw new IllegalArgumentException(
          "%s has rows of %d, %s of %d"
              .formatted(queries.name(), queries.width(), candidates.name(), candidates.width()));
    }
    this.dimensions = queries.columns().count();
    this.width = queries.width();
    this.side = width % QUICK == QUICK - RowKernels.LANES ? width + RowKernels.LANES : width;
    RowLength length = normalize ? RowLength.UNIT_AS_L2_NORMALIZE : RowLength.FREE;
    this.queries = new BatchRows(queries, length, kernels.rows());
    this.candidates = new BatchRows(candidates, length, kernels.rows());
    this.coldness = (float) (1 / temperature);
    this.rowKernels = kernels.rows();
    this.matrixKernels = kernels.matrices();
    this.softmaxKernels = kernels.softmaxes();
    this.crew = crew;
  }

  /**
   * Losses of a batch.
   *
   * @param queryIds (n)
   * @param candidateIds (n + k) the queries' own, then the shared ones
   * @param hidden (n + 1 + cells) the cells hidden from query i are {@code hidden[n + 1 + j]} for j
   *     from {@code hidden[i]} to {@code hidden[i + 1]}, the last excluded
   * @param losses (n) takes them
   */
  void forward(int[] queryIds, int n, int[] candidateIds, int k, int[] hidden, float[] losses) {
    reserve(n, k);
    BatchRows.open(crew, queries, queryIds, n, candidates, candidateIds, n + k);
    crew.run(PARTS, this::layOut);
    crew.run(
        (n + TILE - 1) / TILE,
        tile -> score(tile * TILE, Math.min(n, (tile + 1) * TILE), hidden, losses));
  }

  private void reserve(int n, int k) {
    if (this.n == n && this.k == k) {
      return;
    }
    this.n = n;
    this.k = k;
    stride = RowKernels.padded(k) + ASIDE;
    pulls = new float[Math.multiplyExact(n + k, side)];
    shared = new float[k * side];
    transposed = new float[Math.multiplyExact(dimensions, stride)];
    scores = new float[Math.multiplyExact(n, stride)];
    queryGradients = new float[n * side];
    ownScores = new float[n];
    totals = new float[n];
    weights = new float[n + k];
    places = new int[n + k];
    Arrays.setAll(places, i -> i * side);
    Arrays.fill(weights, n, n + k, 1);
  }

  private void layOut(int part) {
    int from = n * part / PARTS;
    int to = n * (part + 1) / PARTS;
    for (int i = from; i < to; i++) {
      System.arraycopy(queries.rows(), queries.at()[i], pulls, i * side, width);
      rowKernels.scale(pulls, i * side, coldness * queries.scale(i), width);
    }
    rowKernels.dots(pulls, places, candidates.rows(), candidates.at(), from, to, width, ownScores);
    for (int i = from; i < to; i++) {
      ownScores[i] *= candidates.scale(i);
    }
    int behind = k * (part + 1) / PARTS;
    for (int j = k * part / PARTS; j < behind; j++) {
      System.arraycopy(candidates.rows(), candidates.at()[n + j], shared, j * side, width);
      rowKernels.scale(shared, j * side, candidates.scale(n + j), width);
      for (int p = 0; p < dimensions; p++) {
        transposed[p * stride + j] = shared[j * side + p];
      }
    }
  }

  private void score(int from, int to, int[] hidden, float[] losses) {
    int columns = RowKernels.padded(k);
    matrixKernels.multiply(
        to - from,
        dimensions,
        columns,
        pulls,
        from * side,
        side,
        1,
        transposed,
        0,
        stride,
        scores,
        from * stride,
        stride,
        false);
    for (int i = from; i < to; i++) {
      int row = i * stride;
      for (int j = hidden[i]; j < hidden[i + 1]; j++) {
        scores[row + hidden[n + 1 + j]] = SoftmaxKernels.HIDDEN;
      }
      Arrays.fill(scores, row + k, row + columns, SoftmaxKernels.HIDDEN);
      float greatest = Math.max(ownScores[i], softmaxKernels.greatest(scores, row, columns));
      float sum = softmaxKernels.exponentials(scores, row, columns, greatest);
      double total = sum + Math.exp(ownScores[i] - greatest);
      losses[i] = (float) (Math.log(total) + (greatest - ownScores[i]));
      totals[i] = (float) total;
      weights[i] = -sum;
    }
    for (int at = 0; at < k; at += STRETCH) {
      matrixKernels.multiply(
          to - from,
          Math.min(STRETCH, k - at),
          side,
          scores,
          from * stride + at,
          stride,
          1,
          shared,
          at * side,
          side,
          queryGradients,
          from * side,
          side,
          at > 0);
    }
    for (int i = from; i < to; i++) {
      float share = coldness / totals[i];
      rowKernels.combine(
          queryGradients,
          i * side,
          share,
          candidates.rows(),
          candidates.at()[i],
          weights[i] * share * candidates.scale(i),
          width);
    }
  }

  /**
   * The step of all rows of the batch.
   *
   * @param epsilons (n) gradient of the summed loss with respect to the losses
   */
  void backward(float[] epsilons) {
    for (int i = 0; i < n; i++) {
      rowKernels.scale(pulls, i * side, epsilons[i] / totals[i], width);
    }
    crew.run(
        (k + BLOCK - 1) / BLOCK, block -> pull(block * BLOCK, Math.min(k, (block + 1) * BLOCK)));
    crew.run(
        2 * PARTS,
        part -> {
          if (part < PARTS) {
            candidates.step(part, pulls, places, weights, n);
          } else {
            queries.step(part - PARTS, queryGradients, places, epsilons, n);
          }
        });
  }

  private void pull(int from, int to) {
    for (int at = 0; at < n; at += STRETCH) {
      matrixKernels.multiply(
          to - from,
          Math.min(STRETCH, n - at),
          side,
          scores,
          at * stride + from,
          1,
          stride,
          pulls,
          at * side,
          side,
          pulls,
          (n + from) * side,
          side,
          at > 0);
    }
  }
}
