package org.reelvec.model.rating;

import java.util.SortedMap;

/** Sums over the errors of predictions. */
final class ErrorSums {
  private long count;
  private double squared;
  private double absolute;

  /** The sums of predictions made elsewhere. */
  static ErrorSums of(long count, double squared, double absolute) {
    ErrorSums sums = new ErrorSums();
    sums.add(count, squared, absolute);
    return sums;
  }

  /** Takes one prediction in. */
  void add(double error) {
    add(1, error * error, Math.abs(error));
  }

  private void add(long more, double moreSquared, double moreAbsolute) {
    count += more;
    squared += moreSquared;
    absolute += moreAbsolute;
  }

  /** Number of predictions. */
  long count() {
    return count;
  }

  /** Root of the mean squared error; not a number if there is none. */
  double rmse() {
    return Math.sqrt(squared / count);
  }

  /** Mean absolute error; not a number if there is none. */
  double mae() {
    return absolute / count;
  }

  /** Adds both figures below a name, such as {@code test}. */
  void putInto(SortedMap<String, Double> figures, String name) {
    figures.put(name + ".rmse", rmse());
    figures.put(name + ".mae", mae());
  }
}
