package org.reelvec.nn;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** What a {@link SharedNegativesVertex} does in a graph. */
final class SharedNegatives extends ParameterFreeVertex {
  private static final double HIDDEN = -10_000;

  SharedNegatives(ComputationGraph graph, String name, int index, DataType dataType) {
    super(graph, name, index, dataType);
  }

  @Override
  protected INDArray output(INDArray[] inputs) {
    INDArray query = inputs[0]; // (n, d)
    INDArray hidden = inputs[2]; // (n, k)
    INDArray own = own(inputs); // (n, d)
    INDArray shared = shared(inputs); // (k, d)
    INDArray ownScore = query.mul(own).sum(true, 1); // (n, 1)
    INDArray sharedScore = query.mmul(shared.transpose()); // (n, k)
    sharedScore.addi(hidden.mul(HIDDEN));
    return Nd4j.concat(1, ownScore, sharedScore);
  }

  @Override
  protected @Nullable INDArray[] gradients(INDArray[] inputs, INDArray epsilon) {
    INDArray query = inputs[0];
    INDArray own = own(inputs);
    INDArray shared = shared(inputs);
    INDArray ownEpsilon = epsilon.get(NDArrayIndex.all(), NDArrayIndex.interval(0, 1)); // (n, 1)
    INDArray sharedEpsilon =
        epsilon.get(NDArrayIndex.all(), NDArrayIndex.interval(1, epsilon.columns())); // (n, k)
    INDArray toQuery = sharedEpsilon.mmul(shared).addi(own.mulColumnVector(ownEpsilon));
    INDArray toCandidates =
        Nd4j.concat(0, query.mulColumnVector(ownEpsilon), sharedEpsilon.transpose().mmul(query));
    return new INDArray[] {toQuery, toCandidates, null};
  }

  private static INDArray own(INDArray[] inputs) {
    return rows(inputs[1], 0, inputs[0].rows());
  }

  private static INDArray shared(INDArray[] inputs) {
    return rows(inputs[1], inputs[0].rows(), inputs[1].rows());
  }

  private static INDArray rows(INDArray matrix, long from, long to) {
    return matrix.get(NDArrayIndex.interval(from, to), NDArrayIndex.all());
  }
}
