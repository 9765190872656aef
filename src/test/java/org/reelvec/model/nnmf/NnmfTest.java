package org.reelvec.model.nnmf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.io.InputException;
import org.reelvec.model.rating.PlantedRatings;
import org.reelvec.model.rating.SavedRatings;

class NnmfTest {
  private static final String SGD = "model.solver=sgd";
  private static final String COORDINATES = "model.solver=coordinate-descent";

  /** Whatever the settings and the ratings: those below 0 pull hardest. */
  @ParameterizedTest
  @ValueSource(strings = {SGD, COORDINATES})
  void noFactorIsEverNegative(String solver) {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 20; round++) {
      Ratings ratings =
          NnmfCases.random(
              round, random.nextInt(2, 40), random.nextInt(2, 40), random.nextInt(1, 900), -4, 5);
      ExperimentConfig config =
          NnmfCases.config(
              solver,
              "model.dimensions=" + random.nextInt(1, 20),
              "model.l2=" + random.nextInt(3) / 10.0,
              "model.bias=" + random.nextBoolean(),
              "training.learning-rate=" + random.nextDouble(0.001, 0.1));
      try (Nnmf model = NnmfCases.model(config, ratings)) {
        PlantedRatings.train(model, 1, 5);
        assertTrue(model.isFinite());
        assertNotNegative(model.userVectors());
        assertNotNegative(model.movieVectors());
      }
    }
  }

  private static void assertNotNegative(float[] vectors) {
    for (float value : vectors) {
      assertTrue(value >= 0, () -> "a factor is " + value);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theObjectiveOfCoordinateDescentNeverRises(boolean bias) {
    for (int seed = 0; seed < 8; seed++) {
      Ratings ratings = NnmfCases.random(seed, 30, 20, 250 + 50 * seed, bias ? -2 : 0, 5);
      ExperimentConfig config =
          NnmfCases.config(
              COORDINATES,
              "seed=" + seed,
              "model.dimensions=" + (1 + 2 * seed),
              "model.l2=" + seed / 20.0,
              "model.bias=" + bias);
      try (Nnmf model = NnmfCases.model(config, ratings)) {
        double first = NnmfCases.objective(model, config, ratings);
        double before = first;
        for (int epoch = 1; epoch <= 15; epoch++) {
          model.startEpoch(epoch);
          for (int half = 0; half < 2; half++) {
            double squares = NnmfCases.squares(model, ratings) / ratings.size();
            assertEquals(squares, model.step(), 1e-5 * squares + 1e-9, "the loss before the step");
            double now = NnmfCases.objective(model, config, ratings);
            assertTrue(now <= before * (1 + 1e-6), before + " rose to " + now);
            before = now;
          }
        }
        assertTrue(before < 0.9 * first, first + " fell only to " + before);
      }
    }
  }

  /** Of what lies in the matrix but was not seen, too. */
  @ParameterizedTest
  @CsvSource({
    "sgd, 1.0, 0.02",
    "sgd, 0.7, 0.02",
    "coordinate-descent, 1.0, 0.001",
    "coordinate-descent, 0.7, 0.001"
  })
  void aPlantedMatrixIsFoundAgain(String solver, double share, double error) {
    Ratings all = NnmfCases.planted(60, 50, 1);
    ExperimentConfig config =
        NnmfCases.config(
            "model.solver=" + solver,
            "model.dimensions=3",
            "model.l2=0",
            "training.epochs=600",
            "training.learning-rate=0.05");
    try (Nnmf model = NnmfCases.model(config, NnmfCases.planted(60, 50, share))) {
      PlantedRatings.train(model, 1, 600);
      double rmse = Math.sqrt(NnmfCases.squares(model, all) / all.size());
      assertTrue(rmse < error, solver + " errs by " + rmse);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SGD, COORDINATES})
  void biasesAndProductsAreLearnt(String solver) {
    PlantedRatings planted = PlantedRatings.of(0.8, 1);
    double[] errors = new double[2];
    for (int bias = 0; bias < 2; bias++) {
      ExperimentConfig config =
          NnmfCases.config(
              solver,
              "model.bias=" + (bias == 1),
              "model.dimensions=8",
              "model.l2=0.05",
              "training.epochs=60");
      try (Nnmf model = NnmfCases.model(config, planted.ratings(), planted.train())) {
        PlantedRatings.train(model, 1, 60);
        errors[bias] = planted.testError(model) / planted.errorOfTheMean();
        assertEquals(bias == 1, hasNegative(model.model().users().biases()));
      }
    }
    assertTrue(errors[0] < 0.6, "without biases " + errors[0]);
    assertTrue(errors[1] < 0.6, "with biases " + errors[1]);
  }

  private static boolean hasNegative(float[] biases) {
    return IntStream.range(0, biases.length).anyMatch(i -> biases[i] < 0);
  }

  @ParameterizedTest
  @CsvSource({"sgd, false", "sgd, true", "coordinate-descent, false", "coordinate-descent, true"})
  void threadsAndInterruptionsChangeNoBit(String solver, boolean bias) throws IOException {
    Ratings ratings = NnmfCases.random(5, 300, 200, 9_000, 1, 5);
    byte[] expected = null;
    for (int threads : new int[] {1, 2, 5}) {
      ExperimentConfig config =
          NnmfCases.config(
              "model.solver=" + solver, "model.bias=" + bias, "training.threads=" + threads);
      try (Nnmf whole = NnmfCases.model(config, ratings);
          Nnmf killed = NnmfCases.model(config, ratings);
          Nnmf resumed = NnmfCases.model(config, ratings)) {
        PlantedRatings.train(whole, 1, 4);
        PlantedRatings.train(killed, 1, 2);
        SavedRatings.restore(SavedRatings.state(killed), resumed);
        PlantedRatings.train(resumed, 3, 4);
        byte[] state = SavedRatings.state(whole);
        assertArrayEquals(state, SavedRatings.state(resumed), "resumed");
        assertTrue(!Arrays.equals(state, SavedRatings.state(killed)), "nothing was learnt");
        expected = expected == null ? state : expected;
        assertArrayEquals(expected, state, threads + " threads");
      }
    }
  }

  @Test
  void anotherShapeIsNotTakenOver() throws IOException {
    Ratings ratings = NnmfCases.random(5, 30, 20, 90, 1, 5);
    try (Nnmf five = NnmfCases.model(NnmfCases.config("model.dimensions=5"), ratings);
        Nnmf nine = NnmfCases.model(NnmfCases.config("model.dimensions=9"), ratings)) {
      byte[] state = SavedRatings.state(five);
      assertThrows(IOException.class, () -> SavedRatings.restore(state, nine));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SGD, COORDINATES})
  void whoHasNoTrainingRatingStaysAtZero(String solver) {
    Ratings ratings =
        new Ratings(
            3,
            3,
            new int[] {0, 0, 1, 2},
            new int[] {0, 1, 1, 2},
            new float[] {3, 4, 5, 1},
            new int[0]);
    ExperimentConfig config = NnmfCases.config(solver, "model.dimensions=4", "model.bias=true");
    try (Nnmf model = NnmfCases.model(config, ratings, 0, 1, 2)) {
      PlantedRatings.train(model, 1, 3);
      assertArrayEquals(new float[4], Arrays.copyOfRange(model.userVectors(), 8, 12));
      assertArrayEquals(new float[4], Arrays.copyOfRange(model.movieVectors(), 8, 12));
      assertEquals(4, model.predict(new int[] {2}, new int[] {2})[0], 1e-6, "the mean");
      assertTrue(model.userVectors()[0] > 0);
    }
  }

  @Test
  void theFirstPredictionsAreNearTheMean() {
    Ratings ratings = NnmfCases.random(5, 300, 200, 9_000, 1, 5);
    try (Nnmf model = NnmfCases.model(NnmfCases.config(), ratings)) {
      float[] predictions = model.predict(ratings.user(), ratings.movie());
      assertEquals(
          3, IntStream.range(0, 9_000).mapToDouble(i -> predictions[i]).average().orElse(0), 0.1);
    }
  }

  @Test
  void nothingToLearnFromIsRefused() {
    Ratings ratings = NnmfCases.random(5, 3, 2, 9, 1, 5);
    InputException refused =
        assertThrows(
            InputException.class, () -> NnmfCases.model(NnmfCases.config(), ratings, new int[0]));
    assertEquals(
        "split: leaves none of 9 ratings to train on; hold out less", refused.getMessage());
  }
}
