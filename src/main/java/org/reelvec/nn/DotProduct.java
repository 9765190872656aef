package org.reelvec.nn;

import static org.reelvec.nn.DotProductVertex.SHORTEST;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** What a {@link DotProductVertex} does in a graph. */
final class DotProduct extends ParameterFreeVertex {
  private final boolean normalize;

  DotProduct(ComputationGraph graph, String name, int index, DataType dataType, boolean normalize) {
    super(graph, name, index, dataType);
    this.normalize = normalize;
  }

  @Override
  protected INDArray output(INDArray[] inputs) {
    INDArray a = inputs[0]; // (n, d)
    INDArray b = inputs[1]; // (n, d)
    INDArray dot = a.mul(b).sum(true, 1); // (n, 1)
    return normalize ? dot.divi(length(a)).divi(length(b)) : dot;
  }

  /**
   * Plain: {@code da = e b}, {@code db = e a}. Normalized, with y the cosine: {@code da = e (b /
   * |b| - y a / |a|) / |a|}, and the same for b.
   */
  @Override
  protected INDArray[] gradients(INDArray[] inputs, INDArray epsilon) {
    INDArray a = inputs[0];
    INDArray b = inputs[1];
    if (!normalize) {
      return new INDArray[] {b.mulColumnVector(epsilon), a.mulColumnVector(epsilon)};
    }
    INDArray lengthA = length(a); // (n, 1)
    INDArray lengthB = length(b);
    INDArray unitA = a.divColumnVector(lengthA);
    INDArray unitB = b.divColumnVector(lengthB);
    INDArray cosine = unitA.mul(unitB).sum(true, 1);
    INDArray gradientA =
        unitB.sub(unitA.mulColumnVector(cosine)).muliColumnVector(epsilon.div(lengthA));
    INDArray gradientB =
        unitA.sub(unitB.mulColumnVector(cosine)).muliColumnVector(epsilon.div(lengthB));
    return new INDArray[] {gradientA, gradientB};
  }

  private static INDArray length(INDArray rows) {
    return Transforms.max(rows.norm2(true, 1), SHORTEST, false);
  }
}
