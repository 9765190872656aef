package org.reelvec.nn.sparse;

import java.util.random.RandomGenerator;
import org.nd4j.linalg.activations.Activation;
import org.reelvec.math.KernelSet;

/**
 * Some samples of a batch on their way through a tower and back, in buffers small enough for the
 * second-level cache, and the gradient of the weights summed over the tiles that pass.
 *
 * <pre>
 *   forward    A_0 = rows        A_(l+1) = f(A_l W_l + b_l)        y = A_L w + b        all A_l thinned by dropout
 *   backward   e = 2 (y - r)     dW_l += A_l^T dZ_l                dA_l = dZ_l W_l^T    dZ_(l-1) = f' dA_l
 * </pre>
 *
 * <p>Products go over whole blocks of 4 rows; those beyond the samples have an error of 0.
 */
final class TowerTile {
  /** Samples in a tile at most. */
  static final int ROWS = 96;

  private final TowerShape shape;
  private final KernelSet kernels;
  private final TowerDropout dropout;
  private final float[][] activations; // [layer] (ROWS, inWidth): what the layer is given
  private final float[][] factors; // [layer] (ROWS, inWidth) of dropout
  private final float[] above; // (ROWS, greatest width) gradient behind a layer
  private final float[] below; // (ROWS, greatest width) gradient before it
  private final float[] outputs = new float[ROWS];
  private final float[] errors = new float[ROWS];
  private final int[] rowAt = new int[ROWS]; // where each sample's last activations begin
  private final int[] weightsAt = new int[ROWS]; // where the weights of the output begin, each time
  private final TowerMatrices gradient;
  private double loss;

  TowerTile(TowerShape shape, KernelSet kernels) {
    this.shape = shape;
    this.kernels = kernels;
    this.dropout = new TowerDropout(shape.dropout());
    this.gradient = new TowerMatrices(shape);
    int last = shape.last();
    activations = new float[last + 1][];
    factors = new float[last + 1][];
    int widest = 0;
    for (int layer = 0; layer <= last; layer++) {
      int width = shape.inWidth(layer);
      activations[layer] = new float[ROWS * width];
      factors[layer] = new float[dropout.isNone() ? 0 : ROWS * width];
      widest = Math.max(widest, width);
    }
    above = new float[ROWS * widest];
    below = new float[ROWS * widest];
    for (int i = 0; i < ROWS; i++) {
      rowAt[i] = i * shape.inWidth(last);
    }
  }

  /** Where the rows of the samples go, one behind the other: (ROWS, both rows). */
  float[] inputs() {
    return activations[0];
  }

  /** The outputs of the last {@link #forward}. */
  float[] outputs() {
    return outputs;
  }

  /** Sums over all tiles since {@link #clear}. */
  TowerMatrices gradient() {
    return gradient;
  }

  /** Squared errors, summed alike. */
  double loss() {
    return loss;
  }

  void clear() {
    gradient.clear();
    loss = 0;
  }

  /** Outputs for the inputs of so many samples, as they are. */
  void forward(TowerWeights weights, int count) {
    for (int layer = 0; layer < shape.last(); layer++) {
      activate(weights, layer, count);
    }
    output(weights, count);
  }

  /** The same, thinned by dropout where there is any. */
  void forward(TowerWeights weights, int count, RandomGenerator random) {
    for (int layer = 0; layer < shape.last(); layer++) {
      thin(layer, count, random);
      activate(weights, layer, count);
    }
    thin(shape.last(), count, random);
    output(weights, count);
  }

  private void thin(int layer, int count, RandomGenerator random) {
    if (!dropout.isNone()) {
      int cells = count * shape.inWidth(layer);
      dropout.draw(factors[layer], cells, random);
      TowerDropout.apply(factors[layer], cells, activations[layer], 0);
    }
  }

  private void activate(TowerWeights weights, int layer, int count) {
    int rows = blocks(count);
    int in = shape.inWidth(layer);
    int out = shape.outWidth(layer);
    float[] z = activations[layer + 1];
    float[] forward = weights.forward(layer);
    kernels
        .matrices()
        .multiply(rows, in, out, activations[layer], 0, in, 1, forward, 0, out, z, 0, out, false);
    if (shape.activation() == Activation.RELU) {
      kernels.layers().rectify(z, rows, out, weights.biases(layer));
    } else {
      kernels.layers().tanh(z, rows, out, weights.biases(layer));
    }
  }

  private void output(TowerWeights weights, int count) {
    int last = shape.last();
    int width = shape.inWidth(last);
    float bias = weights.biases(last)[0];
    kernels
        .rows()
        .dots(
            activations[last], rowAt, weights.backward(last), weightsAt, 0, count, width, outputs);
    for (int i = 0; i < count; i++) {
      outputs[i] += bias;
    }
  }

  private static int blocks(int count) {
    return (count + 3) / 4 * 4;
  }

  /**
   * Adds the squared errors and the gradients of their sum, after {@link #forward}.
   *
   * @param labels what the outputs should have been, from {@code from} on
   * @param inputGradients takes the gradients of the inputs (count, both rows)
   */
  void backward(
      TowerWeights weights,
      int count,
      float[] labels,
      int from,
      float[] inputGradients,
      int inputGradientsAt) {
    int rows = blocks(count);
    float biasGradient = 0;
    for (int i = 0; i < rows; i++) {
      float miss = i < count ? outputs[i] - labels[from + i] : 0;
      errors[i] = 2 * miss;
      biasGradient += errors[i];
      loss += (double) miss * miss;
    }
    int last = shape.last();
    gradient.biases[last][0] += biasGradient;
    float[] behind = errors;
    int out = 1;
    for (int layer = last; layer >= 0; layer--) {
      int in = shape.inWidth(layer);
      kernels
          .matrices()
          .multiply(
              out,
              rows,
              in,
              behind,
              0,
              1,
              out,
              activations[layer],
              0,
              in,
              gradient.weights[layer],
              0,
              in,
              true);
      boolean first = layer == 0;
      float[] before = first ? inputGradients : behind == above ? below : above;
      int at = first ? inputGradientsAt : 0;
      int wanted = first ? count : rows; // the rows of the next tile are not ours
      kernels
          .matrices()
          .multiply(
              wanted,
              out,
              in,
              behind,
              0,
              out,
              1,
              weights.backward(layer),
              0,
              in,
              before,
              at,
              in,
              false);
      if (!dropout.isNone()) {
        TowerDropout.apply(factors[layer], count * in, before, at);
      }
      if (!first) {
        bend(layer, rows, before);
      }
      behind = before;
      out = in;
    }
  }

  /** Through the activation that gave a layer's inputs, as they were before dropout. */
  private void bend(int layer, int rows, float[] before) {
    int width = shape.inWidth(layer);
    if (!dropout.isNone()) {
      dropout.restore(activations[layer], rows * width);
    }
    float[] sums = gradient.biases[layer - 1];
    if (shape.activation() == Activation.RELU) {
      kernels.layers().rectifyBack(before, activations[layer], rows, width, sums);
    } else {
      kernels.layers().tanhBack(before, activations[layer], rows, width, sums);
    }
  }
}
