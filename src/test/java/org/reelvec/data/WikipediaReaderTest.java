package org.reelvec.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reelvec.config.DataConfig.OnBadRow.FAIL;
import static org.reelvec.config.DataConfig.OnBadRow.SKIP;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reelvec.config.DataConfig.OnBadRow;
import org.reelvec.config.WikipediaData;
import org.reelvec.data.film.Money.Refusal;
import org.reelvec.data.film.MoneyCounts;
import org.reelvec.io.InputException;
import org.reelvec.io.RowCounts.Rows;
import org.reelvec.table.Column;

class WikipediaReaderTest {
  private static final String ADVICE = " (set data.on-bad-row: skip to go on without such lines)";

  private final Path file;

  WikipediaReaderTest(@TempDir Path directory) {
    file = directory.resolve("films.ndjson");
  }

  @Test
  void linksAreCountedWithRepeatsAndPairsMadeDistinct() {
    MovieLinks data =
        read(
            config(FAIL, 3, 1),
            "['A', {}, ['z', 'once', 'y', 'y', 'y'], null, null]",
            "['B', {}, ['x', 'z'], null, null]",
            "",
            "['C', {}, ['x', 'z', 'x'], null, null]",
            "['D', {}, ['once more'], null, null]",
            "['E', {}, [], null, null]");
    // y is listed three times, if only on one page; z comes first in the file, then y, then x.
    assertEquals(List.of("z", "y", "x"), data.links().keys());
    assertEquals(new LinkTotals(5, 11, 3, 2), data.totals());
    assertArrayEquals(new int[] {0, 2, 4, 6, 6, 6}, data.matrix().offsets());
    assertArrayEquals(new int[] {0, 1, 0, 2, 0, 2}, data.matrix().links());
    assertArrayEquals(new int[] {3, 1, 2}, data.matrix().linkCounts());
    assertTrue(data.matrix().observed(2, 2));
    assertFalse(data.matrix().observed(2, 1));
    assertFalse(data.matrix().observed(4, 0));
    assertArrayEquals(new int[] {2, 2, 2, 0, 0}, ints(data, "count"));
  }

  @Test
  void linksOnTooManyPagesAreDropped() {
    String[] lines = {
      "['A', {}, ['all', 'half'], null, null]",
      "['B', {}, ['all', 'half', 'all'], null, null]",
      "['C', {}, ['all'], null, null]",
      "['D', {}, ['all'], null, null]"
    };
    assertEquals(List.of("half"), read(config(FAIL, 1, 0.5), lines).links().keys());
    assertEquals(List.of("all", "half"), read(config(FAIL, 1, 1), lines).links().keys());
  }

  @Test
  void unwantedLinksAreDropped() {
    MovieLinks data =
        read(
            config(FAIL, 1, 1, "category:*", "*(genre)", "a.b"),
            "['A', {}, ['Category:Films', 'My Category:', 'Drama (Genre)', 'axb', 'A.B'], null,"
                + " null]");
    assertEquals(List.of("My Category:", "axb"), data.links().keys());
  }

