package org.reelvec.nn;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

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
  }

  /** Copies the first {@code n} numbers into a contiguous int array. */
  public static void write(int[] from, int n, INDArray to) {
    to.data().asNioInt().put(from, 0, n);
  }

  /** A copy of a contiguous float or double array. */
  public static double[] doubles(INDArray from) {
    double[] to = new double[Math.toIntExact(from.length())];
    if (from.dataType() == DataType.DOUBLE) {
      from.data().asNioDouble().get(to);
      return to;
    }
    FloatBuffer floats = from.data().asNioFloat();
    for (int i = 0; i < to.length; i++) {
      to[i] = floats.get(i);
    }
    return to;
  }

  /** Copies all numbers into a contiguous float or double array. */
  public static void write(double[] from, INDArray to) {
    if (to.dataType() == DataType.DOUBLE) {
      to.data().asNioDouble().put(from);
      return;
    }
    FloatBuffer floats = to.data().asNioFloat();
    for (int i = 0; i < from.length; i++) {
      floats.put(i, (float) from[i]);
    }
  }
}
