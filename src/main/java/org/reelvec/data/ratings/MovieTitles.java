package org.reelvec.data.ratings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reelvec.table.Table;

/**
 * What a file tells of movies, rated or not.
 *
 * @param file where it was read, empty where nothing is known of any movie
 * @param rows the row of a movie by its key, as text
 * @param titles one a row
 * @param attributes what else is told, such as the year and the genres, in the same rows
 */
public record MovieTitles(
    Optional<Path> file, Map<String, Integer> rows, List<String> titles, Table attributes) {
  /** Copies what may change. */
  public MovieTitles {
    rows = Map.copyOf(rows);
    titles = List.copyOf(titles);
  }

  /** Nothing is known: every movie is called by its key. */
  public static MovieTitles none() {
    return new MovieTitles(Optional.empty(), Map.of(), List.of(), Table.ofRows(0));
  }

  /** The row of the movie with this key, if the file tells of it. */
  public Optional<Integer> row(String key) {
    return Optional.ofNullable(rows.get(key));
  }
}
