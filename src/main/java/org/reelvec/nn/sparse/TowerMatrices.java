package org.reelvec.nn.sparse;

import java.util.Arrays;

/**
 * The weights and biases of a tower, or their gradients, as its arithmetic wants them: padded with
 * zeros.
 *
 * <pre>
 *   weights[layer]  (outWidth, inWidth): transposed, as DL4J has them in its parameter vector
 *   biases[layer]   (outWidth)
 * </pre>
 */
final class TowerMatrices {
  final float[][] weights;
  final float[][] biases;
  private final TowerShape shape;

  /** All zeros. */
  TowerMatrices(TowerShape shape) {
    this.shape = shape;
    weights = new float[shape.last() + 1][];
    biases = new float[shape.last() + 1][];
    for (int layer = 0; layer <= shape.last(); layer++) {
      weights[layer] = new float[shape.outWidth(layer) * shape.inWidth(layer)];
      biases[layer] = new float[shape.outWidth(layer)];
    }
  }

  /** Takes over a parameter vector: layer by layer, the weights by columns, then the biases. */
  void unpack(float[] vector) {
    move(vector, true);
  }

  /** Writes these as such a vector. */
  void pack(float[] vector) {
    move(vector, false);
  }

  private void move(float[] vector, boolean in) {
    int at = 0;
    for (int layer = 0; layer <= shape.last(); layer++) {
      // A row of the first layer's weights is in two pieces, for a padded row of each table.
      int pieces = layer == 0 ? 2 : 1;
      int piece = shape.in(layer) / pieces;
      int width = shape.inWidth(layer) / pieces;
      for (int row = 0; row < shape.out(layer) * pieces; row++) {
        at = move(vector, at, weights[layer], row * width, piece, in);
      }
      at = move(vector, at, biases[layer], 0, shape.out(layer), in);
    }
  }

  private static int move(float[] vector, int at, float[] cells, int cell, int count, boolean in) {
    if (in) {
      System.arraycopy(vector, at, cells, cell, count);
    } else {
      System.arraycopy(cells, cell, vector, at, count);
    }
    return at + count;
  }

  /** The weights of a layer the other way: (inWidth, outWidth). */
  void transpose(int layer, float[] to) {
    int in = shape.inWidth(layer);
    int out = shape.outWidth(layer);
    for (int i = 0; i < in; i++) {
      for (int j = 0; j < out; j++) {
        to[i * out + j] = weights[layer][j * in + i];
      }
    }
  }

  void clear() {
    for (int layer = 0; layer <= shape.last(); layer++) {
      Arrays.fill(weights[layer], 0);
      Arrays.fill(biases[layer], 0);
    }
  }

  void add(TowerMatrices other) {
    for (int layer = 0; layer <= shape.last(); layer++) {
      add(weights[layer], other.weights[layer]);
      add(biases[layer], other.biases[layer]);
    }
  }

  private static void add(float[] to, float[] what) {
    for (int i = 0; i < to.length; i++) {
      to[i] += what[i];
    }
  }
}
