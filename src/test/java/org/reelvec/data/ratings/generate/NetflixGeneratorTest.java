package org.reelvec.data.ratings.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reelvec.io.InputException;

class NetflixGeneratorTest {
  private static final int USERS = 800;
  private static final int MOVIES = 90;
  private static final int RATINGS = 15_000;
  private static final NetflixGenerator GENERATOR =
      new NetflixGenerator(USERS, MOVIES, RATINGS, 4, 7);

  private record Row(int movie, int user, int rating, LocalDate date) {}

  private record Pair(int movie, int user) {}

  @TempDir static Path directory;

  private static Path generated() {
    Path out = directory.resolve("generated");
    if (!Files.exists(out)) {
      GENERATOR.write(out, written -> {});
    }
    return out;
  }

  @Test
  void everyRatingIsThereOnce() throws IOException {
    List<Row> rows = rows(generated());
    assertEquals(RATINGS, rows.size());
    assertEquals(RATINGS, rows.stream().map(r -> new Pair(r.movie, r.user)).distinct().count());
    assertEquals(USERS, rows.stream().map(Row::user).distinct().count());
    assertEquals(MOVIES, rows.stream().map(Row::movie).distinct().count());
    assertTrue(rows.stream().allMatch(r -> r.movie >= 1 && r.movie <= MOVIES));
    assertEquals(Set.of(1, 2, 3, 4, 5), rows.stream().map(Row::rating).collect(Collectors.toSet()));
    LocalDate first = LocalDate.of(1999, 11, 11);
    LocalDate last = LocalDate.of(2005, 12, 31);
    assertTrue(rows.stream().noneMatch(r -> r.date.isBefore(first) || r.date.isAfter(last)));
    assertTrue(rows.stream().anyMatch(r -> r.date.isBefore(LocalDate.of(2002, 1, 1))));
  }

  @Test
  void idsHaveGaps() throws IOException {
    int largest = rows(generated()).stream().mapToInt(Row::user).max().orElseThrow();
    int most = (int) ((long) USERS * NetflixGenerator.LARGEST_ID / NetflixGenerator.USERS);
    assertTrue(largest <= most && largest > most - 12, largest + " of " + most);
  }

  @Test
  void fewMoviesAndUsersHaveMostRatings() throws IOException {
    List<Row> rows = rows(generated());
    assertTrue(shareOfTopTenth(rows, true) > 0.3, "movies " + shareOfTopTenth(rows, true));
    assertTrue(shareOfTopTenth(rows, false) > 0.17, "users " + shareOfTopTenth(rows, false));
  }

  /** What was planted is in the ratings: the biases, and of the rest the products of vectors. */
  @Test
  void structureIsPlanted() throws IOException {
    PlantedTastes tastes = new PlantedTastes(7, USERS, MOVIES, 4);
    Map<Integer, Integer> users = new HashMap<>();
    int[] ids = GENERATOR.ids();
    for (int user = 0; user < USERS; user++) {
      users.put(ids[user], user);
    }
    double squares = 0;
    double constant = 0;
    for (Row row : rows(generated())) {
      double error = row.rating - tastes.liking(users.get(row.user), row.movie - 1);
      squares += error * error;
      constant += (row.rating - 3.6) * (row.rating - 3.6);
    }
    double rmse = Math.sqrt(squares / RATINGS);
    double constantRmse = Math.sqrt(constant / RATINGS);
    assertTrue(rmse > 0.7 && rmse < 0.85, "rmse of the truth " + rmse);
    assertTrue(constantRmse > 1.25 * rmse, "rmse of a constant " + constantRmse);
  }

  @Test
  void theProbeIsOfTheLatest() throws IOException {
    List<Row> rows = rows(generated());
    Set<Pair> probe = probe(generated().resolve("probe.txt"));
    assertTrue(probe.size() > 0.010 * RATINGS && probe.size() < 0.018 * RATINGS, "" + probe.size());
    Map<Integer, LocalDate> earliest = new HashMap<>();
    int found = 0;
    for (Row row : rows) {
      if (probe.contains(new Pair(row.movie, row.user))) {
        earliest.merge(row.user, row.date, (a, b) -> a.isBefore(b) ? a : b);
        found++;
      }
    }
    assertEquals(probe.size(), found);
    for (Row row : rows) {
      assertTrue(
          probe.contains(new Pair(row.movie, row.user))
              || !row.date.isAfter(earliest.getOrDefault(row.user, LocalDate.MAX)),
          row + " is later than the probe's");
    }
  }

  @Test
  void titlesAreLikeTheOriginals() throws IOException {
    List<String> lines =
        Files.readAllLines(generated().resolve("movie_titles.csv"), StandardCharsets.ISO_8859_1);
    assertEquals(MOVIES, lines.size());
    for (int i = 0; i < MOVIES; i++) {
      assertTrue(lines.get(i).matches((i + 1) + ",(\\d{4}|NULL),.*"), lines.get(i));
    }
    assertTrue(lines.stream().anyMatch(line -> line.split(",").length > 3), "a comma in a title");
    assertTrue(lines.stream().anyMatch(line -> line.contains("é")), "a letter beyond ASCII");
  }

