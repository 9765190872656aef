package org.reelvec.data.ratings.title;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reelvec.config.ColumnRatingsData.Ids;
import org.reelvec.config.CsvTitles;
import org.reelvec.data.ratings.MovieTitles;
import org.reelvec.io.BadRows;
import org.reelvec.io.FieldSplitter;
import org.reelvec.io.Flaw;
import org.reelvec.io.InputFiles;
import org.reelvec.io.LineReader;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

/**
 * A file of movies in whatever form it shows: text with a header, or the movies of Netflix,
 * MovieLens 100K or 1M, which have none.
 */
public final class TitleFile {
  private static final String NETFLIX = "\\d+,(\\d{4}|NULL),.+";
  private static final String MOVIELENS_1M = "\\d+::.+::.*";
  private static final String MOVIELENS_100K = "\\d+\\|([^|]*\\|){4}([01]\\|){18}[01]";

  private final Path file;
  private final CsvTitles columns;
  private final BadRows bad;

  private TitleFile(Path file, CsvTitles columns, BadRows bad) {
    this.file = file;
    this.columns = columns;
    this.bad = bad;
  }

  /**
   * Reads all movies. Of a header, columns that nobody named are found by their names: {@code
   * year}, {@code genres} or {@code genre}; and every further one becomes an attribute.
   *
   * @param columns where a header's columns stand; its path is not asked
   * @param bad takes the lines that cannot be used
   * @throws org.reelvec.io.InputException if the file cannot be read, a column is not there, or a
   *     line cannot be used and bad lines stop the reading
   */
  public static MovieTitles read(Path file, CsvTitles columns, BadRows bad) {
    return new TitleFile(file, columns, bad).read();
  }

  private MovieTitles read() {
    String line = firstLine();
    if (line.matches(NETFLIX)) {
      return NetflixTitles.read(file, InputFiles.open(file), bad);
    }
    if (line.matches(MOVIELENS_1M)) {
      return MovieLens1mTitles.read(file, InputFiles.open(file), bad);
    }
    if (line.matches(MOVIELENS_100K)) {
      return MovieLens100kTitles.read(file, InputFiles.open(file), bad);
    }
    List<String> names = names(line);
    CsvTitles found =
        new CsvTitles(
            file,
            columns.delimiter(),
            columns.key(),
            columns.title(),
            named(columns.year(), names, "year"),
            named(columns.genres(), names, "genres", "genre"),
            columns.genreSeparator());
    MovieTitles titles = CsvTitlesReader.read(file, InputFiles.open(file), found, Ids.TEXT, bad);
    return withOthers(titles, others(names, found));
  }

  private String firstLine() {
    try (LineReader lines = InputFiles.lines(file)) {
      // Those that are not UTF-8 have no letters beyond ASCII in what is looked at.
      return lines.next().map(line -> new String(line.bytes(), ISO_8859_1)).orElse("");
    }
  }

  private List<String> names(String line) {
    try {
      String text = new String(line.getBytes(ISO_8859_1), UTF_8);
      return new FieldSplitter(FieldSplitter.delimiter(columns.delimiter()), true)
          .split(text).stream().map(String::strip).toList();
    } catch (Flaw e) {
      return List.of();
    }
  }

  private static @Nullable String named(
      @Nullable String configured, List<String> names, String... usual) {
    return configured != null
        ? configured
        : Stream.of(usual).filter(names::contains).findFirst().orElse(null);
  }

  /** Columns that are not used otherwise, each name once. */
  private static List<String> others(List<String> names, CsvTitles used) {
    List<String> taken =
        new ArrayList<>(
            Arrays.asList("key", "title", "year", "genre", "", used.key(), used.title()));
    taken.add(used.year());
    taken.add(used.genres());
    return names.stream().distinct().filter(name -> !taken.contains(name)).toList();
  }

  private MovieTitles withOthers(MovieTitles titles, List<String> names) {
    if (names.isEmpty()) {
      return titles;
    }
    int rows = titles.titles().size();
    String[][] cells = new String[names.size()][rows];
    boolean[] told = new boolean[rows];
    List<String> wanted = new ArrayList<>(List.of(columns.key()));
    wanted.addAll(names);
    // What is wrong with a line was said the first time.
    BadRows silent = new BadRows(file, false);
    for (String[] column : cells) {
      Arrays.fill(column, "");
    }
    CsvTable.each(
        file,
        InputFiles.open(file),
        columns.delimiter(),
        wanted,
        silent,
        (line, values) -> {
          Optional<Integer> row = titles.row(values.get(0).strip());
          if (row.isPresent() && !told[row.get()]) {
            told[row.get()] = true;
            for (int i = 0; i < cells.length; i++) {
              cells[i][row.get()] = values.get(i + 1).strip();
            }
          }
        });
    Table attributes = titles.attributes();
    for (int i = 0; i < cells.length; i++) {
      attributes = attributes.with(names.get(i), Column.parsed(List.of(cells[i])));
    }
    return new MovieTitles(titles.file(), titles.rows(), titles.titles(), attributes);
  }
}
