package org.reelvec.nn;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Values (rows, 1) as the label of a graph, filled anew for every batch. */
public final class ValueColumn {
  private final INDArray array;
  private final FloatBuffer memory;

  /** A column of so many rows. */
  public ValueColumn(int rows) {
    array = Nd4j.createUninitialized(DataType.FLOAT, rows, 1);
    memory = array.data().asNioFloat();
  }

  /** Takes the first values, one a row. */
  public void fill(float[] values) {
    memory.put(0, values, 0, memory.capacity());
    HostArrays.tagChanged(array);
  }

  /** The column; always the same array. */
  public INDArray array() {
    return array;
  }
}
