package org.reelvec.model.linkcosine;

import org.reelvec.config.EvaluationConfig;
import org.reelvec.data.LinkMatrix;
import org.reelvec.math.Vectors;

/** How well a link suits a movie: what links are ranked by. Safe for several threads. */
@FunctionalInterface
interface LinkScore {
  /** Keeps the logarithm finite where no link of a movie is near. */
  double NOTHING_NEAR = 1e-6;

  /** The score of a cell. */
  float of(int link, int movie);

  /** The logarithm of a link's count in training; one that was not seen counts as seen once. */
  static LinkScore popularity(int[] counts) {
    return (link, movie) -> (float) Math.log(Math.max(1, counts[link]));
  }

  /** {@code scale u_l . v_m + popularity log(count of l)}. */
  static LinkScore ofVectors(
      LinkVectors vectors, double scale, double popularity, LinkScore popular) {
    int d = vectors.dimensions();
    return (link, movie) -> {
      double dot = Vectors.dot(vectors.links(), link * d, vectors.movies(), movie * d, d);
      return (float) (scale * dot + popularity * popular.of(link, movie));
    };
  }

  /**
   * {@code weight log(sum over the links l' that m was trained on of exp(sharpness (cos(u_l, u_l')
   * - 1)))}: near where some known link of the movie is near, where {@link #ofVectors} asks that
   * all are so on average.
   *
   * @param vectors of unit length
   */
  static LinkScore ofKnownLinks(
      LinkVectors vectors, LinkMatrix trained, EvaluationConfig.LinkKernel kernel) {
    int d = vectors.dimensions();
    float[] links = vectors.links();
    return (link, movie) -> {
      double sum = NOTHING_NEAR;
      for (int i = trained.offsets()[movie]; i < trained.offsets()[movie + 1]; i++) {
        double cosine = Vectors.dot(links, link * d, links, trained.links()[i] * d, d);
        sum += Math.exp(kernel.sharpness() * (cosine - 1));
      }
      return (float) (kernel.weight() * Math.log(sum));
    };
  }

  /** The sum of two scores. */
  default LinkScore plus(LinkScore other) {
    return (link, movie) -> of(link, movie) + other.of(link, movie);
  }
}
