package org.reelvec.explore.tsne;

import org.reelvec.io.InputException;
import org.reelvec.math.Crew;

/**
 * t-SNE: a map of vectors in the plane that keeps near what is near (L. van der Maaten, G. Hinton,
 * JMLR 9, 2008), by gradient descent with a tree (L. van der Maaten, JMLR 15, 2014).
 *
 * <p>It follows scikit-learn's: the same neighbours (exact ones), probabilities, exaggeration,
 * momenta, gains and automatic learning rate (A. Belkina et al., Nature Communications 10, 2019).
 * Different are: the start by PCA for {@code COSINE}, which is that of the vectors at length one,
 * so that lengths play no part at all; points that look through the tree in groups, at a narrower
 * angle; a map that is centred after each step; and that it does all iterations: where the gradient
 * vanishes, scikit-learn ends too, here only the exaggeration does.
 *
 * <p>O(points^2 dimensions) for the neighbours, then O(points log points) an iteration. The same
 * seed gives the same bytes on any number of threads.
 */
public final class Tsne {
  /** Iterations between two reports. */
  static final int REPORTED = 50;

  /**
   * What a node of the tree may measure in units of its distance. scikit-learn's 0.5 makes a map of
   * a higher divergence: by 0.4 % for 17,770 points in 20 clusters.
   */
  static final float THETA = 0.3f;

  /** The norm of a gradient that moves nothing any more, as scikit-learn has it. */
  private static final double LEAST_GRADIENT = 1e-7;

  private static final float EARLY_MOMENTUM = 0.5f;
  private static final float MOMENTUM = 0.8f;

  private final TsneSettings settings;
  private final Gradient gradient;
  private final Divergence divergence;
  private final TsneProgress progress;
  private final float[] x;
  private final float[] y;

  private Tsne(
      TsneSettings settings,
      Affinities affinities,
      float[][] start,
      TsneProgress progress,
      Crew crew) {
    this.settings = settings;
    this.progress = progress;
    gradient = new Gradient(affinities, THETA, crew);
    divergence = new Divergence(affinities, crew);
    x = start[0];
    y = start[1];
  }

  /**
   * Maps vectors.
   *
   * @param vectors row-major, (points, dimensions); 5 points or more
   * @param progress is told how far it is
   * @throws InputException where a row holds NaN or infinity or, by cosine, has length 0; where
   *     there are too few points for the perplexity; or where the learning rate is so high that the
   *     points fly apart
   */
  public static TsneMap map(
      float[] vectors, int dimensions, TsneSettings settings, TsneProgress progress) {
    settings.neighbours(vectors.length / dimensions);
    Points points = Points.of(vectors, dimensions, settings.metric());
    try (Crew crew = Crew.ofThreads(settings.threads())) {
      Affinities affinities = Affinities.of(points, settings, crew);
      float[][] start = Beginning.of(points, settings);
      return new Tsne(settings, affinities, start, progress, crew).descend();
    }
  }

  private TsneMap descend() {
    int points = x.length;
    float rate = (float) settings.rate(points);
    float[] gradientX = new float[points];
    float[] gradientY = new float[points];
    Momentum momentumX = new Momentum(points);
    Momentum momentumY = new Momentum(points);
    int exaggerated = TsneSettings.EXAGGERATED;
    for (int iteration = 1; iteration <= settings.iterations(); iteration++) {
      boolean early = iteration <= exaggerated;
      float exaggeration = early ? (float) settings.earlyExaggeration() : 1;
      gradient.of(x, y, exaggeration, gradientX, gradientY);
      if (!gradient.isFelt()) {
        throw new InputException(
            "t-SNE: points flew apart in iteration %d; set a learning rate below %s"
                .formatted(iteration, rate));
      }
      if (iteration % REPORTED == 0 && iteration < settings.iterations()) {
        progress.reached(iteration, divergence.of(x, y, gradient.z()));
      }
      if (early && norm(gradientX, gradientY) < LEAST_GRADIENT) {
        exaggerated = iteration; // the points are drawn into one, and would vanish in it
      }
      if (iteration == exaggerated + 1) {
        momentumX.reset();
        momentumY.reset();
      }
      float momentum = early ? EARLY_MOMENTUM : MOMENTUM;
      momentumX.step(x, gradientX, momentum, rate);
      momentumY.step(y, gradientY, momentum, rate);
      centre(x);
      centre(y);
    }
    return finished(gradientX, gradientY);
  }

  private static double norm(float[] gradientX, float[] gradientY) {
    double squares = 0;
    for (int i = 0; i < gradientX.length; i++) {
      squares += (double) gradientX[i] * gradientX[i] + (double) gradientY[i] * gradientY[i];
    }
    return Math.sqrt(squares);
  }

  /**
   * Moves the middle to 0, where floats are finest: exaggerated attraction may draw points so close
   * together that beside their distance from 0 they would be one.
   */
  private static void centre(float[] positions) {
    double sum = 0;
    for (float position : positions) {
      sum += position;
    }
    float mean = (float) (sum / positions.length);
    for (int i = 0; i < positions.length; i++) {
      positions[i] -= mean;
    }
  }

  /** Z is that of the map before the last step, so the tree is asked once more. */
  private TsneMap finished(float[] gradientX, float[] gradientY) {
    gradient.of(x, y, 1, gradientX, gradientY);
    double last = divergence.of(x, y, gradient.z());
    progress.reached(settings.iterations(), last);
    float[] coordinates = new float[2 * x.length];
    for (int i = 0; i < x.length; i++) {
      coordinates[2 * i] = x[i];
      coordinates[2 * i + 1] = y[i];
    }
    return new TsneMap(coordinates, last);
  }
}