  @Test
  void infoboxBecomesTypedColumns() {
    MovieLinks data =
        read(
            config(FAIL, 1, 1),
            """
            ['A', {'released': 'June 12, 1998', 'runtime': '108 minutes', 'gross': '$783.1 million',
            'budget': '$146,083', 'genre': 'Drama, Film noir', 'director': 'X', 'writer': 'Y',
            'Year': 'no', 'caption': 'no', 'music': null, 'cast': ['no'], 'seats': 4},
            ['l'], '84%', '7.4/10']\
            """
                .replace("\n", " "),
            "['B (2001 film)', {'gross': '£4', 'budget': '$5,000 million', 'writer': 'Z'}, ['l'],"
                + " null, 'x']");
    assertEquals(
        List.of(
            "count",
            "year",
            "runtime",
            "gross",
            "budget",
            "tomatometer",
            "average",
            "genre",
            "director",
            "writer",
            "released",
            "seats"),
        List.copyOf(data.attributes().columns().keySet()));
    assertArrayEquals(new double[] {1998, 2001}, doubles(data, "year"));
    assertArrayEquals(new double[] {108, Double.NaN}, doubles(data, "runtime"));
    assertArrayEquals(new double[] {783.1, Double.NaN}, doubles(data, "gross"));
    assertArrayEquals(new double[] {0.146083, Double.NaN}, doubles(data, "budget"));
    assertArrayEquals(new double[] {0.84, Double.NaN}, doubles(data, "tomatometer"));
    assertArrayEquals(new double[] {7.4, Double.NaN}, doubles(data, "average"));
    assertEquals("Drama|Film noir", column(data, "genre").text(0));
    assertEquals("X", column(data, "director").text(0));
    assertEquals("Z", column(data, "writer").text(1));
    assertEquals("4", column(data, "seats").text(0));
    assertEquals(
        Map.of(
            "gross", new MoneyCounts(1, Map.of(Refusal.FOREIGN_CURRENCY, 1)),
            "budget", new MoneyCounts(1, Map.of(Refusal.IMPLAUSIBLE, 1))),
        data.money());
  }

  @Test
  void keysTellMoviesOfOneTitleApart() {
    MovieLinks data =
        read(
            config(FAIL, 1, 1),
            "['Crash', {'released': '1996'}, ['l'], null, null]",
            "['Crash', {'released': '2005'}, ['l'], null, null]",
            "['Crash', {}, ['l'], null, null]",
            "['Crash (2005)', {}, ['l'], null, null]",
            "['Heat', {'released': '1995'}, ['l'], null, null]");
    assertEquals(List.of("Crash", "Crash", "Crash", "Crash (2005)", "Heat"), data.titles());
    assertEquals(
        List.of("Crash (1996)", "Crash (2005)", "Crash", "Crash (2005) (line 4)", "Heat"),
        data.keys());
  }

