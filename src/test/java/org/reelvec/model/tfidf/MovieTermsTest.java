package org.reelvec.model.tfidf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reelvec.config.DataConfig.OnBadRow;
import org.reelvec.config.TfidfConfig;
import org.reelvec.config.TfidfConfig.Terms;
import org.reelvec.config.WikipediaData;
import org.reelvec.data.MovieLinks;
import org.reelvec.data.WikipediaReader;
import org.reelvec.io.InputException;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

class MovieTermsTest {
  private static final List<String> TITLES =
      List.of("New York, New York (1977)", "Amélie (2001)", "M (1931)", "2001: A Space Odyssey");
  private static final Table ATTRIBUTES =
      Table.ofRows(4)
          .with(
              "genre",
              new Column.TextLists(
                  new String[][] {{"Drama", "Film-Noir"}, {"drama"}, {}, {"Sci-Fi"}}))
          .with("tag", new Column.TextLists(new String[][] {{}, {"Time Travel"}, {"drama"}, {}}))
          .with(
              "director",
              new Column.Texts(new String[] {"Martin Scorsese", null, "Fritz Lang, N. N.", ""}));

  private static TermCounts terms(int minMovies, Terms... kinds) {
    return MovieTerms.of(new TfidfConfig(1, List.of(kinds), minMovies, false), TITLES, ATTRIBUTES);
  }

  @Test
  void genresAreWholeWhateverTheirCase() {
    TermCounts genres = terms(1, Terms.GENRES);
    assertEquals(List.of("genre:drama", "genre:film-noir", "genre:sci-fi"), genres.keys());
    assertEquals(List.of("Drama", "Film-Noir", "Sci-Fi"), genres.names());
    assertArrayEquals(new int[][] {{0, 1}, {0}, {}, {2}}, genres.ids());
    assertArrayEquals(new int[] {2, 1, 1}, genres.frequencies());
  }

  @Test
  void wordsOfTitlesAreCountedWithoutTheYearAtTheEnd() {
    TermCounts words = terms(1, Terms.TITLE_WORDS);
    assertEquals(
        List.of("word:new", "word:york", "word:amélie", "word:2001", "word:space", "word:odyssey"),
        words.keys());
    assertArrayEquals(new int[] {2, 2}, words.counts()[0]);
    assertArrayEquals(new int[0], words.ids()[2]);
  }

  @Test
  void kindsStayApart() {
    TermCounts both = terms(1, Terms.TAGS, Terms.GENRES, Terms.TAGS);
    assertEquals(
        List.of("genre:drama", "genre:film-noir", "genre:sci-fi", "tag:time travel", "tag:drama"),
        both.keys());
    assertArrayEquals(new int[] {1}, both.counts()[3]);
  }

  @Test
  void fieldsHaveEachOfTheirValues() {
    assertEquals(
        List.of("director=martin scorsese", "director=fritz lang", "director=n. n."),
        terms(1, Terms.INFOBOX).keys());
  }

  @Test
  void rareTermsAreDropped() {
    TermCounts frequent = terms(2, Terms.GENRES, Terms.TITLE_WORDS);
    assertEquals(List.of("genre:drama"), frequent.keys());
    assertArrayEquals(new int[][] {{0}, {0}, {}, {}}, frequent.ids());
  }

  @Test
  void noTermAtAllIsRefused() {
    InputException none =
        assertThrows(
            InputException.class,
            () ->
                MovieTerms.of(
                    new TfidfConfig(1, List.of(Terms.GENRES, Terms.TAGS), 1, false),
                    List.of("Heat"),
                    Table.ofRows(1)));
    assertEquals(
        "model.terms: of 1 movies none has genres or tags; name other terms", none.getMessage());
    InputException rare = assertThrows(InputException.class, () -> terms(3, Terms.TITLE_WORDS));
    assertEquals(
        "model.terms: of 4 movies none has title-words that 3 movies share; lower model.min-movies",
        rare.getMessage());
  }

  @Test
  void filmsHaveLinksAndFields() {
    WikipediaData source =
        new WikipediaData(
            Path.of("data/films/films.ndjson"), OnBadRow.SKIP, 3, 1, 0, List.of(), 3000);
    MovieLinks films = WikipediaReader.read(source);
    TermCounts terms =
        MovieTerms.of(new TfidfConfig(1, List.of(Terms.LINKS, Terms.INFOBOX), 2, false), films);
    assertTrue(terms.keys().contains("link:Steven Spielberg"), "a link");
    assertTrue(terms.keys().contains("director=steven spielberg"), "a field");
    assertFalse(terms.keys().stream().anyMatch(key -> key.startsWith("genre")), "no genres");
    assertTrue(Arrays.stream(terms.frequencies()).allMatch(frequency -> frequency >= 2));
    int jaws = films.titles().indexOf("Jaws");
    assertTrue(
        Arrays.stream(terms.ids()[jaws])
            .mapToObj(terms.names()::get)
            .anyMatch("Steven Spielberg"::equals));
  }
}
