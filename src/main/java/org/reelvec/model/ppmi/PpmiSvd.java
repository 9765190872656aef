package org.reelvec.model.ppmi;

import org.reelvec.config.PpmiSvdConfig;
import org.reelvec.data.LinkMatrix;
import org.reelvec.math.svd.SparseMatrix;
import org.reelvec.model.Reduction;

/**
 * Movies by what they occur with more often than chance would have it.
 *
 * <pre>
 *   pmi(m, c) = ln(n(m, c) / (n(m) p(c)))        p(c) = n(c)^a / sum over c' of n(c')^a
 *   W(m, c)   = max(0, pmi(m, c) - ln(shift))
 *   W         ~ U diag(s) V'                     the largest singular values
 *
 *   n(m, c)  how often the movie occurs in the context     n(m), n(c)  sums over contexts, over movies
 *   a        model.context-exponent                        e           model.singular-exponent
 * </pre>
 *
 * <table>
 * <caption>Shapes</caption>
 * <tr><td>movies</td><td>U diag(s^e), (movies, dimensions)</td></tr>
 * <tr><td>contexts</td><td>V diag(s^e), (contexts, dimensions)</td></tr>
 * </table>
 *
 * <p>After Levy, Goldberg and Dagan (2015), who show that it is what skip-grams with negative
 * sampling learn, with the negatives as the shift. Contexts are links, each pair once; or the other
 * movies of a basket, each pair by 1 / (n - 1) of a basket of n, which is a difference: there each
 * pair of a window counts 1.
 *
 * @param config exponents and shift
 * @param reduction the decomposition of W
 */
public record PpmiSvd(PpmiSvdConfig config, Reduction reduction) {
  /**
   * Of movies and their links.
   *
   * @param threads threads, 0 for every core; any number gives the same bytes
   * @throws org.reelvec.io.InputException if the links have fewer dimensions than are wanted
   */
  public static PpmiSvd ofLinks(PpmiSvdConfig config, LinkMatrix matrix, int threads) {
    return of(config, new LinkCounts(matrix, config.minCount()), threads);
  }

  /**
   * Of movies that belong together.
   *
   * @param threads threads, 0 for every core; any number gives the same bytes
   * @throws org.reelvec.io.InputException if the movies have fewer dimensions than are wanted, or
   *     what they have in common does not fit into memory
   */
  public static PpmiSvd ofBaskets(PpmiSvdConfig config, Baskets baskets, int threads) {
    return of(config, new BasketCounts(baskets), threads);
  }

  private static PpmiSvd of(PpmiSvdConfig config, Counts counts, int threads) {
    SparseMatrix matrix = PpmiMatrix.of(config, counts, threads);
    return new PpmiSvd(config, Reduction.of(matrix, config.dimensions(), threads, counts.what()));
  }

  /** Row-major, (movies, dimensions); zeros where a movie has nothing in common with others. */
  public float[] movieVectors() {
    return reduction.svd().leftScaled(config.singularExponent());
  }

  /** Row-major, (contexts, dimensions). */
  public float[] contextVectors() {
    return reduction.svd().rightScaled(config.singularExponent());
  }

  /**
   * {@code V diag(s^(1 - e))}, row-major, (contexts, dimensions): by the movies' vectors these give
   * the reduced information back, whatever e is.
   */
  public float[] complementVectors() {
    return reduction.svd().rightScaled(1 - config.singularExponent());
  }
}
