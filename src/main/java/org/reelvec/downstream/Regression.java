package org.reelvec.downstream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.reelvec.config.DownstreamConfig;
import org.reelvec.config.DownstreamConfig.Scale;
import org.reelvec.config.DownstreamConfig.Target;
import org.reelvec.config.Protocol;
import org.reelvec.downstream.RegressionResult.Prediction;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;
import org.reelvec.math.RandomStreams;

/** Predicts a label from vectors by {@link LeastSquares}, and says how well on unseen movies. */
public final class Regression {
  /** Marks a movie that is only ever trained on. */
  private static final int NEVER_TESTED = -1;

  private Regression() {}

  /**
   * Predicts an attribute of movies from their vectors as a configuration asks for it.
   *
   * @param seed of the folds and of the bootstrap
   * @throws InputException as {@link #crossValidate} and {@link LabelledVectors#from}
   */
  public static RegressionResult of(
      Embedding movies, Target target, DownstreamConfig config, long seed) {
    List<LabelledVector> labelled = LabelledVectors.from(movies, attribute(target)).rows();
    return config.protocol() == Protocol.SEED
        ? lastFifth(labelled, seed)
        : crossValidate(labelled, scale(target, config), config.folds(), seed);
  }

  /** The attribute that holds a target, and the name of its figures. */
  public static String attribute(Target target) {
    return target.name().toLowerCase(Locale.ROOT);
  }

  /** Only gross has a logarithm, and the protocol of the notebook took none. */
  public static Scale scale(Target target, DownstreamConfig config) {
    return target == Target.GROSS && config.protocol() == Protocol.SOUND
        ? config.grossScale()
        : Scale.LINEAR;
  }

  /**
   * Tests every movie once, by a model fitted on the other folds. Movies are dealt to folds at
   * random.
   *
   * @param movies vectors and labels, in the label's own unit
   * @param scale on which to fit and judge; {@link Scale#LOG} leaves out labels not above zero
   * @param folds at least 2
   * @param seed of the folds and of the bootstrap
   * @throws InputException if fewer than 2 x folds movies remain, their labels are all equal in one
   *     part, or too few of them train a fold to determine the weights
   */
  public static RegressionResult crossValidate(
      List<LabelledVector> movies, Scale scale, int folds, long seed) {
    if (folds < 2) {
      throw new InputException("cross-validation: " + folds + " folds, expected at least 2");
    }
    List<LabelledVector> accepted = accepted(movies, scale);
    if (accepted.size() < 2 * folds) {
      throw new InputException(
          "cross-validation: %s labelled movies are too few for %s folds, expected at least %s; set fewer folds"
              .formatted(accepted.size(), folds, 2 * folds));
    }
    int[] foldOf = deal(accepted.size(), folds, RandomStreams.stream(seed, "folds"));
    return evaluate(accepted, foldOf, folds, scale, movies.size() - accepted.size(), seed);
  }

  /**
   * The protocol named seed: trains on the first int(0.8 n) movies by position, tests on the rest,
   * on the label's own scale. Where the order means something, such as popularity, its figures say
   * little; they are for comparison.
   *
   * @param seed of the bootstrap
   * @throws InputException as {@link #crossValidate}
   */
  public static RegressionResult lastFifth(List<LabelledVector> movies, long seed) {
    int cut = (int) (movies.size() * 0.8);
    if (movies.size() - cut < 2) {
      throw new InputException(
          "last fifth: %s labelled movies leave fewer than 2 to test on, expected at least 6"
              .formatted(movies.size()));
    }
    int[] foldOf = new int[movies.size()];
    Arrays.fill(foldOf, 0, cut, NEVER_TESTED);
    return evaluate(movies, foldOf, 1, Scale.LINEAR, 0, seed);
  }

  /**
   * The model to keep: fitted on all movies. It predicts on the fitted scale.
   *
   * @param target what the label is, for the model's record
   * @throws InputException as {@link LeastSquares#fit}
   */
  public static LeastSquares fit(String target, List<LabelledVector> movies, Scale scale) {
    String name = scale == Scale.LOG ? "log10 " + target : target;
    return LeastSquares.fit(name, onScale(accepted(movies, scale), scale));
  }

