package org.reelvec.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reelvec.embedding.Embedding;
import org.reelvec.math.Vectors;

/**
 * Why two movies are near each other: the links that they share, each with a weight
 *
 * <pre>max(0, cos(a, l)) * max(0, cos(b, l)) * idf(l),   idf(l) = ln((1 + N) / (1 + df(l))) + 1
 * </pre>
 *
 * <p>where N is the number of movies, and df(l) the number of those with the link. A link counts
 * that both movies point to in the embedding, too, and the more the fewer movies have it. This is
 * an attribution over shared links, not a decomposition of the cosine: movies without one shared
 * link may be near, and the weights do not add up to the similarity.
 */
public final class Explanation {
  /**
   * A link that both movies have.
   *
   * @param weight as above, from 0
   * @param share of the sum of the weights, 0..1; 0 where all are 0
   */
  public record SharedLink(String key, String title, double weight, double share) {}

  private final Embedding movies;
  private final Embedding links;
  private final Incidence linksOfMovies;
  private final int[] frequencies;

  /**
   * Counts each link's movies.
   *
   * @param movies (movies, d)
   * @param links (links, d), of the same d
   * @param linksOfMovies link rows by movie row
   */
  public Explanation(Embedding movies, Embedding links, Incidence linksOfMovies) {
    if (movies.dimensions() != links.dimensions() || movies.size() != linksOfMovies.rows()) {
      throw new IllegalArgumentException(
          "movies (%d, %d), links (%d, %d), pairs of %d movies do not belong together"
              .formatted(
                  movies.size(),
                  movies.dimensions(),
                  links.size(),
                  links.dimensions(),
                  linksOfMovies.rows()));
    }
    this.movies = movies;
    this.links = links;
    this.linksOfMovies = linksOfMovies;
    this.frequencies = linksOfMovies.frequencies(links.size());
  }

  /** All links that two movies share, the weightiest first; of equal weight, in table order. */
  public List<SharedLink> of(int a, int b) {
    int[] shared = linksOfMovies.shared(a, b);
    double[] weights = new double[shared.length];
    double total = 0;
    for (int i = 0; i < shared.length; i++) {
      weights[i] =
          Math.max(0, cosine(a, shared[i])) * Math.max(0, cosine(b, shared[i])) * idf(shared[i]);
      total += weights[i];
    }
    List<SharedLink> found = new ArrayList<>();
    for (int i = 0; i < shared.length; i++) {
      found.add(
          new SharedLink(
              links.keys().get(shared[i]),
              links.titles().get(shared[i]),
              weights[i],
              total > 0 ? weights[i] / total : 0));
    }
    found.sort(Comparator.comparingDouble(SharedLink::weight).reversed());
    return List.copyOf(found);
  }

  private double idf(int link) {
    return Math.log((1.0 + movies.size()) / (1.0 + frequencies[link])) + 1;
  }

  private double cosine(int movie, int link) {
    int d = movies.dimensions();
    double norms =
        Vectors.norm(movies.vectors(), movie * d, d) * Vectors.norm(links.vectors(), link * d, d);
    return norms > 0
        ? Vectors.dot(movies.vectors(), movie * d, links.vectors(), link * d, d) / norms
        : 0;
  }
}
