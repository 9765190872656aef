package org.reelvec.nn.sparse;

import java.util.List;
import org.nd4j.linalg.activations.Activation;
import org.reelvec.math.RowKernels;

/**
 * What a tower of dense layers over two rows side by side looks like. Layers count from 0; the last
 * one, behind all hidden ones, is the output of width 1 without an activation.
 *
 * <p>In memory every width is padded with zeros to whole vectors. The two rows are padded each by
 * itself, so they are copied as they lie in their tables.
 *
 * @param columns of each of the two rows
 * @param hidden widths of the hidden layers, any number of them
 * @param activation behind each hidden layer: RELU or TANH
 * @param dropout share of each layer's input that is left out in training, 0 to less than 1
 */
public record TowerShape(int columns, List<Integer> hidden, Activation activation, double dropout) {
  /** Beyond this, eight copies of the gradient and weights in the cache are no good idea. */
  private static final long MOST_PARAMETERS = 1L << 22;

  /** A tower of relu or tanh layers. */
  public TowerShape {
    hidden = List.copyOf(hidden);
    if (activation != Activation.RELU && activation != Activation.TANH) {
      throw new IllegalArgumentException("towers have relu or tanh layers, not " + activation);
    }
  }

  /** Whether it is small enough to run by tiles in the cache. */
  public boolean isFast() {
    return parameters() <= MOST_PARAMETERS;
  }

  /** The number of the output layer, which is that of the hidden layers. */
  int last() {
    return hidden.size();
  }

  /** Inputs of a layer. */
  int in(int layer) {
    return layer == 0 ? 2 * columns : hidden.get(layer - 1);
  }

  /** Outputs of a layer. */
  int out(int layer) {
    return layer == last() ? 1 : hidden.get(layer);
  }

  /** Padded columns of one row. */
  int rowWidth() {
    return RowKernels.padded(columns);
  }

  /** Padded inputs of a layer. */
  int inWidth(int layer) {
    return layer == 0 ? 2 * rowWidth() : RowKernels.padded(in(layer));
  }

  /** Padded outputs of a layer. */
  int outWidth(int layer) {
    return RowKernels.padded(out(layer));
  }

  /** Weights and biases, unpadded. */
  long parameters() {
    long sum = 0;
    for (int layer = 0; layer <= last(); layer++) {
      sum += (long) in(layer) * out(layer) + out(layer);
    }
    return sum;
  }
}
