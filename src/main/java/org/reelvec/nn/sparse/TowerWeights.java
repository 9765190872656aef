package org.reelvec.nn.sparse;

/** The weights of a tower during one step, both ways, so that no product needs a transposed one. */
final class TowerWeights {
  private final TowerShape shape;
  private final TowerMatrices matrices;
  private final float[][] forward; // [layer] (inWidth, outWidth), of the hidden layers

  TowerWeights(TowerShape shape) {
    this.shape = shape;
    matrices = new TowerMatrices(shape);
    forward = new float[shape.last()][];
    for (int layer = 0; layer < shape.last(); layer++) {
      forward[layer] = new float[shape.inWidth(layer) * shape.outWidth(layer)];
    }
  }

  /** Takes over a parameter vector. */
  void unpack(float[] parameters) {
    matrices.unpack(parameters);
    for (int layer = 0; layer < shape.last(); layer++) {
      matrices.transpose(layer, forward[layer]);
    }
  }

  /** (inWidth, outWidth) of a hidden layer. */
  float[] forward(int layer) {
    return forward[layer];
  }

  /** (outWidth, inWidth) of any layer. */
  float[] backward(int layer) {
    return matrices.weights[layer];
  }

  /** (outWidth) of any layer. */
  float[] biases(int layer) {
    return matrices.biases[layer];
  }
}
