package org.reelvec.model.ratingdot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.RatingDotConfig;
import org.reelvec.math.Vectors;
import org.reelvec.model.SavableGraph;
import org.reelvec.model.rating.OneThread;
import org.reelvec.model.rating.PlantedRatings;
import org.reelvec.model.rating.RatingModel;
import org.reelvec.model.rating.SavedRatings;

@ExtendWith(OneThread.class)
class RatingDotMeanTest {
  private static final PlantedRatings PLANTED = PlantedRatings.of(0.5, 2);
  private static final int[] USERS = {0, 7, 119, 7};
  private static final int[] MOVIES = {79, 7, 0, 3};

  /** As many dimensions as overfit, so that members differ. */
  private static RatingModel trained(int members, int epochs) {
    ExperimentConfig config =
        PlantedRatings.config(
            "ratingdot",
            "model.members=" + members,
            "model.dimensions=6",
            "model.initial-range=0.5",
            "model.l2=0",
            "training.learning-rate=0.03");
    RatingDotConfig model = (RatingDotConfig) config.model();
    RatingModel trained =
        members == 1
            ? new RatingDot(
                config, model, PLANTED.ratings(), PLANTED.train(), PlantedRatings.UNJUDGED)
            : new RatingDotMean(
                config, model, PLANTED.ratings(), PLANTED.train(), PlantedRatings.UNJUDGED);
    PlantedRatings.train(trained, 1, epochs);
    trained.close();
    return trained;
  }

  @Test
  void errsLessThanOneOfItsMembers() {
    double one = PLANTED.testError(trained(1, 15));
    double mean = PLANTED.testError(trained(4, 15));
    assertTrue(mean < 0.97 * one, mean + " and " + one);
  }

  @Test
  void isOneDotProductOfItsVectors() throws Exception {
    RatingModel mean = trained(3, 2);
    float[] predictions = mean.predict(USERS, MOVIES);
    SavableGraph graph = assertInstanceOf(SavableGraph.class, mean);
    assertArrayEquals(predictions, SavedRatings.of(graph).predict(USERS, MOVIES), 1e-5f);
    assertEquals(18, mean.dimensions());
    float[] users = mean.userVectors();
    float[] movies = mean.movieVectors();
    assertEquals(PlantedRatings.USERS * 18, users.length);
    // Two movies of one user differ by their products and their biases; two users, by what is left.
    double[] products = new double[4];
    float[] pairs = mean.predict(new int[] {0, 0, 5, 5}, new int[] {1, 2, 1, 2});
    int[][] cells = {{0, 1}, {0, 2}, {5, 1}, {5, 2}};
    for (int i = 0; i < 4; i++) {
      products[i] = Vectors.dot(users, cells[i][0] * 18, movies, cells[i][1] * 18, 18);
    }
    assertEquals(
        products[0] - products[1] - products[2] + products[3],
        pairs[0] - pairs[1] - pairs[2] + pairs[3],
        1e-5);
  }

  @Test
  void goesOnFromASavedState() throws Exception {
    RatingModel whole = trained(2, 4);
    RatingModel resumed = trained(2, 1);
    SavedRatings.restore(SavedRatings.state(trained(2, 2)), resumed);
    assertFalse(Arrays.equals(SavedRatings.state(whole), SavedRatings.state(resumed)));
    PlantedRatings.train(resumed, 3, 4);
    assertArrayEquals(SavedRatings.state(whole), SavedRatings.state(resumed));
    resumed.close();
  }
}
