package org.reelvec.model.tfidf;

import java.util.List;

/**
 * How often each movie has each term, row by row: movie m has term {@code ids[m][e]} {@code
 * counts[m][e]} times; ids ascend.
 *
 * @param keys one a term, unique: its kind and its text, as in {@code genre:film-noir}
 * @param names one a term, as people read it; a term of two kinds has one name twice
 * @param ids (movies), each (terms of the movie)
 * @param counts likewise
 */
public record TermCounts(List<String> keys, List<String> names, int[][] ids, int[][] counts) {
  /** Copies what may change. */
  public TermCounts {
    keys = List.copyOf(keys);
    names = List.copyOf(names);
  }

  /** Number of movies. */
  public int movies() {
    return ids.length;
  }

  /** In how many movies each term stands, (terms). */
  public int[] frequencies() {
    int[] frequencies = new int[keys.size()];
    for (int[] terms : ids) {
      for (int term : terms) {
        frequencies[term]++;
      }
    }
    return frequencies;
  }
}
