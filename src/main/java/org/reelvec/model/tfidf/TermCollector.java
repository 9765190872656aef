package org.reelvec.model.tfidf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes the terms of movies one by one and numbers them by first appearance. */
final class TermCollector {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<SortedMap<Integer, Integer>> movies = new ArrayList<>();

  /** No terms yet. */
  TermCollector(int movies) {
    for (int movie = 0; movie < movies; movie++) {
      this.movies.add(new TreeMap<>());
    }
  }

  /** A movie has a term once more. */
  void add(int movie, String key, String name) {
    Integer number = numbers.putIfAbsent(key, numbers.size());
    if (number == null) {
      number = names.size();
      names.add(name);
    }
    movies.get(movie).merge(number, 1, Integer::sum);
  }

  /** All that was added, without the terms of fewer movies than this. */
  TermCounts counts(int minMovies) {
    int[] frequencies = new int[names.size()];
    movies.forEach(terms -> terms.keySet().forEach(term -> frequencies[term]++));
    List<String> keys = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    int[] renumbered = new int[frequencies.length];
    Arrays.fill(renumbered, -1);
    numbers.forEach(
        (key, number) -> {
          if (frequencies[number] >= minMovies) {
            renumbered[number] = keys.size();
            keys.add(key);
            kept.add(names.get(number));
          }
        });
    int[][] ids = new int[movies.size()][];
    int[][] counts = new int[movies.size()][];
    for (int movie = 0; movie < ids.length; movie++) {
      SortedMap<Integer, Integer> terms = movies.get(movie);
      int[] of = terms.keySet().stream().filter(t -> renumbered[t] >= 0).mapToInt(t -> t).toArray();
      counts[movie] = Arrays.stream(of).map(term -> terms.getOrDefault(term, 0)).toArray();
      ids[movie] = Arrays.stream(of).map(term -> renumbered[term]).toArray();
    }
    return new TermCounts(keys, kept, ids, counts);
  }
}
