package org.reelvec.downstream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.reelvec.config.DownstreamConfig.Scale;
import org.reelvec.downstream.RegressionResult.Prediction;
import org.reelvec.embedding.Embedding;
import org.reelvec.math.RandomStreams;

class RegressionTest {
  private static final List<LabelledVector> GOLDEN = Golden.movies("least-squares.csv");

  /** Labels that are a function of a planted linear one. */
  private static List<LabelledVector> planted(int rows, DoubleUnaryOperator label) {
    Embedding embedding = Planted.embedding(rows, 6);
    double[] linear = Planted.linear(embedding);
    List<LabelledVector> movies = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      movies.add(
          new LabelledVector(
              embedding.keys().get(row),
              embedding.titles().get(row),
              UnitVectors.of(embedding, row),
              label.applyAsDouble(linear[row])));
    }
    return movies;
  }

  private static List<LabelledVector> noise(int rows) {
    RandomGenerator random = RandomStreams.stream(11, "noise");
    return planted(rows, ignored -> random.nextGaussian());
  }

  @Test
  void recoversWhatIsLinearOnTheFittedScale() {
    List<LabelledVector> movies = planted(203, linear -> Math.pow(10, linear));

    RegressionResult log = Regression.crossValidate(movies, Scale.LOG, 5, 1);
    RegressionResult linear = Regression.crossValidate(movies, Scale.LINEAR, 5, 1);

    assertEquals(1, log.model().mean().r2(), 1e-9);
    assertTrue(linear.model().mean().r2() < 0.7);
    assertTrue(log.difference().high() < 0);
    assertTrue(log.baseline().mean().originalMedianAbsoluteError() > 1e4);
    for (Prediction prediction : log.predictions()) {
      assertEquals(1, prediction.predicted() / prediction.label(), 1e-6);
    }
  }

  @Test
  void testsEveryMovieOnceInFoldsOfOneSize() {
    List<LabelledVector> movies = noise(203);
    RegressionResult result = Regression.crossValidate(movies, Scale.LINEAR, 5, 1);

    assertEquals(203, result.count());
    assertEquals(5, result.folds());
    assertEquals(5, result.model().folds().size());
    assertEquals(
        movies.stream().map(LabelledVector::key).toList(),
        result.predictions().stream().map(Prediction::key).toList());
    TreeMap<Integer, Integer> sizes = new TreeMap<>();
    result.predictions().forEach(p -> sizes.merge(p.fold(), 1, Integer::sum));
    assertEquals(List.of(1, 2, 3, 4, 5), List.copyOf(sizes.keySet()));
    assertTrue(sizes.values().stream().allMatch(size -> size == 40 || size == 41), sizes::toString);
  }

  /**
   * No movie is predicted by a model that has seen it: changing its label changes nothing for it.
   */
  @Test
  void predictsOutOfFold() {
    List<LabelledVector> movies = new ArrayList<>(noise(60));
    double before = predicted(movies, 17);
    movies.set(17, movies.get(17).withLabel(1000));
    assertEquals(before, predicted(movies, 17), 1e-9);
    assertNotEquals(before, LeastSquares.fit("x", movies).predict(vectors(movies))[17], 1e-3);
  }

  private static double predicted(List<LabelledVector> movies, int row) {
    return Regression.crossValidate(movies, Scale.LINEAR, 4, 3).predictions().get(row).predicted();
  }

  private static List<float[]> vectors(List<LabelledVector> movies) {
    return movies.stream().map(LabelledVector::vector).toList();
  }

  @Test
  void findsNothingInNoise() {
    RegressionResult result = Regression.crossValidate(noise(300), Scale.LINEAR, 5, 1);

    assertTrue(result.model().mean().r2() < 0.05);
    assertTrue(result.difference().high() > 0);
    assertTrue(result.baseline().folds().stream().allMatch(fold -> fold.r2() <= 0));
    Interval difference = result.difference();
    assertTrue(difference.low() < difference.mean() && difference.mean() < difference.high());
  }

  @Test
  void sameSeedSameResultOtherSeedOtherFolds() {
    List<LabelledVector> movies = noise(60);
    RegressionResult one = Regression.crossValidate(movies, Scale.LINEAR, 5, 1);

    assertEquals(one, Regression.crossValidate(movies, Scale.LINEAR, 5, 1));
    assertNotEquals(
        one.predictions().stream().map(Prediction::fold).toList(),
        Regression.crossValidate(movies, Scale.LINEAR, 5, 2).predictions().stream()
            .map(Prediction::fold)
            .toList());
  }

  @Test
  void logarithmsRefuseWhatIsNotAboveZero() {
    List<LabelledVector> movies = planted(60, linear -> linear - 5);
    RegressionResult result = Regression.crossValidate(movies, Scale.LOG, 2, 1);

    long above = movies.stream().filter(movie -> movie.label() > 0).count();
    assertEquals(above, result.count());
    assertEquals(60 - above, result.refused());
    assertEquals(above, result.predictions().size());
    assertTrue(above > 20 && above < 40);
  }

  @Test
  void theLastFifthEqualsScikitLearn() {
    JsonNode recorded = Golden.json("least-squares.json").get("lastFifth");
    RegressionResult result = Regression.lastFifth(GOLDEN, 1);
    Score score = result.model().mean();

    assertEquals(1, result.folds());
    assertEquals(60, result.count());
    assertEquals(recorded.get("mse").doubleValue(), score.mse(), 1e-8);
    assertEquals(recorded.get("r2").doubleValue(), score.r2(), 1e-8);
    assertEquals(
        recorded.get("medianAbsoluteError").doubleValue(), score.medianAbsoluteError(), 1e-8);
    assertEquals(score.medianAbsoluteError(), score.originalMedianAbsoluteError(), 1e-12);
    assertTrue(result.model().standardDeviation().isEmpty());
    assertEquals(
        GOLDEN.subList(48, 60).stream().map(LabelledVector::key).toList(),
        result.predictions().stream().map(Prediction::key).toList());
  }

  @Test
  void theModelToKeepIsFittedOnAll() {
    List<LabelledVector> movies = planted(100, linear -> Math.pow(10, linear));
    double[] predicted = Regression.fit("gross", movies, Scale.LOG).predict(vectors(movies));
    assertArrayEquals(
        movies.stream().mapToDouble(movie -> Math.log10(movie.label())).toArray(), predicted, 1e-6);
  }

  @Test
  void meanAndDeviationOverFolds() {
    Scores scores = new Scores(List.of(new Score(1, 0, 3, 4), new Score(3, 1, 3, 8)));
    assertEquals(new Score(2, 0.5, 3, 6), scores.mean());
    Score deviation = scores.standardDeviation().orElseThrow();
    assertEquals(Math.sqrt(2), deviation.mse(), 1e-15);
    assertEquals(Math.sqrt(0.5), deviation.r2(), 1e-15);
    assertEquals(0, deviation.medianAbsoluteError());
  }

  /** The interval of a mean of n normal values is about 1.96 / sqrt(n) wide to each side. */
  @Test
  void bootstrapIntervalHasTheWidthOfTheNormal() {
    double[] values = noise(400).stream().mapToDouble(LabelledVector::label).toArray();
    Interval interval = Interval.ofMean(values, RandomStreams.stream(5, "bootstrap"));
    assertEquals(0.098, interval.high() - interval.mean(), 0.012);
    assertEquals(0.098, interval.mean() - interval.low(), 0.012);
  }

  @Test
  void refusesWhatCannotBeJudged() {
    assertEquals(
        "cross-validation: 9 labelled movies are too few for 5 folds, expected at least 10; set"
            + " fewer folds",
        problem(noise(9), 5));
    assertEquals("cross-validation: 1 folds, expected at least 2", problem(noise(9), 1));
    assertEquals(
        "7 labelled movies cannot determine 6 weights and an intercept; expected at least 8, or"
            + " train fewer dimensions",
        problem(noise(14), 2));
    assertTrue(
        problem(planted(40, linear -> 0.5), 5)
            .contains("labels are 0.5: there is nothing to fit, and R2 is undefined"));
    List<LabelledVector> rare = new ArrayList<>(planted(40, linear -> 0.5));
    rare.set(3, rare.get(3).withLabel(1));
    rare.set(5, rare.get(5).withLabel(1));
    rare.set(6, rare.get(6).withLabel(1));
    assertTrue(problem(rare, 10).endsWith("so R2 is undefined; set fewer folds"));
    assertEquals(
        "last fifth: 5 labelled movies leave fewer than 2 to test on, expected at least 6",
        Refusal.of(() -> Regression.lastFifth(noise(5), 1)));
  }

  private static String problem(List<LabelledVector> movies, int folds) {
    return Refusal.of(() -> Regression.crossValidate(movies, Scale.LINEAR, folds, 1));
  }
}
