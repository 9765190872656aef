package org.reelvec.data.ratings.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.config.ColumnRatingsData.Ids;
import org.reelvec.config.CsvTitles;
import org.reelvec.config.DataConfig.OnBadRow;
import org.reelvec.config.ParquetRatingsData;
import org.reelvec.config.RatingsData.Duplicates;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.data.ratings.MovieTitles;
import org.reelvec.data.ratings.RatingCollector;
import org.reelvec.io.InputException;
import org.reelvec.table.Column;
import org.reelvec.table.ParquetTables;
import org.reelvec.table.Table;

class ParquetRatingsTest {
  private static final CsvTitles NO_TITLES =
      new CsvTitles(null, ",", "movieId", "title", null, null, "|");

  private final Path directory;

  ParquetRatingsTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void allTypesOfColumns() {
    MovieRatings ids32 =
        read(
            file(
                new Column.Ints(new int[] {7, 3, 7}),
                new Column.Longs(new long[] {10, 10, 20}),
                new Column.Floats(new float[] {4.5f, 1, 5}),
                new Column.Longs(new long[] {100, 200, 300})),
            "time",
            OnBadRow.FAIL,
            Ids.INTEGER);
    assertEquals(List.of("7", "3"), ids32.userKeys());
    assertEquals(List.of("10", "20"), ids32.movieKeys());
    assertArrayEquals(new int[] {0, 1, 0}, ids32.ratings().user());
    assertArrayEquals(new int[] {0, 0, 1}, ids32.ratings().movie());
    assertArrayEquals(new float[] {4.5f, 1, 5}, ids32.ratings().value());
    assertArrayEquals(new int[] {100, 200, 300}, ids32.ratings().time());

    MovieRatings texts =
        read(
            file(
                new Column.Texts(new String[] {"ann", "bo"}),
                new Column.Doubles(new double[] {7, 8}),
                new Column.Ints(new int[] {1, 5}),
                new Column.Ints(new int[] {0, 0})),
            null,
            OnBadRow.FAIL,
            Ids.TEXT);
    assertEquals(List.of("ann", "bo"), texts.userKeys());
    assertEquals(List.of("7", "8"), texts.movieKeys());
    assertEquals(0, texts.ratings().time().length);
  }

  @Test
  void badRowsAreToldOrCounted() {
    Path file =
        file(
            new Column.Texts(new String[] {"1", "x", null, "2", "3", "4", "5"}),
            new Column.Longs(new long[] {1, 1, 1, 1L << 31, 1, 1, 1}),
            new Column.Doubles(new double[] {3, 3, 3, 3, Double.NaN, 9, 4}),
            new Column.Longs(new long[] {1, 1, 1, 1, 1, 1, -5}));
    String line =
        assertThrows(InputException.class, () -> read(file, "time", OnBadRow.FAIL, Ids.INTEGER))
            .getMessage();
    assertEquals(
        file
            + ":2: expected a user id of 0 to 2147483647 (set data.ids: text where ids are texts),"
            + " found 'x' (set data.on-bad-row: skip to go on without such lines)",
        line);
    MovieRatings rest = read(file, "time", OnBadRow.SKIP, Ids.INTEGER);
    assertEquals(1, rest.ratings().size());
    Map<String, Long> counts = new LinkedHashMap<>();
    rest.refused().get(0).rows().byReason().forEach((key, rows) -> counts.put(key, rows.count()));
    assertEquals(
        Map.of(
            "bad user id", 2L,
            "bad movie id", 1L,
            "rating is no number", 1L,
            "rating out of range", 1L,
            "bad time", 1L),
        counts);
  }

  /** Many row groups: each row is read once, in order, and named by its place in the file. */
  @Test
  void streamsRowGroups() {
    int rows = 2_000;
    int[] users = new int[rows];
    float[] values = new float[rows];
    String[] padding = new String[rows];
    for (int row = 0; row < rows; row++) {
      users[row] = row;
      values[row] = row % 5 + 1;
      padding[row] = row + "x".repeat(80_000);
    }
    values[rows - 1] = 77;
    Path file = directory.resolve("many.parquet");
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("userId", new Column.Ints(users));
    columns.put("movieId", new Column.Ints(new int[rows]));
    columns.put("rating", new Column.Floats(values));
    columns.put("padding", new Column.Texts(padding));
    ParquetTables.write(file, new Table(rows, columns), Map.of());
    MovieRatings read = read(file, null, OnBadRow.SKIP, Ids.INTEGER);
    assertEquals(rows - 1, read.ratings().size());
    assertEquals(4, read.ratings().value()[1_233]);
    assertEquals(
        List.of((long) rows),
        read.refused().get(0).rows().byReason().get("rating out of range").firstLines());
  }

  @Test
  void aFolderIsReadByName() throws IOException {
    Files.createDirectories(directory.resolve("parts"));
    for (int part = 2; part >= 0; part--) {
      Files.move(
          file(
              new Column.Ints(new int[] {10 * part}),
              new Column.Ints(new int[] {part}),
              new Column.Ints(new int[] {4}),
              new Column.Ints(new int[] {1})),
          directory.resolve("parts/part-" + part + ".parquet"));
    }
    Files.writeString(directory.resolve("parts/_SUCCESS"), "");
    MovieRatings read = read(directory.resolve("parts"), null, OnBadRow.FAIL, Ids.INTEGER);
    assertEquals(List.of("0", "10", "20"), read.userKeys());
  }

  @Test
  void whatIsNotThere() throws IOException {
    Path file =
        file(
            new Column.Ints(new int[] {1}),
            new Column.Ints(new int[] {1}),
            new Column.TextLists(new String[][] {{"a"}}),
            new Column.Ints(new int[] {1}));
    refused(file, "when", "has no column 'when'; it has userId, movieId, rating, time");
    refused(file, "Time", "has no column 'Time'; did you mean 'time'?");
    refused(directory.resolve("none.parquet"), null, "cannot be read: no such file");
    Path empty = Files.createDirectory(directory.resolve("empty"));
    refused(empty, null, "holds no file *.parquet");
    Path text = Files.writeString(directory.resolve("text.parquet"), "userId,movieId\n");
    refused(text, null, "is not a Parquet file");
    refused(file, null, "column 'rating' holds lists");
  }

  private void refused(Path file, @Nullable String time, String expected) {
    String line =
        assertThrows(InputException.class, () -> read(file, time, OnBadRow.FAIL, Ids.INTEGER))
            .getMessage();
    assertTrue(line.startsWith(file + ": " + expected), line);
  }

  private Path file(Column user, Column movie, Column rating, Column time) {
    Path file = directory.resolve("ratings.parquet");
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("userId", user);
    columns.put("movieId", movie);
    columns.put("rating", rating);
    columns.put("time", time);
    ParquetTables.write(file, new Table(user.size(), columns), Map.of());
    return file;
  }

  private static MovieRatings read(Path file, @Nullable String time, OnBadRow onBadRow, Ids ids) {
    ParquetRatings reader =
        new ParquetRatings(
            new ParquetRatingsData(
                file,
                onBadRow,
                Duplicates.LAST,
                "userId",
                "movieId",
                "rating",
                time,
                ids,
                1.0,
                5.0,
                NO_TITLES));
    RatingCollector collector = new RatingCollector(reader.rules(), reader.hasTimes());
    reader.readInto(collector);
    return collector.finish(MovieTitles.none());
  }
}
