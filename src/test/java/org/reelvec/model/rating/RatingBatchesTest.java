package org.reelvec.model.rating;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.io.InputException;
import org.reelvec.nn.DotProductVertex;

class RatingBatchesTest {
  private static final int[] ROWS = IntStream.range(0, 100).filter(row -> row % 4 > 0).toArray();

  /** Rating i is by user i of movie 100 - i, and is i / 2. */
  private static RatingBatches batches(int[] rows, String... overrides) {
    float[] values = new float[100];
    for (int i = 0; i < 100; i++) {
      values[i] = i / 2f;
    }
    int[] users = IntStream.range(0, 100).toArray();
    int[] movies = IntStream.range(0, 100).map(i -> 100 - i).toArray();
    Ratings ratings = new Ratings(100, 101, users, movies, values, new int[0]);
    return new RatingBatches(
        ratings, rows, PlantedRatings.config("ratingdot", overrides).training(), 7);
  }

  /** The users of an epoch in their order; checks sizes, types and what belongs together. */
  private static int[] users(RatingBatches batches, int epoch) {
    RatingBatches.Epoch source = batches.epoch(epoch);
    RatingBatch reused = batches.room(1).get(0);
    List<Integer> users = new ArrayList<>();
    for (int number = 1; number <= batches.count(); number++) {
      source.next(reused);
      assertEquals(batches.samples(number), reused.size());
      MultiDataSet batch = reused.dataSet();
      assertEquals(DataType.INT32, batch.getFeatures(0).dataType());
      assertEquals(DataType.FLOAT, batch.getLabels(0).dataType());
      assertArrayEquals(new long[] {batches.samples(number), 1}, batch.getFeatures(0).shape());
      for (int i = 0; i < batches.samples(number); i++) {
        int user = batch.getFeatures(0).getInt(i, 0);
        assertEquals(user, reused.users()[i]);
        assertEquals(100 - user, reused.movies()[i]);
        assertEquals(user / 2f, reused.ratings()[i]);
        assertEquals(100 - user, batch.getFeatures(1).getInt(i, 0));
        assertEquals(user / 2f, batch.getLabels(0).getFloat(i, 0));
        users.add(user);
      }
    }
    return users.stream().mapToInt(i -> i).toArray();
  }

  @Test
  void aPassHoldsEveryTrainingRatingOnceAndEndsInASmallBatch() {
    RatingBatches batches = batches(ROWS, "training.batch=16");
    assertEquals(5, batches.count());
    assertEquals(16, batches.samples(1));
    assertEquals(11, batches.samples(5));
    int[] users = users(batches, 1);
    assertFalse(Arrays.equals(ROWS, users));
    assertArrayEquals(ROWS, Arrays.stream(users).sorted().toArray());
  }

  @Test
  void epochsDifferAndEachIsTheSameWhateverRanBefore() {
    RatingBatches batches = batches(ROWS, "training.batch=16");
    int[] first = users(batches, 1);
    assertFalse(Arrays.equals(first, users(batches, 2)));
    assertArrayEquals(first, users(batches, 1));
  }

  @Test
  void batchesThatDivideTheRatingsAreAllFull() {
    RatingBatches batches = batches(ROWS, "training.batch=25");
    assertEquals(3, batches.count());
    assertEquals(25, batches.samples(3));
    assertEquals(1, batches(ROWS, "training.batch=500").count());
    assertEquals(75, users(batches(ROWS, "training.batch=500"), 1).length);
  }

  @Test
  void aShareOfAPassIsASampleWithoutRepeats() {
    RatingBatches batches = batches(ROWS, "training.batch=10", "training.steps-per-epoch=3");
    int[] users = users(batches, 1);
    assertEquals(30, users.length);
    assertEquals(30, Arrays.stream(users).distinct().count());
    assertTrue(Arrays.stream(users).allMatch(user -> user % 4 > 0));
    assertFalse(Arrays.equals(users, users(batches, 2)));
  }

  @Test
  void moreThanAPassBeginsAnewOnceAllHaveCome() {
    RatingBatches batches = batches(ROWS, "training.batch=10", "training.steps-per-epoch=20");
    int[] users = users(batches, 1);
    assertEquals(200, users.length);
    assertEquals(10, batches.samples(20));
    int[] first = Arrays.copyOf(users, 75);
    int[] second = Arrays.copyOfRange(users, 75, 150);
    assertFalse(Arrays.equals(first, second));
    assertArrayEquals(ROWS, Arrays.stream(first).sorted().toArray());
    assertArrayEquals(ROWS, Arrays.stream(second).sorted().toArray());
  }

  @Test
  void nothingToTrainOnIsRefused() {
    InputException refused = assertThrows(InputException.class, () -> batches(new int[0]));
    assertEquals(
        "split: leaves none of 100 ratings to train on; hold out less", refused.getMessage());
  }

  @Test
  void batchesOfOneSizeReuseTheirArrays() {
    RatingBatches batches = batches(ROWS, "training.batch=16");
    RatingBatch reused = batches.room(1).get(0);
    RatingBatches.Epoch epoch = batches.epoch(1);
    epoch.next(reused);
    MultiDataSet first = reused.dataSet();
    epoch.next(reused);
    assertSame(first, reused.dataSet());
  }

  /** Else a batch that is filled for a later step would change an earlier one. */
  @Test
  void aGraphReadsABatchInItsStepOnly() {
    RatingBatches batches = batches(ROWS, "training.batch=16");
    RatingBatches.Epoch epoch = batches.epoch(1);
    RatingBatch reused = batches.room(1).get(0);
    ComputationGraph graph = graph();
    ComputationGraph expected = graph();
    for (int number = 1; number <= batches.count(); number++) {
      epoch.next(reused);
      MultiDataSet copy =
          RatingBatches.batch(
              Arrays.copyOf(reused.users(), reused.size()),
              Arrays.copyOf(reused.movies(), reused.size()),
              Arrays.copyOf(reused.ratings(), reused.size()));
      graph.fit(reused.dataSet());
      reused.dataSet().getFeatures(0).assign(0);
      reused.dataSet().getLabels(0).assign(Float.NaN);
      expected.fit(copy);
      assertEquals(expected.score(), graph.score());
      assertEquals(expected.params(), graph.params());
    }
  }

  private static ComputationGraph graph() {
    GraphBuilder graph = RatingGraphs.inputs(new Adam(0.1), DataType.FLOAT);
    RatingGraphs.addTable(graph, "user_vectors", "user", 100, 4, 0, 0);
    RatingGraphs.addTable(graph, "movie_vectors", "movie", 101, 4, 0, 0);
    LossLayer loss = new LossLayer.Builder(new LossMSE()).activation(Activation.IDENTITY).build();
    graph
        .addVertex("dot", new DotProductVertex(false), "user_vectors", "movie_vectors")
        .addLayer("loss", loss, "dot");
    ComputationGraph built = new ComputationGraph(graph.setOutputs("loss").build());
    built.init();
    built.params().assign(0.1);
    return built;
  }
}
