package org.reelvec.data.ratings.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reelvec.config.DataConfig.OnBadRow;
import org.reelvec.config.DetectedData;
import org.reelvec.config.RatingsData.Duplicates;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.io.FileHashes;

/** What is known of the real sets, counted by other means. */
class RealRatingsTest {
  @Test
  void embeddedMovieLens() {
    Path folder = Path.of("data/movielens-small");
    MovieRatings read =
        RatingReaders.read(TextFormat.MOVIELENS_CSV.data(folder, OnBadRow.SKIP, Duplicates.FAIL));
    assertEquals(
        List.of("rated movies that have no title here 5", "no title 5"),
        read.refused().stream()
            .flatMap(refused -> refused.rows().byReason().entrySet().stream())
            .map(reason -> reason.getKey() + " " + reason.getValue().count())
            .toList());
    assertCounts(read, 100_004, 671, 9066, 354_375);
    assertRow(read, 0, "1", "31", 2.5f, 1_260_759_144);
    assertRow(read, 49_999, "367", "589", 4.5f, 1_128_631_229);
    assertRow(read, 100_003, "671", "6565", 3.5f, 1_074_784_724);
  }

  @ParameterizedTest
  @CsvSource({
    "ratings.csv, b4239649fbf90ebf405c56c3ae1d929d9e7c86fc1a3a80cbef1c884df593ef73",
    "movies.csv, dd43da0fcff532dce64eb7823df3cdbe425a63e54cc0180a3a6cb01999ddb659"
  })
  void embeddedMovieLensIsAsItsReadmeSays(String name, String sha256) {
    assertEquals(sha256, FileHashes.of(Path.of("data/movielens-small", name)).sha256());
  }

  @Test
  void movieLens100k() {
    Path folder = shared("ml-100k");
    MovieRatings read = read(TextFormat.MOVIELENS_100K, folder);
    assertCounts(read, 100_000, 943, 1682, 352_986);
    assertRow(read, 0, "196", "242", 3, 881_250_949);
    assertRow(read, 49_999, "13", "82", 2, 882_397_503);
    assertRow(read, 99_999, "12", "203", 3, 879_959_583);
    assertCounts(
        read(TextFormat.MOVIELENS_100K, folder.resolve("u1.base")), 80_000, 943, 1650, 282_268);
    assertEquals(100_000, detected(folder).ratings().size());
    assertEquals(20_000, detected(folder.resolve("u1.test")).ratings().size());
  }

  @Test
  void movieLens1m() {
    Path folder = shared("ml-1m");
    MovieRatings read = read(TextFormat.MOVIELENS_1M, folder);
    assertCounts(read, 339_444, 1999, 3580, 1_207_981);
    assertRow(read, 0, "1", "1193", 5, 978_300_760);
    assertRow(read, 199_999, "1228", "1660", 4, 975_353_886);
    assertRow(read, 339_443, "1999", "1240", 4, 974_678_786);
    assertEquals(339_444, detected(folder.resolve("ratings.dat")).ratings().size());
  }

  @Test
  void movieLensLatestSmall() {
    Path folder = shared("ml-latest-small");
    MovieRatings read = read(TextFormat.MOVIELENS_CSV, folder);
    assertCounts(read, 100_836, 610, 9724, 353_083);
    assertRow(read, 0, "1", "1", 4, 964_982_703);
    assertRow(read, 49_999, "322", "953", 4, 1_217_676_860);
    assertRow(read, 100_835, "610", "170875", 3, 1_493_846_415);
    assertEquals(100_836, detected(folder.resolve("ratings.csv")).ratings().size());
  }

  @Test
  void netflix() {
    Path folder = shared("netflix-prize");
    MovieRatings read = read(TextFormat.NETFLIX, folder);
    assertCounts(read, 42_813, 38_152, 20, 142_769);
    assertRow(read, 0, "1488844", "1", 3, 1_125_964_800);
    assertRow(read, 42_812, "304146", "20", 3, 1_100_044_800);
    assertEquals("547", read.attributes().find("count").orElseThrow().text(0));
    assertEquals(42_813, detected(folder).ratings().size());
    MovieRatings one = detected(folder.resolve("mv_0002043.txt"));
    assertEquals(List.of("2043"), one.movieKeys());
  }

  private static Path shared(String name) {
    Path folder =
        Path.of(System.getProperty("reelvec.shared", "../shared")).resolve("data").resolve(name);
    Assumptions.assumeTrue(Files.exists(folder), folder + " is not there");
    return folder;
  }

  private static MovieRatings read(TextFormat format, Path path) {
    MovieRatings read = RatingReaders.read(format.data(path, OnBadRow.FAIL, Duplicates.FAIL));
    assertEquals(List.of(), read.refused());
    return read;
  }

  private static MovieRatings detected(Path path) {
    return RatingReaders.read(new DetectedData(path, OnBadRow.FAIL, Duplicates.FAIL));
  }

  private static void assertCounts(
      MovieRatings read, int ratings, int users, int movies, double sum) {
    assertEquals(ratings, read.ratings().size());
    assertEquals(users, read.userKeys().size());
    assertEquals(movies, read.movieKeys().size());
    double total = 0;
    for (float value : read.ratings().value()) {
      total += value;
    }
    assertEquals(sum, total);
  }

  private static void assertRow(
      MovieRatings read, int row, String user, String movie, float value, int time) {
    assertEquals(user, read.userKeys().get(read.ratings().user()[row]));
    assertEquals(movie, read.movieKeys().get(read.ratings().movie()[row]));
    assertEquals(value, read.ratings().value()[row]);
    assertEquals(time, read.ratings().time()[row]);
  }
}
