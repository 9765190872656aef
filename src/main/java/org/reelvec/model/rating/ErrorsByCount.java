package org.reelvec.model.rating;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Sums over errors, apart by how many training ratings there were to learn from. */
final class ErrorsByCount {
  private static final List<String> NAMES = List.of("0", "1-9", "10-99", "100-999", "1000+");

  private final List<ErrorSums> sums = Stream.generate(ErrorSums::new).limit(NAMES.size()).toList();

  /** Takes one prediction in. */
  void add(int trainingRatings, double error) {
    int digits = trainingRatings == 0 ? 0 : Integer.toString(trainingRatings).length();
    sums.get(Math.min(digits, NAMES.size() - 1)).add(error);
  }

  /** Adds, for each class that has predictions, their number and their error. */
  void putInto(SortedMap<String, Double> figures, String name) {
    for (int i = 0; i < NAMES.size(); i++) {
      if (sums.get(i).count() > 0) {
        figures.put(name + "." + NAMES.get(i) + ".count", (double) sums.get(i).count());
        figures.put(name + "." + NAMES.get(i) + ".rmse", sums.get(i).rmse());
      }
    }
  }
}