  private static List<LabelledVector> accepted(List<LabelledVector> movies, Scale scale) {
    return movies.stream().filter(movie -> Scales.accepts(scale, movie.label())).toList();
  }

  private static List<LabelledVector> onScale(List<LabelledVector> movies, Scale scale) {
    return movies.stream()
        .map(movie -> movie.withLabel(Scales.fitted(scale, movie.label())))
        .toList();
  }

  /** Fold of each of n movies: a random order, dealt round, so that sizes differ by one at most. */
  private static int[] deal(int n, int folds, RandomGenerator random) {
    int[] order = IntStream.range(0, n).toArray();
    int[] foldOf = new int[n];
    for (int left = n; left > 0; left--) {
      int drawn = random.nextInt(left);
      foldOf[order[drawn]] = left % folds;
      order[drawn] = order[left - 1];
    }
    return foldOf;
  }

  private static RegressionResult evaluate(
      List<LabelledVector> movies, int[] foldOf, int folds, Scale scale, int refused, long seed) {
    List<LabelledVector> fitted = onScale(movies, scale);
    double[] labels = fitted.stream().mapToDouble(LabelledVector::label).toArray();
    double[] byModel = new double[labels.length];
    double[] byMean = new double[labels.length];
    List<Score> model = new ArrayList<>();
    List<Score> baseline = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      int[] train = rows(foldOf, fold, false);
      int[] test = rows(foldOf, fold, true);
      predict(fitted, train, test, byModel, byMean);
      refuseOneLabel(pick(labels, test), fold);
      model.add(Score.of(pick(labels, test), pick(byModel, test), scale));
      baseline.add(Score.of(pick(labels, test), pick(byMean, test), scale));
    }
    int[] tested = rows(foldOf, NEVER_TESTED, false);
    double[] difference =
        IntStream.of(tested)
            .mapToDouble(i -> squared(byModel[i] - labels[i]) - squared(byMean[i] - labels[i]))
            .toArray();
    return new RegressionResult(
        scale,
        labels.length,
        refused,
        folds,
        new Scores(model),
        new Scores(baseline),
        Interval.ofMean(difference, RandomStreams.stream(seed, "bootstrap")),
        IntStream.of(tested)
            .mapToObj(i -> prediction(movies.get(i), Scales.back(scale, byModel[i]), foldOf[i]))
            .toList());
  }

  /** Fits the training rows and fills in what model and mean say of the test rows. */
  private static void predict(
      List<LabelledVector> movies, int[] train, int[] test, double[] byModel, double[] byMean) {
    List<LabelledVector> known = IntStream.of(train).mapToObj(movies::get).toList();
    double[] predicted =
        LeastSquares.fit("label", known)
            .predict(IntStream.of(test).mapToObj(i -> movies.get(i).vector()).toList());
    double mean = known.stream().mapToDouble(LabelledVector::label).average().orElseThrow();
    for (int i = 0; i < test.length; i++) {
      byModel[test[i]] = predicted[i];
      byMean[test[i]] = mean;
    }
  }

  private static int[] rows(int[] foldOf, int fold, boolean within) {
    return IntStream.range(0, foldOf.length).filter(i -> (foldOf[i] == fold) == within).toArray();
  }

  private static double[] pick(double[] values, int[] rows) {
    return IntStream.of(rows).mapToDouble(i -> values[i]).toArray();
  }

  private static Prediction prediction(LabelledVector movie, double predicted, int fold) {
    return new Prediction(movie.key(), movie.title(), movie.label(), predicted, fold + 1);
  }

  private static void refuseOneLabel(double[] labels, int fold) {
    if (Arrays.stream(labels).distinct().count() < 2) {
      throw new InputException(
          "test fold %s: all %s labels are %s, so R2 is undefined; set fewer folds"
              .formatted(fold + 1, labels.length, labels[0]));
    }
  }

  private static double squared(double x) {
    return x * x;
  }
}
