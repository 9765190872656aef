package org.reelvec.model.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reelvec.config.EvaluationConfig.RatingFigures;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.data.ratings.split.Ml100k;
import org.reelvec.data.ratings.split.RatingSplit;

/** Against what {@code src/test/python/bias_baseline.py} recorded. */
class BiasBaselineTest {
  private static final double ROUNDING = 1e-12;

  @Test
  void biasesAreThoseOfNumpy() throws IOException {
    JsonNode small = recorded().get("small");
    int[] user = ints(small.get("user"));
    float[] value = new float[user.length];
    for (int i = 0; i < value.length; i++) {
      value[i] = small.get("value").get(i).floatValue();
    }
    Ratings data = new Ratings(12, 9, user, ints(small.get("movie")), value, new int[0]);
    BiasBaseline biases = BiasBaseline.of(data, IntStream.range(0, data.size()).toArray());
    assertEquals(small.get("mean").doubleValue(), biases.mean(), ROUNDING);
    for (int u = 0; u < 12; u++) {
      for (int m = 0; m < 9; m++) {
        double expected = small.get("predictions").get(u).get(m).doubleValue();
        assertEquals(expected, biases.predict(u, m), ROUNDING);
        assertEquals(
            (float) expected, biases.predict(new int[] {u}, new int[] {m})[0], Math.ulp(4f));
      }
    }
  }

  @Test
  void theUnseenHaveNoBias() {
    Ratings data =
        new Ratings(2, 2, new int[] {0, 1}, new int[] {0, 1}, new float[] {5, 1}, new int[0]);
    BiasBaseline biases = BiasBaseline.of(data, new int[] {0});
    assertEquals(5, biases.predict(1, 1), ROUNDING);
  }

  @Test
  void figuresOnARealFoldAreThoseOfNumpy() throws IOException {
    Ml100k set = Ml100k.orSkip();
    Ratings data = set.data().ratings();
    RatingSplit split = set.folds().split(0);
    JsonNode fold = recorded().get("ml-100k-u1");
    BiasBaseline biases = BiasBaseline.of(data, split.train());
    for (boolean clip : new boolean[] {true, false}) {
      RatingFigures config = new RatingFigures(clip, 0, null, 10, 10);
      SortedMap<String, Double> figures =
          new RatingEvaluation(data, split, config, 1).judge(biases).figures();
      JsonNode expected = fold.get(clip ? "biases-clipped" : "biases");
      // Predictions are floats: the mean of 20,000 roundings is far below this.
      assertEquals(expected.get("rmse").doubleValue(), figures.get("test.rmse"), 1e-8);
      assertEquals(expected.get("mae").doubleValue(), figures.get("test.mae"), 1e-8);
      assertEquals(figures.get("test.rmse"), figures.get("test.biases.rmse"));
      JsonNode mean = fold.get("global-mean");
      assertEquals(mean.get("rmse").doubleValue(), figures.get("test.global-mean.rmse"), 1e-7);
      assertEquals(mean.get("mae").doubleValue(), figures.get("test.global-mean.mae"), 1e-7);
    }
  }

  private static int[] ints(JsonNode array) {
    return IntStream.range(0, array.size()).map(i -> array.get(i).intValue()).toArray();
  }

  private static JsonNode recorded() throws IOException {
    String name = "bias-baseline.json";
    try (InputStream in =
        Objects.requireNonNull(BiasBaselineTest.class.getResourceAsStream(name), name)) {
      return new ObjectMapper().readTree(in);
    }
  }
}
