package org.reelvec.nn.sparse;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.learning.config.Adam;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.reelvec.bench.Zipf;
import org.reelvec.math.Crew;
import org.reelvec.math.Kernels;
import org.reelvec.math.PlainRowKernels;
import org.reelvec.math.RandomStreams;
import org.reelvec.math.RowKernels;

/**
 * A step of the cosine at the seed's size without the graph around it, and its parts: microseconds
 * a batch of 5,632.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RowStepBenchmark {
  private static final int LINKS = 66_913;
  private static final int MOVIES = 10_000;
  private static final int DIMENSIONS = 50;
  private static final int TRUE_PAIRS = 512;
  private static final int BATCH = 5_632;
  private static final int RING = 64;

  /** Plain loops, or the Vector API's. */
  @Param({"plain", "vector"})
  public String kernel;

  /** Threads of the crew. */
  @Param({"1", "2"})
  public int threads;

  private final int[][] links = new int[RING][];
  private final int[][] movies = new int[RING][];
  private final float[] values = new float[BATCH];
  private RowOptimizer optimizer;
    private BatchRows rows;
  private RowPairs pairs;
  private Crew crew;
  private int next;

  /** Makes tables and batches. */
  @Setup
  public void fill() {
    RowKernels kernels = kernel.equals("plain") ? new PlainRowKernels() : Kernels.rows();
    Adam adam = Adam.builder().learningRate(0.002).epsilon(1e-7).build();
    optimizer = RowOptimizer.of(adam, 0, false, kernels);
    RowColumns columns = RowColumns.vector(DIMENSIONS, 0);
    RowTable table = new RowTable("links", LINKS, columns, optimizer);
    RowTable movieTable = new RowTable("movies", MOVIES, columns, optimizer);
    RandomGenerator random = RandomStreams.stream(1, "bench");
    for (RowTable each : new RowTable[] {table, movieTable}) {
      float[] weights = new float[each.rows() * DIMENSIONS];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = random.nextFloat(-0.05f, 0.05f);
      }
      each.assign(0, DIMENSIONS, weights);
    }
    for (int i = 0; i < RING; i++) {
      links[i] = ids(LINKS, random);
      movies[i] = ids(MOVIES, random);
    }
    rows = new BatchRows(table, RowLength.FREE, kernels);
    crew = new Crew(threads);
    pairs = new RowPairs(table, movieTable, true, kernels, crew);
  }

  private static int[] ids(int rows, RandomGenerator random) {
    int[] ids = Arrays.copyOf(new Zipf(rows).draw(TRUE_PAIRS, random), BATCH);
    for (int i = TRUE_PAIRS; i < BATCH; i++) {
      ids[i] = random.nextInt(rows);
    }
    return ids;
  }

  /** Ends the crew. */
  @TearDown
  public void close() {
    crew.close();
  }

  /** Forward and backward, catch-up and Adam's steps included, under squared error. */
  @Benchmark
  public float[] cosineStep() {
    int i = next++ % RING;
    optimizer.openStep();
    pairs.forward(links[i], movies[i], BATCH, values);
    for (int j = 0; j < BATCH; j++) {
      values[j] = 2 * (values[j] - (j < TRUE_PAIRS ? 1 : -1));
    }
    pairs.backward(values);
    optimizer.closeStep();
    return values;
  }

  /** The links of a batch grouped by row. */
  @Benchmark
  public int[] group() {
    rows.group(links[next++ % RING], BATCH);
    return rows.at();
  }

  /** The same, and the distinct rows copied out of their table as they are now. */
  @Benchmark
  public float[] groupAndGather() {
    rows.group(links[next++ % RING], BATCH);
    crew.run(BatchRows.PARTS, rows::gather);
    return rows.rows();
  }

  /** The same, and the rows stepped by Adam. */
  @Benchmark
  public float[] groupGatherAndStep() {
    optimizer.openStep();
    rows.group(links[next++ % RING], BATCH);
    crew.run(BatchRows.PARTS, rows::gather);
    crew.run(
        BatchRows.PARTS, part -> rows.step(part, rows.rows(), rows.at(), values, BATCH));
    optimizer.closeStep();
    return rows.rows();
  }
}
