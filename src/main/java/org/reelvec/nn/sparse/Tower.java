package org.reelvec.nn.sparse;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.reelvec.math.Crew;
import org.reelvec.math.KernelSet;
import org.reelvec.math.RandomStreams;

/**
 * Dense layers over the rows of two tables, and their training under the squared error: what DL4J's
 * dense layers do, in tiles that stay in the cache ({@link TowerTile}).
 *
 * <pre>
 *   ids left (n), ids right (n)  ->  [left row, right row] (n, 2 columns)  ->  hidden layers  ->  y (n)
 * </pre>
 *
 * <p>A batch is dealt in a fixed number of parts, each with its own sum of the weights' gradients;
 * these are added in order. So the bits do not depend on the threads.
 */
final class Tower {
  private static final int PARTS = MergedRows.PARTS;

  private final TowerShape shape;
  private final Crew crew;
  private final MergedRows rows;
  private final TowerWeights weights;
  private final TowerTile[] tiles; // one a part
  private float[] inputGradients = {}; // (n, both rows)

  Tower(TowerShape shape, RowTable left, RowTable right, KernelSet kernels, Crew crew) {
    this.shape = shape;
    this.crew = crew;
    this.rows = new MergedRows(left, right, kernels.rows(), crew);
    this.weights = new TowerWeights(shape);
    this.tiles =
        Stream.generate(() -> new TowerTile(shape, kernels)).limit(PARTS).toArray(TowerTile[]::new);
  }

  /** What it looks like. */
  TowerShape shape() {
    return shape;
  }

  /**
   * The step of the rows of a batch, and the gradient for that of the layers.
   *
   * @param parameters of the layers
   * @param labels (n)
   * @param dropout decides what is left out
   * @param gradient takes that of the summed squared errors with respect to the parameters
   * @return the sum of the squared errors before the step
   */
  double train(
      float[] parameters,
      int[] leftIds,
      int[] rightIds,
      float[] labels,
      int n,
      long dropout,
      float[] gradient) {
    int width = rows.width();
    int floats = Math.multiplyExact(n, width);
    if (inputGradients.length < floats) {
      inputGradients = new float[floats];
    }
    weights.unpack(parameters);
    rows.open(leftIds, rightIds, n);
    crew.run(
        PARTS,
        part -> {
          TowerTile tile = tiles[part];
          RandomGenerator random = RandomStreams.stream(dropout, "dropout", part);
          tile.clear();
          overTiles(
              part,
              n,
              (from, count) -> {
                load(tile, from, count);
                tile.forward(weights, count, random);
                tile.backward(weights, count, labels, from, inputGradients, from * width);
              });
        });
    crew.run(
        2 * PARTS + 1,
        part -> {
          if (part == 0) {
            sumGradients(gradient);
          } else {
            rows.step(part - 1, inputGradients);
          }
        });
    return Arrays.stream(tiles).mapToDouble(TowerTile::loss).sum();
  }

  private void sumGradients(float[] gradient) {
    TowerMatrices sum = tiles[0].gradient();
    for (int part = 1; part < PARTS; part++) {
      sum.add(tiles[part].gradient());
    }
    sum.pack(gradient);
  }

  /** Outputs for a batch, without dropout. */
  void predict(float[] parameters, int[] leftIds, int[] rightIds, int n, float[] out) {
    weights.unpack(parameters);
    rows.open(leftIds, rightIds, n);
    crew.run(
        PARTS,
        part ->
            overTiles(
                part,
                n,
                (from, count) -> {
                  load(tiles[part], from, count);
                  tiles[part].forward(weights, count);
                  System.arraycopy(tiles[part].outputs(), 0, out, from, count);
                }));
  }

  private void load(TowerTile tile, int from, int count) {
    rows.copy(from, from + count, tile.inputs());
    // Products take a few rows more than there are samples: nothing old may be in them.
    int end = count * rows.width();
    Arrays.fill(tile.inputs(), end, Math.min(end + 3 * rows.width(), tile.inputs().length), 0);
  }

  /** Deals the samples of a part to as few tiles as will do, of about the same size. */
  private static void overTiles(int part, int n, TileWork work) {
    int first = (int) ((long) n * part / PARTS);
    int samples = (int) ((long) n * (part + 1) / PARTS) - first;
    int count = (samples + TowerTile.ROWS - 1) / TowerTile.ROWS;
    for (int tile = 0; tile < count; tile++) {
      int from = first + samples * tile / count;
      int to = first + samples * (tile + 1) / count;
      work.accept(from, to - from);
    }
  }

  /** What is done to so many samples from one on. */
  private interface TileWork {
    void accept(int from, int count);
  }
}
