package org.reelvec.data.ratings.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reelvec.config.ColumnRatingsData.Ids;
import org.reelvec.config.CsvRatingsData;
import org.reelvec.config.CsvRatingsData.TimeFormat;
import org.reelvec.config.DataConfig.OnBadRow;
import org.reelvec.config.DetectedData;
import org.reelvec.config.NetflixData;
import org.reelvec.config.RatingsData;
import org.reelvec.config.RatingsData.Duplicates;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.io.InputException;

class DetectedRatingsTest {
  private final Path directory;

  DetectedRatingsTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @ParameterizedTest
  @CsvSource({
    "ratings.csv, MovieLensCsvData",
    "ratings.csv.gz, MovieLensCsvData",
    "u.data, MovieLens100kData",
    "ratings.dat, MovieLens1mData",
    "combined_data_3.txt, NetflixData",
    "mv_0000007.txt, NetflixData",
    "training_set/mv_0000007.txt, NetflixData"
  })
  void foldersByTheirFiles(String name, String type) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "anything");
    Files.writeString(directory.resolve("README.txt"), "x");
    RatingsData data = detected(directory);
    assertEquals(type, data.getClass().getSimpleName());
    assertEquals(directory, data.path());
    assertEquals(OnBadRow.SKIP, data.onBadRow());
    assertEquals(Duplicates.MEAN, data.duplicates());
  }

  @Test
  void zipsByTheirFiles() throws IOException {
    Path zip = directory.resolve("netflix.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : new String[] {"README", "combined_data_1.txt", "combined_data_2.txt"}) {
        out.putNextEntry(new ZipEntry("deep/" + name));
        out.write((name.length() + ":\n5,3,2005-01-01\n").getBytes(UTF_8));
      }
    }
    assertInstanceOf(NetflixData.class, detected(zip));
    MovieRatings read = RatingReaders.read(detected(zip));
    // The two files speak of one movie, and of one user who rated it twice.
    assertEquals(1, read.ratings().size());
    assertEquals(zip.resolve("deep/combined_data_1.txt"), read.refused().get(0).file());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "userId,movieId,rating,timestamp ! MovieLensCsvData",
        "196\t242\t3\t881250949          ! MovieLens100kData",
        "1::1193::5::978300760           ! MovieLens1mData",
        "17770:                          ! NetflixData"
      })
  void filesByTheirFirstLine(String line, String type) throws IOException {
    assertEquals(type, detected(write(line + "\n")).getClass().getSimpleName());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "user_id;item_id;rating~7;8;3.5     ! ; ! true  ! user_id ! item_id ! rating !   ! SECONDS"
            + " ! INTEGER",
        "Score,User,Movie,Date~3,ann,x,2005-01-01 ! , ! true ! User ! Movie ! Score ! Date ! DATE !"
            + " TEXT",
        "3|4|3.5|1260759144000              ! | ! false ! 1 ! 2 ! 3 ! 4 ! MILLISECONDS ! INTEGER",
        "3,4,3.5~                           ! , ! false ! 1 ! 2 ! 3 !   ! SECONDS ! INTEGER",
        "\"userId\",\"movieId\",\"rating\",\"timestamp\"~1,2,3.5,\"2005-04-02 23:53:47\" ! , ! true"
            + " ! userId ! movieId ! rating ! timestamp ! DATE ! INTEGER"
      },
      quoteCharacter = '`')
  void columnsByUsualNamesOrPlaces(
      String text,
      String delimiter,
      boolean header,
      String user,
      String movie,
      String rating,
      String time,
      TimeFormat timeFormat,
      Ids ids)
      throws IOException {
    CsvRatingsData data =
        assertInstanceOf(CsvRatingsData.class, detected(write(text.replace('~', '\n'))));
    assertEquals(delimiter, data.delimiter());
    assertEquals(header, data.header());
    assertEquals(user, data.user());
    assertEquals(movie, data.movie());
    assertEquals(rating, data.rating());
    assertEquals(time, data.time());
    assertEquals(timeFormat, data.timeFormat());
    assertEquals(ids, data.ids());
    if (text.contains("~")) {
      assertEquals(1, RatingReaders.read(data).ratings().size());
    }
  }

  @Test
  void whatShowsNothingIsRefused() throws IOException {
    Path file = write("once upon a time\n");
    InputException e = assertThrows(InputException.class, () -> detected(file));
    assertEquals(
        file
            + ": shows no format that is known: its first line is 'once upon a time' (set"
            + " data.format, perhaps to csv with data.user, data.movie and data.rating)",
        e.getMessage());
    InputException folder = assertThrows(InputException.class, () -> detected(directory));
    assertEquals(
        directory
            + ": shows no format that is known by the names of its files (set data.format, perhaps"
            + " to csv with data.user, data.movie and data.rating)",
        folder.getMessage());
  }

  private Path write(String text) throws IOException {
    return Files.writeString(directory.resolve("some"), text);
  }

  private static RatingsData detected(Path path) {
    return DetectedRatings.of(new DetectedData(path, OnBadRow.SKIP, Duplicates.MEAN));
  }
}
