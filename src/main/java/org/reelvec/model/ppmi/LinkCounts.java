package org.reelvec.model.ppmi;

import org.reelvec.data.LinkMatrix;

/**
 * Links as the contexts of movies: each pair counts once.
 *
 * @param matrix (movies, links)
 * @param minCount movies of fewer links count nothing
 */
record LinkCounts(LinkMatrix matrix, int minCount) implements Counts {
  @Override
  public int movies() {
    return matrix.movies();
  }

  @Override
  public int contexts() {
    return matrix.distinctLinks();
  }

  @Override
  public String what() {
    return "%d movies by %d links".formatted(movies(), contexts());
  }

  @Override
  public double[] movieTotals() {
    double[] totals = new double[movies()];
    for (int movie = 0; movie < totals.length; movie++) {
      totals[movie] = counts(movie) ? matrix.count(movie) : 0;
    }
    return totals;
  }

  @Override
  public double[] contextTotals() {
    double[] totals = new double[contexts()];
    for (int movie = 0; movie < movies(); movie++) {
      addRow(movie, totals);
    }
    return totals;
  }

  @Override
  public void addRow(int movie, double[] row) {
    if (counts(movie)) {
      for (int i = matrix.offsets()[movie]; i < matrix.offsets()[movie + 1]; i++) {
        row[matrix.links()[i]]++;
      }
    }
  }

  private boolean counts(int movie) {
    return matrix.count(movie) >= minCount;
  }
}
