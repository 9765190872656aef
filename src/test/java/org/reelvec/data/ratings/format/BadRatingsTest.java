package org.reelvec.data.ratings.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reelvec.config.ColumnRatingsData.Ids;
import org.reelvec.config.CsvRatingsData.TimeFormat;
import org.reelvec.config.DataConfig.OnBadRow;
import org.reelvec.config.RatingsData;
import org.reelvec.config.RatingsData.Duplicates;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.io.InputException;

/** Bad input: one clear line with its place, or a count under its reason. */
class BadRatingsTest {
  private static final String SKIP = " (set data.on-bad-row: skip to go on without such lines)";

  private final Path file;

  BadRatingsTest(@TempDir Path directory) {
    file = directory.resolve("r");
  }

  /** Each bad line stands behind a good one; {@code \} stands for what follows it in Java. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "movielens_csv  ! 1,2,3 ! too few fields ! has 3 fields, expected 4: userId, movieId,"
            + " rating, timestamp, with ',' between; found '1,2,3'; the file seems to be cut off"
            + " here",
        "movielens_csv  ! 1,2,3,4,5 ! too many fields ! has 5 fields, expected 4: userId, movieId,"
            + " rating, timestamp, with ',' between; found '1,2,3,4,5'; the file seems to be cut"
            + " off here",
        "movielens_csv  ! 1,2,7.5,4 ! rating out of range ! rating 7.5 is outside 0.5..5.0",
        "movielens_csv  ! 1,2,1e9,4 ! rating out of range ! rating 1.0E9 is outside 0.5..5.0",
        "movielens_csv  ! 1,2,NaN,4 ! rating ! rating 'NaN' is no number",
        "movielens_csv  ! 1,2,0x1p1,4 ! rating ! rating '0x1p1' is no number",
        "movielens_csv  ! 1,2,,4 ! rating ! rating is empty",
        "movielens_csv  ! ,2,3,4 ! user id ! user id is empty",
        "movielens_csv  ! -1,2,3,4 ! user id ! user id -1 is negative (data.format: csv with"
            + " data.ids: text takes any)",
        "movielens_csv  ! 1,2147483648,3,4 ! movie id ! movie id 2147483648 is above 2147483647"
            + " (data.format: csv with data.ids: text takes any)",
        "movielens_csv  ! 1,tt12,3,4 ! movie id ! movie id 'tt12' is no whole number (data.format:"
            + " csv with data.ids: text takes any)",
        "movielens_csv  ! 1,2,3,9999999999 ! time ! time '9999999999', expected seconds since 1970"
            + " up to 2147483647",
        "movielens_csv  ! 1,2,3,\"4 ! open quotation mark ! has a quotation mark that is not"
            + " closed",
        "movielens_csv  ! 1,\"2\"0,3,4 ! text behind a quotation mark ! has text behind the closing"
            + " quotation mark of field 2",
        "movielens_csv  ! 1,2,3\\r"
            + ",4 ! a CR within the line ! holds a CR that ends no line; write LF or CRLF at line"
            + " ends",
        "movielens_csv  ! 1,2\\0,3,4 ! NUL bytes ! holds NUL bytes, expected text (what is UTF-16"
            + " must be saved as UTF-8)",
        "movielens_csv  ! \\n1,2,3,4 ! blank line ! is blank, expected a rating",
        "movielens_1m   ! 1:2:3:4 ! too few fields ! has 1 field, expected 4: user, movie, rating,"
            + " time, with '::' between; found '1:2:3:4'; the file seems to be cut off here",
        "movielens_100k ! 1\\t-2\\t3\\t4 ! movie id ! movie id -2 is negative",
        "netflix        ! 1,3,2005-02-30 ! time ! time '2005-02-30', expected a day from 1970-01-01"
            + " to 2037-12-31",
        "netflix        ! 1,3, ! time ! time is empty, expected a day from 1970-01-01 to"
            + " 2037-12-31",
        "netflix        ! 99999999999: ! movie id ! movie id '99999999999' is no whole number from"
            + " 0 to 2147483647",
        "named          ! ;x;m;3;2005-01-01 ! user id ! user id is empty",
        "numbered       ! 1|2|never|4 ! time ! time 'never', expected milliseconds since 1970 up to"
            + " 2147483647999"
      })
  void badLines(String format, String bad, String reason, String detail) throws IOException {
    TextFormat text = TextFormat.valueOf(format.toUpperCase(java.util.Locale.ROOT));
    String good = text.header() + text.row(1, 1, 3, 5);
    write(good + unescaped(bad));
    long line = good.lines().count() + 1;
    assertProblem(
        file + ":" + line + ": " + detail + SKIP, text.data(file, OnBadRow.FAIL, Duplicates.LAST));
    RatingsData skipping = text.data(file, OnBadRow.SKIP, Duplicates.LAST);
    Map<String, Long> expected = new LinkedHashMap<>();
    expected.put(reason, 1L);
    assertEquals(expected, refused(RatingReaders.read(skipping)));
  }

  @Test
  void namesThatAreNoUtf8AreRefused() throws IOException {
    byte[] bytes = (TextFormat.NAMED.header() + "?;x;m;3;2005-01-01\n").getBytes(UTF_8);
    bytes[TextFormat.NAMED.header().length()] = (byte) 0xe9;
    Files.write(file, bytes);
    assertProblem(
        file + ":2: user id '\ufffd' is no UTF-8 text" + SKIP,
        TextFormat.NAMED.data(file, OnBadRow.FAIL, Duplicates.LAST));
  }

  @Test
  void ratingsBelowABadMovieGoWithIt() throws IOException {
    write("x:\n1,3,2005-01-01\n2,3,2005-01-01\n8:\n1,3,2005-01-01\n");
    MovieRatings read =
        RatingReaders.read(TextFormat.NETFLIX.data(file, OnBadRow.SKIP, Duplicates.LAST));
    assertEquals(1, read.ratings().size());
    assertEquals(Map.of("movie id", 1L, "below a movie id that cannot be used", 2L), refused(read));
  }

  @Test
  void netflixBeginsWithAMovie() throws IOException {
    write("1,3,2005-01-01\n1:\n1,3,2005-01-01\n");
    assertProblem(
        file
            + ":1: expected a movie's line such as 1: above the ratings, found '1,3,2005-01-01'"
            + SKIP,
        TextFormat.NETFLIX.data(file, OnBadRow.FAIL, Duplicates.LAST));
    assertEquals(
        Map.of("no movie above", 1L),
        refused(RatingReaders.read(TextFormat.NETFLIX.data(file, OnBadRow.SKIP, Duplicates.LAST))));
  }

  @Test
  void loneCarriageReturnsAreNoLineEnds() throws IOException {
    write("userId,movieId,rating,timestamp\r1,2,3,4\r1,3,3,4\r");
    InputException e = problem(TextFormat.MOVIELENS_CSV.data(file, OnBadRow.SKIP, Duplicates.LAST));
    assertEquals(
        file + ":1: lines seem to end in CR alone; write LF or CRLF at their ends", e.getMessage());
    write("1\t2\t3\t4\r".repeat(200_000));
    assertEquals(
        file + ":1: lines seem to end in CR alone; write LF or CRLF at their ends",
        problem(TextFormat.MOVIELENS_100K.data(file, OnBadRow.SKIP, Duplicates.LAST)).getMessage());
  }

  @Test
  void endlessLines() throws IOException {
    write("1".repeat(3_000_000));
    assertEquals(
        file + ":1: the line is longer than 1 MB: no line of ratings",
        problem(TextFormat.MOVIELENS_100K.data(file, OnBadRow.SKIP, Duplicates.LAST)).getMessage());
  }

  @Test
  void aHeaderWhereNoneIsExpected() throws IOException {
    write("user\tmovie\trating\ttime\n1\t2\t3\t4\n");
    assertProblem(
        file
            + ":1: user id 'user' is no whole number; it seems to be a header, and none is"
            + " expected: take it out"
            + SKIP
            + "; it looks like csv (set data.format: csv)",
        TextFormat.MOVIELENS_100K.data(file, OnBadRow.FAIL, Duplicates.LAST));
    write("user|movie|time|rating\n1|2|3|4\n");
    String message =
        problem(TextFormat.NUMBERED.data(file, OnBadRow.FAIL, Duplicates.LAST)).getMessage();
    assertTrue(message.contains("none is expected: set data.header: true"), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "1,31,2.5,1260759144 ! expected a header with a column 'userId', found"
            + " '1,31,2.5,1260759144' (read files without one by data.format: csv and data.header:"
            + " false); it looks like csv (set data.format: csv)",
        "userId;movieId;rating;timestamp ! expected a header with a column 'userId', found"
            + " 'userId;movieId;rating;timestamp' (set data.format: csv and data.delimiter to what"
            + " stands between); it looks like csv (set data.format: csv)",
        "user,movieId,rating,timestamp ! expected a header with a column 'userId', found"
            + " 'user,movieId,rating,timestamp' (set data.format: csv and data.user to its name);"
            + " it looks like csv (set data.format: csv)",
        "userId,userId,movieId,rating,timestamp ! has two columns 'userId'; it looks like csv (set"
            + " data.format: csv)",
        "196\\t242\\t3\\t881250949 ! expected a header with a column 'userId', found '196 242 3"
            + " 881250949' (read files without one by data.format: csv and data.header: false); it"
            + " looks like movielens-100k (set data.format: movielens-100k)"
      })
  void headersThatLackAColumn(String header, String problem) throws IOException {
    write(unescaped(header) + "\n1,2,3,4\n");
    for (OnBadRow onBadRow : OnBadRow.values()) {
      assertProblem(
          file + ":1: " + problem, TextFormat.MOVIELENS_CSV.data(file, onBadRow, Duplicates.LAST));
    }
  }

  @Test
  void columnsThatAreNotThere() throws IOException {
    write("1,2,3\n");
    assertProblem(
        file
            + ":1: has no column '4' among its 3; data.time takes a number from 1 where data.header"
            + " is false, found '1,2,3'",
        TextFormat.csv(
            file,
            OnBadRow.FAIL,
            Duplicates.LAST,
            ",",
            false,
            "1,2,3,4",
            TimeFormat.SECONDS,
            Ids.INTEGER));
  }

  @Test
  void wrongFormatsAreRecognised() throws IOException {
    write("1::2::3::4\n1::3::3::4\n");
    assertProblem(
        file
            + ":1: no usable row; this is the first of 2 refused: too few fields; it looks like"
            + " movielens-1m (set data.format: movielens-1m)",
        TextFormat.MOVIELENS_100K.data(file, OnBadRow.SKIP, Duplicates.LAST));
  }

  @Test
  void aRowThatIsReadSaysThatTheFormatIsRight() throws IOException {
    write("1::2::3::4\n1::3::x::4\n");
    assertProblem(
        file + ":2: rating 'x' is no number" + SKIP,
        TextFormat.MOVIELENS_1M.data(file, OnBadRow.FAIL, Duplicates.LAST));
  }

  private static String unescaped(String text) {
    return text.replace("\\t", "\t").replace("\\r", "\r").replace("\\n", "\n").replace("\\0", "\0");
  }

  private static Map<String, Long> refused(MovieRatings read) {
    Map<String, Long> counts = new LinkedHashMap<>();
    read.refused()
        .forEach(
            refused ->
                refused
                    .rows()
                    .byReason()
                    .forEach((reason, rows) -> counts.put(reason, rows.count())));
    return counts;
  }

  private void write(String text) throws IOException {
    Files.writeString(file, text);
  }

  private static InputException problem(RatingsData config) {
    return assertThrows(InputException.class, () -> RatingReaders.read(config));
  }

  private static void assertProblem(String problem, RatingsData config) {
    assertEquals(problem, problem(config).getMessage());
  }
}
