package org.reelvec.model.ppmi;

/**
 * How often each movie occurs in each context, a row at a time, so that the whole need not lie in
 * memory: of co-occurrences most cells are not empty, and what is made of them is sparse. Safe for
 * several threads.
 */
interface Counts {
  /** Number of movies. */
  int movies();

  /** Number of contexts. */
  int contexts();

  /** What stands in the rows and columns, for messages. */
  String what();

  /** The sum of each row, (movies). */
  double[] movieTotals();

  /** The sum of each column, (contexts). */
  double[] contextTotals();

  /**
   * Adds the counts of one movie.
   *
   * @param row (contexts), zeros before
   */
  void addRow(int movie, double[] row);
}
