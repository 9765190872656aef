package org.reelvec.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.reelvec.io.BadRows;

/** Gives each movie a unique key, and finds the movies that cannot be told apart. */
final class MovieKeys {
  /** What tells movies apart; two years that are not known are equal. */
  private record Identity(String title, double year) {
    String words() {
      return "\"%s\" %s"
          .formatted(
              title,
              Double.isNaN(year)
                  ? "without a year"
                  : String.format(Locale.ROOT, "of %d", (long) year));
    }

    String titleAndYear() {
      return Double.isNaN(year) ? title : String.format(Locale.ROOT, "%s (%d)", title, (long) year);
    }
  }

  private final List<Identity> movies = new ArrayList<>();
  private final Map<Identity, Long> lines = new HashMap<>();
  private final Map<String, Integer> moviesOfTitle = new HashMap<>();

  /**
   * Adds a movie, unless one of its title and year is there already: then its line is refused.
   *
   * @return whether it was added
   */
  boolean add(String title, double year, long line, BadRows rows) {
    Identity movie = new Identity(title, year);
    Long first = lines.putIfAbsent(movie, line);
    if (first != null) {
      rows.refuse(
          line,
          "a second movie of one title and year",
          "a second movie %s, the first is on line %d".formatted(movie.words(), first));
      return false;
    }
    movies.add(movie);
    moviesOfTitle.merge(title, 1, Integer::sum);
    return true;
  }

  /** The titles, in the order of adding. */
  List<String> titles() {
    return movies.stream().map(Identity::title).toList();
  }

  /** Titles, with the year where movies share one: {@code Crash (1996)}, {@code Crash (2005)}. */
  List<String> keys() {
    Set<String> keys = new HashSet<>();
    List<String> ordered = new ArrayList<>();
    for (Identity movie : movies) {
      boolean alone = moviesOfTitle.getOrDefault(movie.title(), 0) == 1;
      String key = alone ? movie.title() : movie.titleAndYear();
      if (!keys.add(key)) {
        // Another movie's whole title is "Crash (1996)".
        key += " (line " + lines.get(movie) + ")";
        keys.add(key);
      }
      ordered.add(key);
    }
    return ordered;
  }
}
