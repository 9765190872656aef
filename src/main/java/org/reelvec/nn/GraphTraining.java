package org.reelvec.nn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * A graph under training, whether its embedding tables lie among its parameters or beside them. A
 * layer is named as in the graph that is saved.
 */
public interface GraphTraining extends AutoCloseable {
  /** DL4J's name of a layer's weights. */
  String WEIGHTS = "W";

  /** DL4J's name of a layer's biases. */
  String BIASES = "b";

  /**
   * One update.
   *
   * @return the mean loss of the batch before it, without penalties
   */
  double step(MultiDataSet batch);

  /** What the graph puts out for these inputs; between epochs. */
  float[] output(INDArray... inputs);

  /** Ends an epoch: from here on weights may be read. */
  void endEpoch();

  /**
   * A copy of a parameter, row-major.
   *
   * @param parameter {@code W} or {@code b}
   */
  float[] values(String layer, String parameter);

  /** Sets a parameter, row-major. */
  void assign(String layer, String parameter, float[] values);

  /** A copy of a layer's weights. */
  default float[] weights(String layer) {
    return values(layer, WEIGHTS);
  }

  /** Sets a layer's weights. */
  default void assign(String layer, float[] weights) {
    assign(layer, WEIGHTS, weights);
  }

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
