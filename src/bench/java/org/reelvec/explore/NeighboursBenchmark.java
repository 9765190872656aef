package org.reelvec.explore;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.reelvec.embedding.Embedding;
import org.reelvec.math.RandomStreams;
import org.reelvec.math.TopRows;
import org.reelvec.table.Table;

/** The ten nearest of a table of 50 dimensions, and the heap that keeps them: microseconds. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class NeighboursBenchmark {
  private static final int DIMENSIONS = 50;
  private static final int TOP = 10;

  /** Rows of the table. */
  @Param({"10000", "66913"})
  public int rows;

  private Neighbours neighbours;
  private double[] scores;
  private int next;

  /** Draws the table. */
  @Setup
  public void fill() {
    RandomGenerator random = RandomStreams.stream(1, "bench");
    float[] vectors = new float[rows * DIMENSIONS];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = random.nextFloat(-1, 1);
    }
    List<String> keys = IntStream.range(0, rows).mapToObj(Integer::toString).toList();
    neighbours =
        new Neighbours(new Embedding("movies", keys, keys, Table.ofRows(rows), DIMENSIONS, vectors));
    scores = random.doubles(rows).toArray();
  }

  /** By cosine. */
  @Benchmark
  public List<Neighbour> nearestTen() {
    return neighbours.of(next++ % rows, TOP, Neighbours.ALL, Metric.COSINE);
  }

  /** The heap alone. */
  @Benchmark
  public List<TopRows.Entry> topTen() {
    TopRows best = new TopRows(TOP);
    for (int row = 0; row < rows; row++) {
      best.offer(row, scores[row]);
    }
    return best.sorted();
  }
}
