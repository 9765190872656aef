package org.reelvec.data.sequence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.reelvec.config.DataConfig.OnBadRow;
import org.reelvec.config.SequencesData;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.data.ratings.MovieTable;
import org.reelvec.data.ratings.MovieTitles;
import org.reelvec.data.ratings.title.TitleSource;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.BadRows;
import org.reelvec.io.InputException;
import org.reelvec.io.InputFiles;
import org.reelvec.io.OneLine;
import org.reelvec.io.RowCounts;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

/**
 * Reads sequences from text in UTF-8, plain, gzip or zip: one a line, its items separated by blanks
 * and tabs. Lines without an item are none; how long a line is does not matter.
 */
public final class SequenceReader {
  private final SequencesData config;
  private final boolean fail;
  private final List<MovieRatings.Refused> refused = new ArrayList<>();

  private SequenceReader(SequencesData config) {
    this.config = config;
    this.fail = config.onBadRow() == OnBadRow.FAIL;
  }

  /**
   * All sequences of a file.
   *
   * @throws InputException if it cannot be read or holds none, or if a line cannot be used or an
   *     item has no title in the file of titles, and bad lines stop the reading
   */
  public static ItemSequences read(SequencesData config) {
    return new SequenceReader(config).read();
  }

  private ItemSequences read() {
    Path file = config.path();
    BadRows bad = new BadRows(file, fail);
    SequenceParser parser = new SequenceParser(file, bad);
    try (InputStream in = InputFiles.open(file)) {
      parser.read(in);
    } catch (IOException e) {
      throw InputException.in(file, "cannot be read: " + AtomicFiles.reason(e));
    }
    Sequences read = parser.sequences();
    if (read.count() == 0) {
      throw InputException.in(file, "holds no sequence: " + nothing(bad.counts()));
    }
    note(file, bad.counts());
    return told(parser.names(), read);
  }

  private static String nothing(RowCounts refused) {
    return refused.total() == 0
        ? "expected a sequence a line, items separated by blanks"
        : "not one line can be used, the first for being "
            + refused.byReason().keySet().iterator().next();
  }

  /** With what is known of the items that occur. */
  private ItemSequences told(List<String> names, Sequences read) {
    int[] counts = read.counts();
    int[] used = IntStream.range(0, counts.length).filter(item -> counts[item] > 0).toArray();
    int[] places = Corpus.places(used, counts.length);
    Sequences sequences =
        new Sequences(
            used.length,
            Arrays.stream(read.tokens()).map(token -> places[token]).toArray(),
            read.starts());
    List<String> keys = Arrays.stream(used).mapToObj(names::get).toList();
    MovieTitles titles = TitleSource.read(config.titles(), fail, refused);
    int[] rows = rows(titles, keys);
    Table counted = Table.ofRows(keys.size()).with("count", new Column.Ints(sequences.counts()));
    return new ItemSequences(
        keys,
        MovieTable.titles(keys, titles.titles(), rows),
        MovieTable.joined(counted, titles.attributes(), rows),
        sequences,
        refused);
  }

  /** The row of each item in the file of titles. */
  private int[] rows(MovieTitles titles, List<String> keys) {
    int[] rows = keys.stream().mapToInt(key -> titles.row(key).orElse(MovieTable.UNTOLD)).toArray();
    int[] untold =
        IntStream.range(0, rows.length).filter(i -> rows[i] == MovieTable.UNTOLD).toArray();
    titles.file().filter(file -> untold.length > 0).ifPresent(file -> untold(file, keys, untold));
    return rows;
  }

  private void untold(Path file, List<String> keys, int[] untold) {
    if (fail) {
      throw InputException.in(
          file,
          "has no title for %d of the %d items, such as %s (set data.on-bad-row: skip to call them by their keys)"
              .formatted(untold.length, keys.size(), OneLine.quoted(keys.get(untold[0]))));
    }
    note(
        file,
        new RowCounts(
            Map.of("items that have no title here", new RowCounts.Rows(untold.length, List.of()))));
  }

  private void note(Path file, RowCounts rows) {
    if (rows.total() > 0) {
      refused.add(new MovieRatings.Refused(file, rows));
    }
  }
}
