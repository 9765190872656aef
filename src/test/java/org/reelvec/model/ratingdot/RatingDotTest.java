package org.reelvec.model.ratingdot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.RatingDotConfig;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.io.InputException;
import org.reelvec.math.Vectors;
import org.reelvec.model.rating.OneThread;
import org.reelvec.model.rating.PlantedRatings;
import org.reelvec.model.rating.SavedRatings;

@ExtendWith(OneThread.class)
class RatingDotTest {
  private static final PlantedRatings PLANTED = PlantedRatings.of(0.5, 2);

  private static RatingDot model(PlantedRatings planted, String... overrides) {
    ExperimentConfig config = PlantedRatings.config("ratingdot", overrides);
    return new RatingDot(
        config,
        (RatingDotConfig) config.model(),
        planted.ratings(),
        planted.train(),
        PlantedRatings.UNJUDGED);
  }

  private static RatingDot trained(PlantedRatings planted, int epochs, String... overrides) {
    RatingDot model = model(planted, overrides);
    PlantedRatings.train(model, 1, epochs);
    model.close();
    return model;
  }

  @Test
  void recoversAPlantedProductNearlyToTheNoise() {
    RatingDot model =
        trained(
            PLANTED,
            20,
            "model.dimensions=2",
            "model.initial-range=0.5",
            "model.l2=0.01",
            "training.epochs=20",
            "training.learning-rate=0.1",
            "training.schedule=linear");
    double error = PLANTED.testError(model);
    assertTrue(error < 1.3 * PlantedRatings.NOISE, "error " + error);
    assertTrue(error > 0.9 * PlantedRatings.NOISE, "error " + error);
  }

  @Test
  void recoversPlantedBiasesWhereThatIsAllThereIs() {
    PlantedRatings biases = PlantedRatings.of(0.7, 0);
    String[] settings = {"training.learning-rate=0.03", "model.l2=0.1", "training.schedule=linear"};
    double with = biases.testError(trained(biases, 15, settings));
    assertTrue(with < 1.2 * PlantedRatings.NOISE, "error " + with);
    RatingDot without = model(biases, "model.bias=false", "model.l2=0.1");
    assertTrue(biases.testError(without) > 3 * PlantedRatings.NOISE);
  }

  @Test
  void penaltiesShortenTheVectors() {
    double free = length(trained(PLANTED, 5, "model.l2=0").movieVectors());
    double held = length(trained(PLANTED, 5, "model.l2=0.5").movieVectors());
    assertTrue(held < free / 3, held + " and " + free);
  }

  private static double length(float[] vectors) {
    return Vectors.norm(vectors, 0, vectors.length);
  }

  @Test
  void squeezedPredictionsStayWithinTheRatings() {
    RatingDot model =
        trained(PLANTED, 15, "model.sigmoid-range=true", "training.learning-rate=0.05");
    float[] all = predictions(model);
    float[] values = PLANTED.ratings().value();
    float lowest = Float.POSITIVE_INFINITY;
    float highest = Float.NEGATIVE_INFINITY;
    for (int row : PLANTED.train()) {
      lowest = Math.min(lowest, values[row]);
      highest = Math.max(highest, values[row]);
    }
    for (float prediction : all) {
      assertTrue(prediction >= lowest && prediction <= highest, "predicted " + prediction);
    }
    assertTrue(PLANTED.testError(model) < PLANTED.errorOfTheMean() / 2);
  }

  @Test
  void oneRatingOverAndOverHasNoRangeToSqueezeInto() {
    float[] threes = {3, 3};
    Ratings ratings = new Ratings(1, 2, new int[] {0, 0}, new int[] {0, 1}, threes, new int[0]);
    PlantedRatings same = new PlantedRatings(ratings, new int[] {0, 1}, new int[0]);
    InputException refused =
        assertThrows(InputException.class, () -> model(same, "model.sigmoid-range=true"));
    assertEquals(
        "model.sigmoid-range: all training ratings are 3.0, which is no range; set it to false",
        refused.getMessage());
    assertEquals(3, trained(same, 2).predict(new int[] {0}, new int[] {1})[0], 0.02);
  }

  @ParameterizedTest
  @CsvSource({"true, false", "false, false", "true, true", "false, true"})
  void predictsAsItsGraphsDo(boolean bias, boolean range) throws Exception {
    RatingDot model = trained(PLANTED, 2, "model.bias=" + bias, "model.sigmoid-range=" + range);
    SavedRatings saved = SavedRatings.of(model);
    assertEquals(Map.of("org.reelvec.nn.DotProductVertex", 1L), saved.classesOfOurs());
    int[] users = {0, 7, 119, 7};
    int[] movies = {79, 7, 0, 3};
    float[] predictions = model.predict(users, movies);
    assertArrayEquals(predictions, saved.predict(users, movies), 1e-5f);
    assertNotEquals(predictions[0], predictions[1]);
  }

  @Test
  void predictionsFollowEveryStepAndState() throws Exception {
    RatingDot model = model(PLANTED);
    byte[] state = SavedRatings.state(model);
    float[] before = predictions(model);
    model.startEpoch(1);
    model.step();
    assertFalse(Arrays.equals(before, predictions(model)));
    SavedRatings.restore(state, model);
    assertArrayEquals(before, predictions(model));
    model.close();
  }

