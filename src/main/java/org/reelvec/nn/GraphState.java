package org.reelvec.nn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Everything that training changes in a graph, as plain numbers: the counters, the parameters, the
 * optimizer's state (float32). The graph itself is built anew from its configuration, so reading a
 * state never names a class.
 */
public final class GraphState {
  private static final int BLOCK_FLOATS = 1 << 14;

  private GraphState() {}

  /** Writes the state; the reader needs a graph of the same configuration. */
  public static void write(ComputationGraph graph, DataOutput out) throws IOException {
    out.writeInt(graph.getConfiguration().getIterationCount());
    out.writeInt(graph.getConfiguration().getEpochCount());
    writeFloats(graph.params(), out);
    writeFloats(graph.getUpdater().getStateViewArray(), out);
  }

  /**
   * Puts a graph into the state that was written.
   *
   * @throws IOException if the state is of a graph of another size
   */
  public static void read(ComputationGraph graph, DataInput in) throws IOException {
    graph.getConfiguration().setIterationCount(in.readInt());
    graph.getConfiguration().setEpochCount(in.readInt());
    readFloats(graph.params(), in);
    readFloats(graph.getUpdater().getStateViewArray(), in);
  }

  /** A plain gradient descent has no state: its array is null. */
  private static void writeFloats(@Nullable INDArray array, DataOutput out) throws IOException {
    float[] values = array == null ? new float[0] : array.reshape(array.length()).toFloatVector();
    out.writeInt(values.length);
    ByteBuffer block = ByteBuffer.allocate(BLOCK_FLOATS * Float.BYTES);
    FloatBuffer floats = block.asFloatBuffer();
    for (int from = 0; from < values.length; from += BLOCK_FLOATS) {
      int count = Math.min(BLOCK_FLOATS, values.length - from);
      floats.clear().put(values, from, count);
      out.write(block.array(), 0, count * Float.BYTES);
    }
  }

  private static void readFloats(@Nullable INDArray array, DataInput in) throws IOException {
    int length = in.readInt();
    if (length != (array == null ? 0 : array.length())) {
      throw new IOException("the state has " + length + " numbers, this graph needs another count");
    }
    if (array == null) {
      return;
    }
    float[] values = new float[length];
    ByteBuffer block = ByteBuffer.allocate(BLOCK_FLOATS * Float.BYTES);
    FloatBuffer floats = block.asFloatBuffer();
    for (int from = 0; from < length; from += BLOCK_FLOATS) {
      int count = Math.min(BLOCK_FLOATS, length - from);
      in.readFully(block.array(), 0, count * Float.BYTES);
      floats.clear().get(values, from, count);
    }
    array.assign(Nd4j.createFromArray(values).reshape(array.shape()));
  }
}
