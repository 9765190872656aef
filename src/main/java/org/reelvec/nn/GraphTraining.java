package org.reelvec.nn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A graph under training, whether its embedding tables lie among its parameters or beside them. A
 * layer is named as in the graph that is saved.
 */
public interface GraphTraining extends AutoCloseable {
  /**
   * One update.
   *
   * @return the mean loss of the batch before it, without penalties
   */
  double step(INDArray[] inputs, INDArray[] labels);

  /** Ends an epoch: from here on weights may be read. */
  void endEpoch();

  /** A copy of a layer's weights, row-major. */
  float[] weights(String layer);

  /** Sets a layer's weights, row-major. */
  void assign(String layer, float[] weights);

  /** Copies every parameter of every layer into a graph that has layers of the same names. */
  void copyInto(ComputationGraph graph);

  /** Whether every parameter is a number. */
  boolean isFinite();

  /** Writes everything that training changes. */
  void write(DataOutput out) throws IOException;

  /** Takes over what was written by a training of the same configuration. */
  void read(DataInput in) throws IOException;

  /** Sends helping threads home. */
  @Override
  void close();
}
