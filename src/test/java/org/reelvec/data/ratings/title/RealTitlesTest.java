package org.reelvec.data.ratings.title;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.reelvec.data.ratings.MovieTitles;
import org.reelvec.io.BadRows;
import org.reelvec.io.InputFiles;
import org.reelvec.table.Column;

/** The files as their makers wrote them: not one line is refused. */
class RealTitlesTest {
  private interface Reader {
    MovieTitles read(Path file, InputStream in, BadRows rows);
  }

  @Test
  void netflix() {
    MovieTitles titles = read(NetflixTitles::read, "netflix-prize/movie_titles.csv");
    assertEquals(17_770, titles.titles().size());
    assertEquals(7, withoutYear(titles));
    assertEquals("Dinosaur Planet", title(titles, 1));
    assertEquals("Ancient Civilizations: Rome and Pompeii", title(titles, 4388));
    assertTrue(title(titles, 72).contains(","), title(titles, 72));
  }

  @Test
  void movieLens100k() {
    MovieTitles titles = read(MovieLens100kTitles::read, "ml-100k/u.item");
    assertEquals(1_682, titles.titles().size());
    assertEquals(1, withoutYear(titles));
    assertEquals("unknown", title(titles, 267));
    assertEquals("Heidi Fleiss: Hollywood Madam (1995)", title(titles, 1128));
    assertEquals(List.of("Animation", "Children's", "Comedy"), genres(titles, 1));
  }

  @Test
  void movieLens1m() {
    MovieTitles titles = read(MovieLens1mTitles::read, "ml-1m/movies.dat");
    assertEquals(3_883, titles.titles().size());
    assertEquals(0, withoutYear(titles));
    assertEquals("Misérables, Les (1995)", title(titles, 73));
    assertEquals(List.of("Drama", "Musical"), genres(titles, 73));
  }

  @Test
  void movieLensLatestSmall() {
    MovieTitles titles = read(MovieLensCsvTitles::read, "ml-latest-small/movies.csv");
    assertEquals(9_742, titles.titles().size());
    assertEquals(12, withoutYear(titles));
    assertEquals("American President, The (1995)", title(titles, 11));
    assertEquals(List.of(), genres(titles, 143410));
    Path tags = shared("ml-latest-small/tags.csv");
    BadRows rows = new BadRows(tags, true);
    MovieTitles tagged = MovieLensCsvTitles.withTags(titles, tags, InputFiles.open(tags), rows);
    assertEquals(Map.of(), rows.counts().byReason());
    Column.TextLists column = (Column.TextLists) tagged.attributes().find("tag").orElseThrow();
    assertEquals(1_572, Arrays.stream(column.values()).filter(row -> row.length > 0).count());
    assertEquals("pixar", column.values()[titles.row("1").orElseThrow()][0]);
  }

  private static MovieTitles read(Reader reader, String name) {
    Path file = shared(name);
    BadRows rows = new BadRows(file, true);
    MovieTitles titles = reader.read(file, InputFiles.open(file), rows);
    assertEquals(0, rows.counts().total());
    assertEquals(titles.titles().size(), titles.rows().size());
    return titles;
  }

  private static Path shared(String name) {
    Path file = Path.of(System.getProperty("reelvec.shared", "../shared"), "data", name);
    Assumptions.assumeTrue(Files.exists(file), file + " is not there");
    return file;
  }

  private static String title(MovieTitles titles, int id) {
    return titles.titles().get(titles.row(Integer.toString(id)).orElseThrow());
  }

  private static long withoutYear(MovieTitles titles) {
    return Arrays.stream(((Column.Doubles) titles.attributes().find("year").orElseThrow()).values())
        .filter(Double::isNaN)
        .count();
  }

  private static List<String> genres(MovieTitles titles, int id) {
    int row = titles.row(Integer.toString(id)).orElseThrow();
    return List.of(
        ((Column.TextLists) titles.attributes().find("genre").orElseThrow()).values()[row]);
  }
}
