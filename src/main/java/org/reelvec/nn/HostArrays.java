package org.reelvec.nn;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.concurrency.AffinityManager;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Numbers from ND4J's memory into Java arrays and back, in one piece: an element at a time is slow.
 */
public final class HostArrays {
  private HostArrays() {}

  /** Copies the first {@code n} numbers of a contiguous int array. */
  public static void read(INDArray from, int[] to, int n) {
    INDArray ints = from.dataType() == DataType.INT32 ? from : from.castTo(DataType.INT32);
    ints.data().asNioInt().get(to, 0, n);
  }

  /** Copies the first {@code n} numbers of a contiguous array. */
  public static void read(INDArray from, float[] to, int n) {
    INDArray floats = from.dataType() == DataType.FLOAT ? from : from.castTo(DataType.FLOAT);
    floats.data().asNioFloat().get(to, 0, n);
  }

  /** Copies the first {@code n} numbers into a contiguous float array. */
  public static void write(float[] from, int n, INDArray to) {
    to.data().asNioFloat().put(from, 0, n);
    tagChanged(to);
  }

  /** Says that Java's side of an array is the newer one, which matters on a GPU. */
  static void tagChanged(INDArray array) {
    Nd4j.getAffinityManager().tagLocation(array, AffinityManager.Location.HOST);
  }
}
