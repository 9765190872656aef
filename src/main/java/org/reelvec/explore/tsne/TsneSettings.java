package org.reelvec.explore.tsne;

import java.util.Locale;
import org.reelvec.explore.Metric;
import org.reelvec.io.InputException;

/**
 * How a map is made; names and defaults are scikit-learn's.
 *
 * @param metric what makes neighbours of two vectors
 * @param perplexity how many neighbours count, smoothly; from 1 to less than (points - 1) / 3
 * @param iterations of gradient descent, the exaggerated ones among them
 * @param earlyExaggeration factor of the attraction in the first {@value #EXAGGERATED} iterations,
 *     at least 1: neighbours find each other before clusters stand in their way
 * @param learningRate length of a step; {@link #AUTO} for points / earlyExaggeration / 4, at least
 *     50
 * @param start where the points begin
 * @param seed of all that is random
 * @param threads 0 for every core; any number gives the same bytes
 */
public record TsneSettings(
    Metric metric,
    double perplexity,
    int iterations,
    double earlyExaggeration,
    double learningRate,
    Start start,
    long seed,
    int threads) {
  /** Exaggerated iterations. */
  public static final int EXAGGERATED = 250;

  /** The learning rate that fits the number of points. */
  public static final double AUTO = 0;

  private static final double LEAST_AUTO = 50;

  /** Checks what does not depend on the number of points. */
  public TsneSettings {
    require(perplexity >= 1 && Double.isFinite(perplexity), "perplexity", perplexity, "1 or more");
    require(iterations >= EXAGGERATED, "iterations", iterations, EXAGGERATED + " or more");
    require(
        earlyExaggeration >= 1 && Double.isFinite(earlyExaggeration),
        "early exaggeration",
        earlyExaggeration,
        "1 or more");
    require(
        learningRate >= 0 && Double.isFinite(learningRate),
        "learning rate",
        learningRate,
        "more than 0, or 0 for automatic");
    require(threads >= 0, "threads", threads, "1 or more, or 0 for every core");
  }

  /** Perplexity 30, 1000 iterations, exaggeration 12, automatic rate, from PCA, every core. */
  public static TsneSettings of(Metric metric, long seed) {
    return new TsneSettings(metric, 30, 1000, 12, AUTO, Start.PCA, seed, 0);
  }

  /** The same with another perplexity. */
  public TsneSettings withPerplexity(double other) {
    return new TsneSettings(
        metric, other, iterations, earlyExaggeration, learningRate, start, seed, threads);
  }

  /** The same, with the perplexity lowered to a whole number that so many points allow. */
  public TsneSettings fitting(int points) {
    double highest = Math.max(1, Math.floor((points - 2) / 3.0));
    return perplexity <= highest ? this : withPerplexity(highest);
  }

  /** The same with another number of iterations. */
  public TsneSettings withIterations(int other) {
    return new TsneSettings(
        metric, perplexity, other, earlyExaggeration, learningRate, start, seed, threads);
  }

  /** The same from another start. */
  public TsneSettings withStart(Start other) {
    return new TsneSettings(
        metric, perplexity, iterations, earlyExaggeration, learningRate, other, seed, threads);
  }

  /** The same on another number of threads. */
  public TsneSettings withThreads(int other) {
    return new TsneSettings(
        metric, perplexity, iterations, earlyExaggeration, learningRate, start, seed, other);
  }

  /** The learning rate for so many points. */
  double rate(int points) {
    return learningRate > 0 ? learningRate : Math.max(points / earlyExaggeration / 4, LEAST_AUTO);
  }

  /** How many neighbours of a vector enter: three times the perplexity and itself. */
  int neighbours(int points) {
    if (perplexity >= (points - 1) / 3.0) {
      throw new InputException(
          points < 5
              ? "t-SNE of %d items: it takes 5 or more; choose more items".formatted(points)
              : String.format(
                  Locale.ROOT,
                  "t-SNE of %d items: perplexity %s is too high, it must be below %.2f; set a lower"
                      + " perplexity or choose more items",
                  points,
                  perplexity,
                  (points - 1) / 3.0));
    }
    return Math.min(points - 1, (int) (3 * perplexity + 1));
  }

  private static void require(boolean fine, String name, Number got, String expected) {
    if (!fine) {
      throw new InputException("t-SNE: %s is %s, expected %s".formatted(name, got, expected));
    }
  }
}
