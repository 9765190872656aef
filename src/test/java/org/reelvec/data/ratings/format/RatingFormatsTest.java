package org.reelvec.data.ratings.format;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reelvec.config.ColumnRatingsData.Ids;
import org.reelvec.config.CsvRatingsData.TimeFormat;
import org.reelvec.config.DataConfig.OnBadRow;
import org.reelvec.config.RatingsData.Duplicates;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.io.InputException;

/** What every text format has in common: one table of ratings, however its file is written. */
class RatingFormatsTest {
  private final Path file;

  RatingFormatsTest(@TempDir Path directory) {
    file = directory.resolve("ratings");
  }

  @ParameterizedTest
  @EnumSource
  void readsItsRows(TextFormat format) {
    assertRead(format, text(format).getBytes(UTF_8));
  }

  @ParameterizedTest
  @EnumSource
  void lineEndsMayBeMixedAndTheLastOneMissing(TextFormat format) {
    String text = text(format);
    assertRead(format, text.replace("\n", "\r\n").getBytes(UTF_8));
    assertRead(format, text.replaceFirst("\n", "\r\n").getBytes(UTF_8));
    assertRead(format, text.strip().getBytes(UTF_8));
    assertRead(format, (text + "\n\r\n\n").getBytes(UTF_8));
  }

  @ParameterizedTest
  @EnumSource
  void mayBeginWithAByteOrderMark(TextFormat format) {
    assertRead(format, ("\uFEFF" + text(format)).getBytes(UTF_8));
  }

  @ParameterizedTest
  @EnumSource
  void mayBePacked(TextFormat format) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(text(format).getBytes(UTF_8));
    }
    assertRead(format, packed.toByteArray());
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("deep/"));
      out.putNextEntry(new ZipEntry("deep/combined_data_1.txt"));
      out.write(text(format).getBytes(UTF_8));
    }
    assertRead(format, zip.toByteArray());
    write(Arrays.copyOf(packed.toByteArray(), packed.size() - 12));
    assertProblem(
        file + ": compressed data end too early: the file is cut off, fetch it again", format);
  }

  @ParameterizedTest
  @EnumSource
  void utf16IsNamed(TextFormat format) {
    write(text(format).getBytes(UTF_16));
    assertProblem(file + ": is UTF-16 text, expected UTF-8: save it as UTF-8", format);
  }

  @ParameterizedTest
  @EnumSource
  void emptyFilesHoldNothing(TextFormat format) {
    write(new byte[0]);
    assertProblem(file + ": is empty", format);
    if (!format.header().isEmpty()) {
      write(format.header().getBytes(UTF_8));
      assertProblem(file + ": holds no ratings", format);
    }
  }

  @ParameterizedTest
  @EnumSource
  void longFilesCrossManyBlocks(TextFormat format) {
    StringBuilder text = new StringBuilder(format.header());
    int rows = 40_000;
    for (int i = 0; i < rows; i++) {
      text.append(format.row(i, i % 30_001, 1 + i % 5, i % 5000));
    }
    write(text.toString().getBytes(UTF_8));
    Ratings ratings = read(format, OnBadRow.FAIL).ratings();
    assertEquals(rows, ratings.size());
    for (int i = 0; i < rows; i++) {
      assertEquals(i, ratings.user()[i]);
      assertEquals(format == TextFormat.NETFLIX ? 0 : i % 30_001, ratings.movie()[i]);
      assertEquals(1 + i % 5, ratings.value()[i]);
      assertEquals(86_400 * (11_000 + i % 5000), ratings.time()[i]);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NAMED")
  void blanksAroundNumbersChangeNothing(TextFormat format) {
    String text = text(format).substring(format.header().length());
    assertRead(
        format,
        (format.header()
                + text.replaceAll("(?<=\\d)(?=\\D)", " ").replaceAll("(?<=\\d) (?=[.-])", ""))
            .getBytes(UTF_8));
  }

  @Test
  void carefulRowsAreReadToo() {
    write(
        """
        stars,day,what,who
        " 4 ",1970-01-02,"The ""Best"", they say",é
        +3.5e0,"2005-02-28 23:59:59",x, y
        5.,2005-02-28T00:00:01Z,x,"é"
        2.12345670000,1970-01-01,x,z
        """
            .getBytes(UTF_8));
    MovieRatings read =
        RatingReaders.read(
            TextFormat.csv(
                file,
                OnBadRow.FAIL,
                Duplicates.FAIL,
                ",",
                true,
                "who,what,stars,day",
                TimeFormat.DATE,
                Ids.TEXT));
    assertEquals(List.of("é", " y", "z"), read.userKeys());
    assertEquals(List.of("The \"Best\", they say", "x"), read.movieKeys());
    assertArrayEquals(new float[] {4, 3.5f, 5, 2.1234567f}, read.ratings().value());
    assertArrayEquals(new int[] {86_400, 1_109_635_199, 1_109_548_801, 0}, read.ratings().time());
  }

  @Test
  void timesMayBeUnknown() {
    write("userId,movieId,rating\n1,2,3\n".getBytes(UTF_8));
    Ratings ratings =
        RatingReaders.read(
                TextFormat.csv(
                    file,
                    OnBadRow.FAIL,
                    Duplicates.FAIL,
                    ",",
                    true,
                    "userId,movieId,rating",
                    TimeFormat.SECONDS,
                    Ids.INTEGER))
            .ratings();
    assertEquals(1, ratings.size());
    assertEquals(0, ratings.time().length);
  }

  private static String text(TextFormat format) {
    return format.header()
        + format.row(5, 7, 4, 0)
        + format.row(2_147_483_647, 7, 1, 3000)
        + format.row(0, 7, 5, 1);
  }

  private void assertRead(TextFormat format, byte[] bytes) {
    write(bytes);
    MovieRatings read = read(format, OnBadRow.FAIL);
    boolean named = format == TextFormat.NAMED;
    assertEquals(
        named ? List.of("u5", "u2147483647", "u0") : List.of("5", "2147483647", "0"),
        read.userKeys());
    assertEquals(List.of(named ? "m7" : "7"), read.movieKeys());
    assertEquals(read.movieKeys(), read.titles());
    assertArrayEquals(new int[] {0, 1, 2}, read.ratings().user());
    assertArrayEquals(new int[] {0, 0, 0}, read.ratings().movie());
    assertArrayEquals(new float[] {4, 1, 5}, read.ratings().value());
    assertArrayEquals(
        new int[] {86_400 * 11_000, 86_400 * 14_000, 86_400 * 11_001}, read.ratings().time());
    assertEquals("3", read.attributes().find("count").orElseThrow().text(0));
    assertEquals("3.3333333", read.attributes().find("rating").orElseThrow().text(0));
    assertEquals(List.of(), read.refused());
  }

  private void assertProblem(String problem, TextFormat format) {
    for (OnBadRow onBadRow : OnBadRow.values()) {
      InputException e = assertThrows(InputException.class, () -> read(format, onBadRow));
      assertEquals(problem, e.getMessage());
    }
  }

  private MovieRatings read(TextFormat format, OnBadRow onBadRow) {
    return RatingReaders.read(format.data(file, onBadRow, Duplicates.FAIL));
  }

  private void write(byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