  private static float[] predictions(RatingDot model) {
    int pairs = PlantedRatings.USERS * PlantedRatings.MOVIES;
    return model.predict(
        IntStream.range(0, pairs).map(i -> i / PlantedRatings.MOVIES).toArray(),
        IntStream.range(0, pairs).map(i -> i % PlantedRatings.MOVIES).toArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sgd", "momentum", "adagrad", "adadelta", "adam", "nadam", "adamw"})
  void goesOnFromASavedStateToTheSameBytes(String updater) throws Exception {
    String[] settings = {
      "training.updater=" + updater,
      "training.schedule=linear",
      "training.steps-per-epoch=3",
      "training.weight-decay=0.01"
    };
    RatingDot whole = trained(PLANTED, 4, settings);
    RatingDot half = trained(PLANTED, 2, settings);
    RatingDot resumed = model(PLANTED, settings);
    SavedRatings.restore(SavedRatings.state(half), resumed);
    PlantedRatings.train(resumed, 3, 4);
    assertArrayEquals(SavedRatings.state(whole), SavedRatings.state(resumed));
    assertFalse(Arrays.equals(SavedRatings.state(half), SavedRatings.state(resumed)));
  }

  @Test
  void oneSeedGivesTheSameBytesAndAnotherDoesNot() throws Exception {
    byte[] first = SavedRatings.state(trained(PLANTED, 2, "seed=5"));
    byte[] again = SavedRatings.state(trained(PLANTED, 2, "seed=5"));
    byte[] other = SavedRatings.state(trained(PLANTED, 2, "seed=6"));
    assertArrayEquals(first, again);
    assertFalse(Arrays.equals(first, other));
  }

  @Test
  void theReportedLossIsTheSquaredErrorAlone() {
    double plain = firstLoss("model.l2=0");
    assertEquals(plain, firstLoss("model.l2=50", "training.weight-decay=2"), 1e-6);
  }

  private static double firstLoss(String... overrides) {
    try (RatingDot model = model(PLANTED, overrides)) {
      model.startEpoch(1);
      return model.step();
    }
  }

  @Test
  void whoHasNoTrainingRatingIsPredictedByTheOtherSideAlone() {
    Ratings ratings =
        new Ratings(
            3,
            3,
            new int[] {0, 0, 1, 2},
            new int[] {0, 1, 1, 2},
            new float[] {1, 5, 4, 2},
            new int[0]);
    PlantedRatings few = new PlantedRatings(ratings, new int[] {0, 1, 2}, new int[] {3});
    RatingDot model = trained(few, 20, "training.learning-rate=0.05");
    float mean = 10 / 3f;
    float[] predictions = model.predict(new int[] {2, 2, 1}, new int[] {2, 1, 1});
    assertEquals(mean, predictions[0], 1e-6);
    assertTrue(predictions[1] > mean + 0.1, "movie 1 is liked: " + predictions[1]);
    assertNotEquals(predictions[1], predictions[2]);
    assertArrayEquals(new float[8], Arrays.copyOfRange(model.userVectors(), 16, 24));
  }

  @Test
  void moreUpdatesThanCanBeCountedAreRefused() {
    InputException refused =
        assertThrows(
            InputException.class,
            () -> model(PLANTED, "training.epochs=3", "training.steps-per-epoch=1000000000"));
    assertEquals(
        "training.epochs: 3 of 1000000000 batches are 3000000000 updates; at most 2147483647 are"
            + " possible",
        refused.getMessage());
  }

  @Test
  void figuresOfTheValidationSeeThePredictions() {
    ExperimentConfig config = PlantedRatings.config("ratingdot");
    RatingDot model =
        new RatingDot(
            config,
            (RatingDotConfig) config.model(),
            PLANTED.ratings(),
            PLANTED.train(),
            predictor -> new TreeMap<>(Map.of("rating.rmse", PLANTED.testError(predictor))));
    assertEquals(PLANTED.testError(model), model.validate().get("rating.rmse"));
    assertEquals(8, model.dimensions());
    assertEquals(8 * PlantedRatings.MOVIES, model.movieVectors().length);
    assertTrue(model.isFinite());
  }

  @Test
  void aBrokenParameterIsNoticed() {
    RatingDot model = model(PLANTED, "training.updater=sgd", "training.learning-rate=100");
    PlantedRatings.train(model, 1, 8);
    assertFalse(model.isFinite());
    model.close();
  }

  @Test
  void aLastBatchMayBeASingleRating() {
    int[] train = Arrays.copyOf(PLANTED.train(), 33);
    PlantedRatings odd = new PlantedRatings(PLANTED.ratings(), train, PLANTED.test());
    try (RatingDot model = model(odd, "training.batch=32")) {
      assertEquals(2, model.stepsPerEpoch());
      assertEquals(1, model.samples(2));
      assertTrue(PlantedRatings.train(model, 1, 1) > 0);
    }
  }
}
