package org.reelvec.model.ratingmlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.RatingMlpConfig;
import org.reelvec.model.rating.OneThread;
import org.reelvec.model.rating.PlantedRatings;
import org.reelvec.model.rating.SavedRatings;

@ExtendWith(OneThread.class)
class RatingMlpTest {
  private static final PlantedRatings PLANTED = PlantedRatings.of(0.7, 1);

  private static RatingMlp model(String... overrides) {
    ExperimentConfig config = PlantedRatings.config("ratingmlp", overrides);
    return new RatingMlp(
        config,
        (RatingMlpConfig) config.model(),
        PLANTED.ratings(),
        PLANTED.train(),
        PlantedRatings.UNJUDGED);
  }

  private static RatingMlp trained(int epochs, String... overrides) {
    RatingMlp model = model(overrides);
    PlantedRatings.train(model, 1, epochs);
    model.close();
    return model;
  }

  @ParameterizedTest
  @CsvSource({"adadelta, 1.0, relu, false", "adam, 0.005, relu, true", "adam, 0.005, tanh, false"})
  void learnsPlantedRatings(String updater, double rate, String activation, boolean centered) {
    RatingMlp model =
        trained(
            15,
            "model.dimensions=8",
            "model.hidden=[32, 32]",
            "training.updater=" + updater,
            "training.learning-rate=" + rate,
            "model.activation=" + activation,
            "model.centered=" + centered);
    double error = PLANTED.testError(model);
    assertTrue(error < 0.75 * PLANTED.errorOfTheMean(), "error " + error);
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "true"})
  void theSavedModelOpensWithStockClassesAlone(String centered) throws Exception {
    RatingMlp model =
        trained(
            1,
            "model.centered=" + centered,
            "model.dropout=0.2",
            "model.l2=0.1",
            "model.dense-l2=0.01",
            "training.weight-decay=0.1");
    SavedRatings saved = SavedRatings.of(model);
    assertEquals(Map.of(), saved.classesOfOurs());
    int[] users = {0, 7, 119, 7};
    int[] movies = {79, 7, 0, 3};
    float[] predictions = model.predict(users, movies);
    assertArrayEquals(predictions, saved.predict(users, movies), 1e-5f);
    // Penalties as strong as these leave little but the mean, and without a mean little at all.
    assertTrue(predictions[0] > 0.5, Arrays.toString(predictions));
  }

  @Test
  void predictionsComeInBlocksButLookAsOne() {
    RatingMlp model = model();
    int[] users = new int[20_000];
    int[] movies = new int[20_000];
    for (int i = 0; i < users.length; i++) {
      users[i] = i % PlantedRatings.USERS;
      movies[i] = i % PlantedRatings.MOVIES;
    }
    float[] all = model.predict(users, movies);
    for (int i : new int[] {0, 8191, 8192, 16_384, 19_999}) {
      assertEquals(
          model.predict(new int[] {users[i]}, new int[] {movies[i]})[0], all[i], 1e-6, "pair " + i);
    }
    assertEquals(0, model.predict(new int[0], new int[0]).length);
  }

  @Test
  void centeredBeginsAtTheMean() {
    RatingMlp model = model("model.centered=true");
    assertEquals(PLANTED.errorOfTheMean(), PLANTED.testError(model), 0.01);
    assertTrue(PLANTED.testError(model()) > 2);
  }

  /** The shares that dropout leaves out depend on the seed and the epoch alone. */
  @ParameterizedTest
  @ValueSource(strings = {"0.0", "0.3"})
  void goesOnFromASavedStateToTheSameBytes(String dropout) throws Exception {
    String[] settings = {
      "model.dropout=" + dropout,
      "model.dimensions=8",
      "training.steps-per-epoch=3",
      "training.updater=adadelta",
      "training.learning-rate=1",
      "training.schedule=linear"
    };
    RatingMlp whole = trained(4, settings);
    RatingMlp half = trained(2, settings);
    RatingMlp resumed = model(settings);
    SavedRatings.restore(SavedRatings.state(half), resumed);
    PlantedRatings.train(resumed, 3, 4);
    assertArrayEquals(SavedRatings.state(whole), SavedRatings.state(resumed));
    assertFalse(Arrays.equals(SavedRatings.state(half), SavedRatings.state(resumed)));
  }

  @Test
  void oneSeedGivesTheSameBytesAndAnotherDoesNot() throws Exception {
    byte[] first = SavedRatings.state(trained(1, "seed=5", "model.dropout=0.1"));
    byte[] again = SavedRatings.state(trained(1, "seed=5", "model.dropout=0.1"));
    byte[] other = SavedRatings.state(trained(1, "seed=6", "model.dropout=0.1"));
    assertArrayEquals(first, again);
    assertFalse(Arrays.equals(first, other));
  }

  @Test
  void theReportedLossIsTheSquaredErrorAlone() {
    String[] penalties = {"model.l2=5", "model.dense-l2=3", "training.weight-decay=2"};
    assertEquals(firstLoss(), firstLoss(penalties), 1e-4);
  }

  private static double firstLoss(String... overrides) {
    try (RatingMlp model = model(overrides)) {
      model.startEpoch(1);
      return model.step();
    }
  }

  @Test
  void noHiddenLayerAtAllIsALinearModelOfTheVectors() {
    RatingMlp model =
        trained(8, "model.hidden=[]", "model.centered=true", "training.learning-rate=0.05");
    assertTrue(PLANTED.testError(model) < 0.9 * PLANTED.errorOfTheMean());
  }
}
