package org.reelvec.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reelvec.data.film.MoneyCounts;
import org.reelvec.io.RowCounts;
import org.reelvec.table.Table;

/**
 * Movies, what is known of each, and the links that each has.
 *
 * @param keys one unique key a movie: its title, with the year where several movies share the title
 * @param titles one a movie, in the order of the file
 * @param attributes one row a movie; {@code count} is its number of links
 * @param links the links kept, in order of first occurrence
 * @param matrix (movies, links)
 * @param totals what there was before links were dropped
 * @param refused lines left out
 * @param money column ({@code gross}, {@code budget}) to what became of its texts
 */
public record MovieLinks(
    List<String> keys,
    List<String> titles,
    Table attributes,
    Vocabulary links,
    LinkMatrix matrix,
    LinkTotals totals,
    RowCounts refused,
    Map<String, MoneyCounts> money) {
  /** Checks that all parts speak of the same movies and links. */
  public MovieLinks {
    keys = List.copyOf(keys);
    titles = List.copyOf(titles);
    money = Collections.unmodifiableMap(new LinkedHashMap<>(money));
    if (titles.size() != keys.size()
        || attributes.rows() != keys.size()
        || matrix.movies() != keys.size()
        || matrix.distinctLinks() != links.size()) {
      throw new IllegalArgumentException(
          "%d keys, %d titles, %d attribute rows, matrix (%d, %d), %d links"
              .formatted(
                  keys.size(),
                  titles.size(),
                  attributes.rows(),
                  matrix.movies(),
                  matrix.distinctLinks(),
                  links.size()));
    }
  }
}
