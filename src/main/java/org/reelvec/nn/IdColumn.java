package org.reelvec.nn;

import java.nio.IntBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Indices (rows, 1) as the input of an embedding, filled anew for every batch. */
public final class IdColumn {
  private final INDArray array;
  private final IntBuffer memory;

  /** A column of so many rows. */
  public IdColumn(int rows) {
    array = Nd4j.createUninitialized(DataType.INT32, rows, 1);
    memory = array.data().asNioInt();
  }

  /** Takes the first ids, one a row. */
  public void fill(int[] ids) {
    memory.put(0, ids, 0, memory.capacity());
    HostArrays.tagChanged(array);
  }

  /** The column; always the same array. */
  public INDArray array() {
    return array;
  }
}
