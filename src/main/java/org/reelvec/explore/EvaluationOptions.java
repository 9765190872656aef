package org.reelvec.explore;

/**
 * How a file of questions or of pairs is taken.
 *
 * @param ignoreCase whether a word also means a title or key that differs from it in case, the
 *     first of several, or a title as queries find it, without its year or article
 * @param restrict only this many rows, from the first, are known and found; tables that lie by
 *     falling frequency so leave out rare movies
 * @param countUnknown whether a line with an unknown word counts, as a wrong answer or a similarity
 *     of 0; else it is skipped
 */
public record EvaluationOptions(boolean ignoreCase, int restrict, boolean countUnknown) {
  /** What gensim does unless told otherwise. */
  public static final EvaluationOptions DEFAULT = new EvaluationOptions(true, 300_000, false);
}
