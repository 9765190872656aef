package org.reelvec.explore;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
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
import org.reelvec.table.Table;

/**
 * The ten nearest of a table, to one row on one thread and to a thousand rows on all, beside the
 * plain product of the same matrices by ND4J: milliseconds.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class NeighbourBatchBenchmark {
  private static final int QUERIES = 1000;
  private static final int TOP = 10;

  /** Rows x dimensions of the table. */
  @Param({"62423x50"})
  public String shape;

  private Neighbours neighbours;
  private int[] queries;
  private INDArray left;
  private INDArray right;
  private INDArray product;
  private int next;

  /** Draws the table. */
  @Setup
  public void fill() {
    RandomGenerator random = RandomStreams.stream(1, "bench");
    int rows = Integer.parseInt(shape.split("x", -1)[0]);
    int dimensions = Integer.parseInt(shape.split("x", -1)[1]);
    float[] vectors = new float[rows * dimensions];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = (float) random.nextGaussian();
    }
    List<String> keys = IntStream.range(0, rows).mapToObj(Integer::toString).toList();
    neighbours =
        new Neighbours(
            new Embedding("movies", keys, keys, Table.ofRows(rows), dimensions, vectors));
    queries = IntStream.range(0, QUERIES).map(i -> i * (rows / QUERIES)).toArray();
    INDArray table = Nd4j.createFromArray(vectors).reshape(rows, dimensions);
    left = table.get(NDArrayIndex.interval(0, QUERIES)).dup();
    right = table.transpose().dup('c');
    product = Nd4j.createUninitialized(DataType.FLOAT, new long[] {QUERIES, rows}, 'f');
  }

  /** One query, which uses one thread. */
  @Benchmark
  public List<Neighbour> oneQuery() {
    next = (next + 1) % QUERIES;
    return neighbours.of(queries[next], TOP, Neighbours.ALL, Metric.COSINE);
  }

  /** A thousand queries, with all that is laid out for them. */
  @Benchmark
  public List<List<Neighbour>> thousandQueries() {
    return neighbours.ofAll(queries, TOP, Neighbours.ALL);
  }

  /** The product alone, into a matrix that is there already. */
  @Benchmark
  public INDArray productByNd4j() {
    return left.mmuli(right, product);
  }
}
