package org.reelvec.model.ppmi;

/**
 * Movies as the contexts of the movies in the same baskets. A pair in a basket of n movies counts 1
 * / (n - 1), so that a basket counts 1 for each of its movies and a user of thousands of ratings
 * does not outvote all others. Baskets of one movie say nothing.
 *
 * @param baskets who rated what
 * @param ofMovies the same turned: the baskets of each movie
 */
record BasketCounts(Baskets baskets, Baskets ofMovies) implements Counts {
  /** Counts the pairs of these baskets. */
  BasketCounts(Baskets baskets) {
    this(baskets, baskets.ofMovies());
  }

  @Override
  public int movies() {
    return baskets.movies();
  }

  @Override
  public int contexts() {
    return baskets.movies();
  }

  @Override
  public String what() {
    return "%d items by %d items".formatted(movies(), movies());
  }

  /** In how many baskets of two movies at least each stands: there its pairs add up to 1. */
  @Override
  public double[] movieTotals() {
    double[] totals = new double[movies()];
    for (int basket = 0; basket < baskets.size(); basket++) {
      if (baskets.size(basket) > 1) {
        for (int i = baskets.starts()[basket]; i < baskets.starts()[basket + 1]; i++) {
          totals[baskets.members()[i]]++;
        }
      }
    }
    return totals;
  }

  @Override
  public double[] contextTotals() {
    return movieTotals();
  }

  @Override
  public void addRow(int movie, double[] row) {
    for (int i = ofMovies.starts()[movie]; i < ofMovies.starts()[movie + 1]; i++) {
      int basket = ofMovies.members()[i];
      if (baskets.size(basket) > 1) {
        double weight = 1.0 / (baskets.size(basket) - 1);
        for (int j = baskets.starts()[basket]; j < baskets.starts()[basket + 1]; j++) {
          row[baskets.members()[j]] += weight;
        }
      }
    }
    row[movie] = 0; // no movie is its own context
  }
}
