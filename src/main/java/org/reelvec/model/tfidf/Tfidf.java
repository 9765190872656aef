package org.reelvec.model.tfidf;

import org.reelvec.config.TfidfConfig;
import org.reelvec.math.svd.SparseMatrix;
import org.reelvec.math.svd.Svd;
import org.reelvec.model.Reduction;

/**
 * Movies by what is written about them: terms weighted by how rare they are, then the directions in
 * which movies differ most.
 *
 * <pre>
 *   w(m, t) = tf(m, t) (ln((1 + n) / (1 + df(t))) + 1)     tf the count, or 1 + ln(count) where sublinear
 *   W       = w, each row divided by its Euclidean length
 *   W       ~ U diag(s) V'                                 the largest singular values
 *
 *   n  movies, also those without a term     df(t)  movies with the term
 * </pre>
 *
 * <table>
 * <caption>Shapes</caption>
 * <tr><td>movies</td><td>U diag(s) = W V, (movies, dimensions); zeros where a movie has no term</td></tr>
 * <tr><td>terms</td><td>V, (terms, dimensions): where a movie of this term alone lies</td></tr>
 * </table>
 *
 * <p>The idf of Spärck Jones (1972) in the smooth form that scikit-learn's TfidfVectorizer has by
 * default, and latent semantic analysis (Deerwester et al. 1990), scikit-learn's TruncatedSVD;
 * equal to both up to signs, which are fixed here as {@link Svd} says.
 *
 * @param terms the terms that were kept
 * @param reduction the decomposition of W
 */
public record Tfidf(TermCounts terms, Reduction reduction) {
  /**
   * Weighs and reduces.
   *
   * @param threads threads, 0 for every core; any number gives the same bytes
   * @throws org.reelvec.io.InputException if the terms have fewer dimensions than are wanted
   */
  public static Tfidf of(TfidfConfig config, TermCounts terms, int threads) {
    SparseMatrix weights = weights(terms, config.sublinear());
    String what = "%d movies by %d terms".formatted(terms.movies(), terms.keys().size());
    return new Tfidf(terms, Reduction.of(weights, config.dimensions(), threads, what));
  }

  /** W, (movies, terms). */
  static SparseMatrix weights(TermCounts terms, boolean sublinear) {
    double[] idf = idf(terms);
    double[][] weights = new double[terms.movies()][];
    for (int movie = 0; movie < weights.length; movie++) {
      int[] ids = terms.ids()[movie];
      double[] row = new double[ids.length];
      double squares = 0;
      for (int e = 0; e < ids.length; e++) {
        int count = terms.counts()[movie][e];
        row[e] = (sublinear ? 1 + Math.log(count) : count) * idf[ids[e]];
        squares += row[e] * row[e];
      }
      for (int e = 0; e < ids.length; e++) {
        row[e] /= Math.sqrt(squares);
      }
      weights[movie] = row;
    }
    return new SparseMatrix(idf.length, terms.ids(), weights);
  }

  /** How much each term weighs, (terms). */
  static double[] idf(TermCounts terms) {
    int[] frequencies = terms.frequencies();
    double[] idf = new double[frequencies.length];
    for (int term = 0; term < idf.length; term++) {
      idf[term] = Math.log((1.0 + terms.movies()) / (1 + frequencies[term])) + 1;
    }
    return idf;
  }

  /** Row-major, (movies, dimensions). */
  public float[] movieVectors() {
    return reduction.svd().leftScaled(1);
  }

  /** Row-major, (terms, dimensions). */
  public float[] termVectors() {
    return reduction.svd().rightScaled(0);
  }
}