  @Test
  void oneSeedOneSetOfBytes() throws IOException {
    Path again = directory.resolve("again");
    GENERATOR.write(again, written -> {});
    Path other = directory.resolve("other");
    new NetflixGenerator(USERS, MOVIES, RATINGS, 4, 8).write(other, written -> {});
    for (String name : List.of("combined_data_3.txt", "movie_titles.csv", "probe.txt")) {
      byte[] bytes = Files.readAllBytes(generated().resolve(name));
      assertArrayEquals(bytes, Files.readAllBytes(again.resolve(name)));
      assertFalse(Arrays.equals(bytes, Files.readAllBytes(other.resolve(name))));
    }
  }

  @Test
  void progressIsToldAndAFailureLeavesNothing() throws IOException {
    Path out = directory.resolve("failed");
    List<Long> told = new ArrayList<>();
    assertThrows(
        IllegalStateException.class,
        () ->
            GENERATOR.write(
                out,
                written -> {
                  told.add(written);
                  if (told.size() == 3) {
                    throw new IllegalStateException("stop");
                  }
                }));
    assertTrue(told.get(0) > 0 && told.get(2) > told.get(1), told.toString());
    assertFalse(Files.exists(out));
    try (var files = Files.list(directory)) {
      assertTrue(files.noneMatch(file -> file.getFileName().toString().startsWith(".")));
    }
  }

  @Test
  void whatStandsIsNotWrittenOver() {
    Path out = generated();
    String line =
        assertThrows(InputException.class, () -> GENERATOR.write(out, written -> {})).getMessage();
    assertEquals(out + ": exists already; name a directory that is not there yet", line);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 5, 5, 4, --users: 1 is not in",
    "10, 0, 10, 4, --movies: 0 is not in",
    "10, 10, 9, 4, --ratings: 9 is not in 10..50",
    "10, 10, 51, 4, --ratings: 51 is not in 10..50",
    "10, 10, 20, 0, --dimensions: 0 is not in"
  })
  void ratingsThatCannotBe(int users, int movies, long ratings, int dimensions, String expected) {
    String line =
        assertThrows(
                InputException.class,
                () -> new NetflixGenerator(users, movies, ratings, dimensions, 1))
            .getMessage();
    assertTrue(line.startsWith(expected), line);
  }

  /** The smallest and the densest sets there are. */
  @ParameterizedTest
  @CsvSource({"2, 2, 2", "2, 9, 9", "9, 2, 9", "40, 30, 600", "3, 1000, 1000"})
  void extremes(int users, int movies, int ratings) throws IOException {
    Path out = directory.resolve(users + "-" + movies + "-" + ratings);
    new NetflixGenerator(users, movies, ratings, 1, 1).write(out, written -> {});
    List<Row> rows = rows(out);
    assertEquals(ratings, rows.stream().map(r -> new Pair(r.movie, r.user)).distinct().count());
    assertEquals(users, rows.stream().map(Row::user).distinct().count());
  }

  private static double shareOfTopTenth(List<Row> rows, boolean movies) {
    List<Long> counts =
        rows.stream()
            .collect(Collectors.groupingBy(movies ? Row::movie : Row::user, Collectors.counting()))
            .values()
            .stream()
            .sorted((a, b) -> Long.compare(b, a))
            .toList();
    return counts.stream().limit(counts.size() / 10).mapToLong(Long::longValue).sum()
        / (double) rows.size();
  }

  private static List<Row> rows(Path directory) throws IOException {
    List<Row> rows = new ArrayList<>();
    int movie = 0;
    for (int file = 1; file <= 4; file++) {
      for (String line : Files.readAllLines(directory.resolve("combined_data_" + file + ".txt"))) {
        if (line.endsWith(":")) {
          assertEquals(movie + 1, Integer.parseInt(line.substring(0, line.length() - 1)));
          movie++;
        } else {
          String[] cells = line.split(",", -1);
          assertEquals(3, cells.length, line);
          rows.add(
              new Row(
                  movie,
                  Integer.parseInt(cells[0]),
                  Integer.parseInt(cells[1]),
                  LocalDate.parse(cells[2])));
        }
      }
    }
    return rows;
  }

  private static Set<Pair> probe(Path file) throws IOException {
    Set<Pair> pairs = new HashSet<>();
    int movie = 0;
    for (String line : Files.readAllLines(file)) {
      if (line.endsWith(":")) {
        movie = Integer.parseInt(line.substring(0, line.length() - 1));
      } else {
        assertTrue(pairs.add(new Pair(movie, Integer.parseInt(line))), line);
      }
    }
    return pairs;
  }
}
