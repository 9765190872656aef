package org.reelvec.data.sequence;

import java.util.List;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.table.Table;

/**
 * Everything read of a file of sequences.
 *
 * @param keys one an item, as the file names it, in order of first appearance
 * @param titles one an item; the key where no title is known
 * @param attributes one row an item: first how often it occurs, then what the titles' file tells
 * @param sequences one a line that has an item
 * @param refused lines left out, by file
 */
public record ItemSequences(
    List<String> keys,
    List<String> titles,
    Table attributes,
    Sequences sequences,
    List<MovieRatings.Refused> refused) {
  /** Checks that all parts speak of the same items. */
  public ItemSequences {
    keys = List.copyOf(keys);
    titles = List.copyOf(titles);
    refused = List.copyOf(refused);
    if (keys.size() != sequences.items()
        || titles.size() != keys.size()
        || attributes.rows() != keys.size()) {
      throw new IllegalArgumentException(
          "%d keys, %d titles, %d attribute rows of %d items"
              .formatted(keys.size(), titles.size(), attributes.rows(), sequences.items()));
    }
  }
}
