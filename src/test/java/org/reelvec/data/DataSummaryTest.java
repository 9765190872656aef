package org.reelvec.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.config.DataConfig.OnBadRow;
import org.reelvec.config.WikipediaData;

class DataSummaryTest {
  @Test
  void embeddedFilms() {
    WikipediaData config = config(Path.of("data/films/films.ndjson"), OnBadRow.FAIL);
    assertEquals(
        List.of(
            "data/films/films.ndjson: 3,200 movies, 461 links, 18,597 distinct pairs, 5.8 links a"
                + " movie",
            "links: 854 distinct in the file, 461 listed at least 3 times, 461 kept",
            "movies without a link that was kept: 13",
            "known: year 3,192, tomatometer 2,320, average 2,987, gross 3,146, budget 3,199,"
                + " runtime 1,208",
            "left out: no title: 1 (line 3054)"),
        DataSummary.lines(config, WikipediaReader.read(config)));
  }

  @Test
  void tellsWhatWasRefused(@TempDir Path directory) throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("films.ndjson"),
            """
            ["A", {"gross": "£4"}, ["l", "l", "l"], null, null]
            ["B", {"gross": "$4"}, ["m"], null, null]
            ["C", {"gross": "$1–2"}, ["l"], null, null]
            ["D", {"gross": "€4"}, ["l"], null, null]
            """
                + "{}\n".repeat(6));
    WikipediaData config = config(file, OnBadRow.SKIP);
    assertEquals(
        List.of(
            file + ": 4 movies, 1 links, 3 distinct pairs, 0.8 links a movie",
            "links: 2 distinct in the file, 1 listed at least 3 times, 1 kept",
            "movies without a link that was kept: 1",
            "known: year 0, tomatometer 0, average 0, gross 1, budget 0, runtime 0",
            "gross: 1 texts are amounts; refused: in another currency 2, a range 1",
            "left out: not an array: 6 (lines 5, 6, 7, 8, 9, ...)"),
        DataSummary.lines(config, WikipediaReader.read(config)));
  }

  private static WikipediaData config(Path file, OnBadRow onBadRow) {
    return new WikipediaData(file, onBadRow, 3, 1, 0, List.of(), 3000);
  }
}
