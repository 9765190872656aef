package org.reelvec.math;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.reelvec.bench.Zipf;
import org.reelvec.math.RowKernels.AdamIdle;
import org.reelvec.math.RowKernels.AdamStep;

/** What training does to one row, over the rows of a batch: nanoseconds a row. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RowKernelsBenchmark {
  private static final int BATCH = 4096;
  private static final int ROWS = 10_000;
  private static final int STATES = 2;

  /** Plain loops, or the Vector API's. */
  @Param({"plain", "vector"})
  public String kernel;

  /** Padded columns: of 8 dimensions, and of 50. */
  @Param({"8", "56"})
  public int width;

  private RowKernels kernels;
  private float[] cells;
  private float[] gradient;
  private float[] weights;
  private float[] out;
  private int[] left;
  private int[] right;
  private int[] named;
  private final AdamStep step = new AdamStep(0.1f, 0.001f, 0.002f, 0, 1e-7f, 0);
  private final AdamIdle idle = new AdamIdle(0.01f, 1e-4f, 1e-6f, 1e-8f, 1e-7f, 0);

  /** Draws a table and a batch. */
  @Setup
  public void fill() {
    kernels = kernel.equals("plain") ? new PlainRowKernels() : Kernels.rows();
    RandomGenerator random = RandomStreams.stream(1, "bench");
    int stride = width * (1 + STATES);
    cells = new float[ROWS * stride];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = 0.01f + 0.05f * random.nextFloat();
    }
    gradient = new float[width];
    Arrays.fill(gradient, 1e-3f);
    weights = new float[BATCH];
    Arrays.fill(weights, 0.5f);
    out = new float[BATCH];
    named = Shuffle.permutation(BATCH, random);
    left = starts(random, stride);
    right = starts(random, stride);
  }

  private static int[] starts(RandomGenerator random, int stride) {
    int[] at = new Zipf(ROWS).draw(BATCH, random);
    for (int i = 0; i < at.length; i++) {
      at[i] *= stride;
    }
    return at;
  }

  /** A dot product of two rows. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public float[] dot() {
    kernels.dots(cells, left, cells, right, 0, BATCH, width, out);
    return out;
  }

  /** A row added to a weighted sum. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public float[] weightedSum() {
    kernels.weightedSum(cells, left, weights, named, 0, BATCH, width, gradient, 0);
    return gradient;
  }

  /** A step of Adam. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public float[] adamStep() {
    for (int at : left) {
      kernels.adam(cells, at, gradient, 0, cells, at, width, 0.9f, 0.999f, step);
    }
    return cells;
  }

  /** Weights after steps of Adam that were missed. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public float[] adamCatchUp() {
    for (int at : left) {
      kernels.adamIdle(cells, at, width, idle, out, 0);
    }
    return out;
  }

  /** A step of Adadelta. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public float[] adadeltaStep() {
    for (int at : left) {
      kernels.adadelta(
          cells, at, gradient, 0, cells, at, width, 1e-3f, 0.95f, 0.05f, 1e-7f, 1, 0);
    }
    return cells;
  }
}
