package org.reelvec.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reelvec.config.DataConfig.OnBadRow;
import org.reelvec.config.WikipediaData;
import org.reelvec.data.film.MoneyCounts;
import org.reelvec.io.FileHashes;
import org.reelvec.io.RowCounts.Rows;
import org.reelvec.table.Column;

/** What is known of the real files, counted by other means. */
class RealFilmsTest {
  private static final Path FILMS = Path.of("data/films/films.ndjson");

  @Test
  void embeddedFilms() {
    MovieLinks films = read(FILMS);
    assertEquals(3200, films.keys().size());
    assertEquals(Map.of("no title", 1L), counts(films));
    assertEquals(854, films.totals().distinct());
    assertEquals(461, films.links().size());
    assertEquals(3200, films.keys().stream().distinct().count());
    assertTrue(films.keys().containsAll(List.of("Ben-Hur (1925)", "Ben-Hur (1959)", "300")));
    // 2,321 of the 3,201 rows have a score, and 3,147 a gross above 0: one is the film without a
    // title.
    assertEquals(2320, known(films, "tomatometer"));
    assertEquals(3146, known(films, "gross"));
    assertEquals(3192, known(films, "year"));
    assertEquals(1915, years(films).min().orElse(0));
    assertEquals(2011, years(films).max().orElse(0));
    int avatar = films.keys().indexOf("Avatar");
    assertEquals("2767.891499", films.attributes().find("gross").orElseThrow().text(avatar));
    assertEquals("Action", films.attributes().find("genre").orElseThrow().text(avatar));
  }

  @Test
  void embeddedFilmsAreTheBytesThatTheScriptGives() {
    assertEquals(
        "822e7e07701bfee5780fd3ab148baae14868af95097310ba29696cbaf55fd2b9",
        FileHashes.of(FILMS).sha256());
  }

  @ParameterizedTest
  @ValueSource(strings = {"liked", "disliked"})
  void embeddedTastesNameFilmsThatExistOnce(String list) throws IOException {
    MovieLinks films = read(FILMS);
    for (String line : Files.readAllLines(Path.of("data/films", list + ".txt"))) {
      if (!line.startsWith("# ")) {
        assertEquals(1, Collections.frequency(films.titles(), line), line);
      }
    }
  }

  @Test
  void wikipediaFilms() {
    Path file =
        Path.of(System.getProperty("reelvec.shared", "../shared"))
            .resolve("data/wikipedia-movies/wp_movies_3k.ndjson");
    Assumptions.assumeTrue(Files.exists(file), file + " is not there");
    MovieLinks films = read(file);
    assertEquals(2977, films.keys().size());
    assertEquals(0, films.refused().total());
    assertEquals(193_069, films.totals().listed());
    assertEquals(10_775, films.totals().distinct());
    assertEquals(9157, films.links().size());
    assertEquals(2169, known(films, "tomatometer"));
    assertEquals(new MoneyCounts(868, Map.of()), films.money().get("gross"));
  }

  private static MovieLinks read(Path file) {
    return WikipediaReader.read(new WikipediaData(file, OnBadRow.FAIL, 3, 1, 0, List.of(), 3000));
  }

  private static Map<String, Long> counts(MovieLinks films) {
    Map<String, Long> counts = new HashMap<>();
    films
        .refused()
        .byReason()
        .forEach((String reason, Rows rows) -> counts.put(reason, rows.count()));
    return counts;
  }

  private static long known(MovieLinks films, String column) {
    return doubles(films, column).filter(value -> !Double.isNaN(value)).count();
  }

  private static DoubleStream years(MovieLinks films) {
    return doubles(films, "year").filter(year -> !Double.isNaN(year));
  }

  private static DoubleStream doubles(MovieLinks films, String column) {
    return Arrays.stream(((Column.Doubles) films.attributes().find(column).orElseThrow()).values());
  }
}