  @Test
  void missingTitleIsSkippedAndCounted() {
    MovieLinks data =
        read(
            config(FAIL, 1, 1),
            "[null, {}, ['no'], null, null]",
            "['A', {}, ['l'], null, null]",
            "[null, {}, ['no'], null, null]");
    assertEquals(List.of("A"), data.titles());
    assertEquals(List.of("l"), data.links().keys());
    assertEquals(Map.of("no title", new Rows(2, List.of(1L, 3L))), data.refused().byReason());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'a': 1}                          | not an array              | is an object, expected [title, infobox, links, score, average]
          7                                 | not an array              | is a number, expected [title, infobox, links, score, average]
          ['B', {}, ['l'], null]            | not five entries          | has 4 entries, expected five: [title, infobox, links, score, average]
          ['B', {}, ['l'], null, null, 1]   | not five entries          | has 6 entries, expected five: [title, infobox, links, score, average]
          [300, {}, ['l'], null, null]      | title not a text          | the title is a number, expected a text or null
          ['B', [], ['l'], null, null]      | infobox not an object     | the infobox is an array, expected an object
          ['B', {}, 'l', null, null]        | links not an array of texts | the links are a text, expected an array of texts
          ['B', {}, null, null, null]       | links not an array of texts | the links are null, expected an array of texts
          ['B', {}, ['l', 3], null, null]   | links not an array of texts | link 2 is a number, expected a text
          ['B', {}, ['l'], '84', null]      | score malformed           | the score is "84", expected a text such as "84%" or null
          ['B', {}, ['l'], '184%', null]    | score malformed           | the score is "184%", expected a text such as "84%" or null
          ['B', {}, ['l'], 84, null]        | score malformed           | the score is 84, expected a text such as "84%" or null
          ['B', {}, ['l'], null, 7]         | average malformed         | the average is a number, expected a text such as "7.4/10" or null
          ['A', {}, ['l'], null, null]      | a second movie of one title and year | a second movie "A" without a year, the first is on line 1
          """)
  void badLineStopsOrIsCounted(String line, String reason, String detail) {
    String[] lines = {"['A', {}, ['l'], null, null]", line, "['C', {}, ['l'], null, null]"};
    assertEquals(file + ":2: " + detail + ADVICE, assertRefused(config(FAIL, 1, 1), lines));
    MovieLinks data = read(config(SKIP, 1, 1), lines);
    assertEquals(List.of("A", "C"), data.titles());
    assertArrayEquals(new int[] {2}, data.matrix().linkCounts());
    assertEquals(Map.of(reason, new Rows(1, List.of(2L))), data.refused().byReason());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "['B', {}",
        "['B', {}, [], null, null] x",
        "oops",
        "['B' {}]",
        "['B', {}, [], null, null,]"
      })
  void lineThatIsNotJson(String line) {
    String message = assertRefused(config(FAIL, 1, 1), "['A', {}, ['l'], null, null]", line);
    assertTrue(message.startsWith(file + ":2: not JSON: "), message);
    assertTrue(message.endsWith(ADVICE), message);
    assertEquals(1, message.lines().count());
    MovieLinks data = read(config(SKIP, 1, 1), line, "['A', {}, ['l'], null, null]");
    assertEquals(Map.of("not JSON", new Rows(1, List.of(1L))), data.refused().byReason());
  }

  @Test
  void hostileNestingAndBrokenUtf8AreNotJson() throws IOException {
    String message = assertRefused(config(FAIL, 1, 1), "[".repeat(100_000));
    assertTrue(message.startsWith(file + ":1: not JSON: "), message);
    Files.write(file, new byte[] {'[', '"', (byte) 0xc3, '"', ']'});
    InputException e =
        assertThrows(InputException.class, () -> WikipediaReader.read(config(FAIL, 1, 1)));
    assertTrue(e.problems().get(0).startsWith(file + ":1: not JSON: "), e.problems().get(0));
  }

  @Test
  void titlesMayHoldAnything() {
    String title = "<script>\\u0007 \\\" ] 映画 \\ud83c\\udfac";
    MovieLinks data = read(config(FAIL, 1, 1), "['" + title + "', {}, ['l'], null, null]");
    assertEquals(List.of("<script>\u0007 \" ] 映画 \ud83c\udfac"), data.keys());
  }

  @Test
  void fileWithoutFilms() {
    assertEquals(
        file + ": no film in it, 2 lines left out", assertRefused(config(SKIP, 1, 1), "{}", "7"));
  }

  @Test
  void noLinkLeft() {
    String[] lines = {"['A', {}, ['k', 'l'], null, null]", "['B', {}, ['l', 'm'], null, null]"};
    assertEquals(
        file
            + ": no link is frequent enough: data.min-link-count is 3, the most frequent of 3 links"
            + " occurs 2 times (lower data.min-link-count)",
        assertRefused(config(FAIL, 3, 1), lines));
    assertEquals(
        file
            + ": data.max-link-share and data.exclude-links drop all 1 links that occur often"
            + " enough (relax them)",
        assertRefused(config(FAIL, 2, 0.5), lines));
    assertEquals(
        file + ": none of its 1 movies has a link",
        assertRefused(config(FAIL, 1, 1), "['A', {}, [], null, null]"));
  }

  private WikipediaData config(
      OnBadRow onBadRow, int minLinkCount, double maxLinkShare, String... excludeLinks) {
    return new WikipediaData(
        file, onBadRow, minLinkCount, maxLinkShare, 0, List.of(excludeLinks), 3000);
  }

  private MovieLinks read(WikipediaData config, String... lines) {
    write(lines);
    return WikipediaReader.read(config);
  }

  private String assertRefused(WikipediaData config, String... lines) {
    write(lines);
    return assertThrows(InputException.class, () -> WikipediaReader.read(config)).problems().get(0);
  }

  /** Single quotes stand for double ones. */
  private void write(String... lines) {
    try {
      Files.writeString(file, String.join("\n", lines).replace('\'', '"') + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Column column(MovieLinks data, String name) {
    return data.attributes().find(name).orElseThrow();
  }

  private static double[] doubles(MovieLinks data, String name) {
    return ((Column.Doubles) column(data, name)).values();
  }

  private static int[] ints(MovieLinks data, String name) {
    return ((Column.Ints) column(data, name)).values();
  }
}
