package org.reelvec.math;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A product of matrices that lie in the cache; flops are 2 x rows x inner x columns. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MatrixKernelsBenchmark {
  /** Plain loops, or the Vector API's. */
  @Param({"plain", "vector"})
  public String kernel;

  /** Rows x inner x columns: a tile of the rating MLP's first layer and of its second, and of a softmax. */
  @Param({"96x80x64", "96x64x64", "32x56x1024"})
  public String shape;

  private MatrixKernels kernels;
  private int rows;
  private int inner;
  private int columns;
  private float[] a;
  private float[] b;
  private float[] c;

  /** Fills the matrices. */
  @Setup
  public void fill() {
    kernels = kernel.equals("plain") ? new PlainMatrixKernels() : Kernels.matrices();
    int[] sizes = Arrays.stream(shape.split("x")).mapToInt(Integer::parseInt).toArray();
    rows = sizes[0];
    inner = sizes[1];
    columns = sizes[2];
    a = ones(rows * inner);
    b = ones(inner * columns);
    c = ones(rows * columns);
  }

  private static float[] ones(int size) {
    float[] ones = new float[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** C = A B. */
  @Benchmark
  public float[] product() {
    kernels.multiply(rows, inner, columns, a, 0, inner, 1, b, 0, columns, c, 0, columns, false);
    return c;
  }

  /** C = A' B, A read down its columns. */
  @Benchmark
  public float[] transposedProduct() {
    kernels.multiply(rows, inner, columns, a, 0, 1, rows, b, 0, columns, c, 0, columns, false);
    return c;
  }
}
