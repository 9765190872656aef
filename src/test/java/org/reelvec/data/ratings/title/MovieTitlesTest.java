package org.reelvec.data.ratings.title;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reelvec.config.ColumnRatingsData.Ids;
import org.reelvec.config.CsvTitles;
import org.reelvec.data.ratings.MovieTitles;
import org.reelvec.io.BadRows;
import org.reelvec.io.InputException;
import org.reelvec.io.RowCounts.Rows;
import org.reelvec.table.Column;

/** Each format's titles, and what is said of lines that are not in it. */
class MovieTitlesTest {
  private static final Path FILE = Path.of("titles");

  /** A reader of titles, whatever the format. */
  private interface Reader {
    MovieTitles read(Path file, ByteArrayInputStream in, BadRows rows);
  }

  private static final Reader NETFLIX = NetflixTitles::read;
  private static final Reader ML100K = MovieLens100kTitles::read;
  private static final Reader ML1M = MovieLens1mTitles::read;
  private static final Reader MLCSV = MovieLensCsvTitles::read;
  private static final String FLAGS = "|0".repeat(18);

  @Test
  void netflix() {
    MovieTitles titles =
        read(
            NETFLIX,
            "1,2003,Dinosaur Planet\r\n0072,1974,At Home Among Strangers, A Stranger\n3,NULL,Café",
            StandardCharsets.ISO_8859_1);
    assertEquals(Map.of("1", 0, "72", 1, "3", 2), titles.rows());
    assertEquals(
        List.of("Dinosaur Planet", "At Home Among Strangers, A Stranger", "Café"), titles.titles());
    assertArrayEquals(new double[] {2003, 1974, Double.NaN}, years(titles));
    assertEquals(List.of("year"), List.copyOf(titles.attributes().columns().keySet()));
  }

  @Test
  void movieLens100k() {
    MovieTitles titles =
        read(
            ML100K,
            "1|Toy Story (1995)|01-Jan-1995||http://x|0|0|0|1|1|1"
                + "|0".repeat(13)
                + "\n"
                + "267|unknown||||1"
                + FLAGS
                + "\n"
                + "8|Été|09-Feb-1996||x|0"
                + FLAGS
                + "\n",
            StandardCharsets.ISO_8859_1);
    assertEquals(List.of("Toy Story (1995)", "unknown", "Été"), titles.titles());
    assertArrayEquals(new double[] {1995, Double.NaN, 1996}, years(titles));
    assertEquals(List.of("Animation", "Children's", "Comedy"), list(titles, "genre", 0));
    assertEquals(List.of(), list(titles, "genre", 1));
  }

  @Test
  void movieLens1m() {
    MovieTitles titles =
        read(
            ML1M,
            "1::Toy Story (1995)::Animation|Children's|Comedy\n3::Misérables, Les: II (1998)::\n",
            StandardCharsets.ISO_8859_1);
    assertEquals(List.of("Toy Story (1995)", "Misérables, Les: II (1998)"), titles.titles());
    assertArrayEquals(new double[] {1995, 1998}, years(titles));
    assertEquals(List.of("Animation", "Children's", "Comedy"), list(titles, "genre", 0));
    assertEquals(List.of(), list(titles, "genre", 1));
  }

  @Test
  void movieLens10mIsUtf8() {
    MovieTitles titles =
        read(ML1M, "73::Misérables, Les (1995)::(no genres listed)\n", StandardCharsets.UTF_8);
    assertEquals(List.of("Misérables, Les (1995)"), titles.titles());
    assertEquals(List.of(), list(titles, "genre", 0));
  }

  @Test
  void movieLensCsv() {
    MovieTitles titles =
        read(
            MLCSV,
            """
            movieId,title,genres\r
            11,"American President, The (1995)",Comedy|Drama\r
            2,"Say ""No"", Ringu (リング) (1998) ",(no genres listed)\r

            3,Babylon 5,Sci-Fi\r
            """,
            StandardCharsets.UTF_8);
    assertEquals(
        List.of("American President, The (1995)", "Say \"No\", Ringu (リング) (1998)", "Babylon 5"),
        titles.titles());
    assertArrayEquals(new double[] {1995, 1998, Double.NaN}, years(titles));
    assertEquals(List.of("Comedy", "Drama"), list(titles, "genre", 0));
    assertEquals(List.of(), list(titles, "genre", 1));
  }

  @Test
  void tagsByNumberOfUses() {
    MovieTitles titles =
        read(MLCSV, "movieId,title,genres\n7,A,X\n9,B,Y\n", StandardCharsets.UTF_8);
    BadRows rows = new BadRows(Path.of("tags.csv"), true);
    String tags =
        "userId,movieId,tag,timestamp\n1,7,slow,1\n1,7,\"Funny, dark\",2\n2,7,funny"
            + ",3\n2,7,\"funny, Dark\",3\n2,4,gone,4\n";
    MovieTitles tagged =
        MovieLensCsvTitles.withTags(titles, Path.of("tags.csv"), bytes(tags), rows);
    assertEquals(List.of("Funny, dark", "slow", "funny"), list(tagged, "tag", 0));
    assertEquals(List.of(), list(tagged, "tag", 1));
    assertEquals(
        Map.of("a tag of a movie without title", new Rows(1, List.of(6L))),
        rows.counts().byReason());
  }

  @Test
  void namedColumns() {
    CsvTitles columns = new CsvTitles(FILE, "tab", "id", "name", "released", "kinds", ",");
    MovieTitles titles =
        CsvTitlesReader.read(
            FILE,
            bytes("name\tid\treleased\tkinds\nHeat\ttt01\t1995.0\tCrime, Drama\nB\t b \t\t\n"),
            columns,
            Ids.TEXT,
            new BadRows(FILE, true));
    assertEquals(Map.of("tt01", 0, "b", 1), titles.rows());
    assertArrayEquals(new double[] {1995, Double.NaN}, years(titles));
    assertEquals(List.of("Crime", "Drama"), list(titles, "genre", 0));
  }

  @Test
  void withoutColumnsOfYearAndGenres() {
    CsvTitles columns = new CsvTitles(FILE, "::", "id", "name", null, null, "|");
    MovieTitles titles =
        CsvTitlesReader.read(
            FILE,
            bytes("id::name\n007::Heat (1995)\n"),
            columns,
            Ids.INTEGER,
            new BadRows(FILE, true));
    assertEquals(Map.of("7", 0), titles.rows());
    assertArrayEquals(new double[] {1995}, years(titles));
    assertEquals(List.of("year"), List.copyOf(titles.attributes().columns().keySet()));
  }

  @ParameterizedTest
  @CsvSource({
    "Heat (1995), 1995",
    "'Heat (1995) ', 1995",
    "Land Before Time III (1995) (V), 1995",
    "Death Note: Desu nôto (2006–2007), 2006",
    "'Doctor Who (2005-)', 2005",
    "Two (1986) Friends, NaN",
    "1984, NaN",
    "Nine (0009) (19999), NaN"
  })
  void yearAtTheEndOfATitle(String title, double year) {
    assertEquals(year, TitleTable.yearAtEnd(title));
  }

  static List<Arguments> badLines() {
    return List.of(
        Arguments.of(NETFLIX, "1,2003,A\n2;1999;B\n3,1999,C\n", "expected id,year,title"),
        Arguments.of(NETFLIX, "1,2003,A\n2,99,B\n3,1999,C\n", "a year of four digits or NULL"),
        Arguments.of(NETFLIX, "1,2003,A\n-2,1999,B\n3,1999,C\n", "found '-2'"),
        Arguments.of(NETFLIX, "1,2003,A\n2147483648,1999,B\n3,1999,C\n", "0 to 2147483647"),
        Arguments.of(NETFLIX, "1,2003,A\n2,1999,\n3,1999,C\n", "movie 2 has no title"),
        Arguments.of(NETFLIX, "1,2003,A\n01,1999,B\n3,1999,C\n", "a title already, in line 1"),
        Arguments.of(ML1M, "1::A::X\n2::B\n3::C::Y\n", "expected id::title::genres"),
        Arguments.of(ML1M, "1::A::X\nid::B::\n3::C::Y\n", "found 'id'"),
        Arguments.of(
            ML100K,
            "1|A||||1" + FLAGS + "\n2|B||||1\n3|C||||1" + FLAGS,
            "expected id|title|date|date|address and 19 flags"),
        Arguments.of(
            ML100K,
            "1|A||||1" + FLAGS + "\n2|B||||yes" + FLAGS + "\n3|C||||1" + FLAGS,
            "expected 19 flags of 0 or 1"));
  }

  @ParameterizedTest
  @MethodSource("badLines")
  void aBadLineIsToldOrCounted(Reader reader, String content, String expected) {
    String line =
        assertThrows(InputException.class, () -> read(reader, content, StandardCharsets.ISO_8859_1))
            .getMessage();
    assertTrue(line.startsWith("titles:2: ") && line.contains(expected), line);
    assertEquals(1, line.lines().count());

    BadRows counted = new BadRows(FILE, false);
    MovieTitles rest =
        reader.read(
            FILE, new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)), counted);
    assertEquals(List.of("A", "C"), rest.titles());
    assertEquals(Map.of("1", 0, "3", 1), rest.rows());
    assertEquals(2, rest.attributes().rows());
    assertEquals(1, counted.counts().total());
  }

  /** A quotation mark that is never closed spoils one line, not the rest of the file. */
  @Test
  void badCsvLines() {
    byte[] content =
        ("movieId,title,genres\n1,A,X\n2,\"B,Y\n3,\"C\"D,Y\n4,D\n5,E,Z\n6," + (char) 0xe9 + ",X\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    BadRows counted = new BadRows(FILE, false);
    MovieTitles rest = MovieLensCsvTitles.read(FILE, new ByteArrayInputStream(content), counted);
    assertEquals(List.of("A", "E"), rest.titles());
    assertEquals(
        Map.of(
            "open quotation mark",
            new Rows(1, List.of(3L)),
            "text behind a quotation mark",
            new Rows(1, List.of(4L)),
            "not 3 fields",
            new Rows(1, List.of(5L)),
            "not UTF-8",
            new Rows(1, List.of(7L))),
        counted.counts().byReason());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "1,Toy Story (1995),Comedy\\n # titles:1: no column 'movieId'",
        "MovieID,title,genres\\n # did you mean 'MovieID'?",
        "movieId;title;genres\\n1;2;3\\n # titles:1: no column 'movieId'",
        "\\n\\n # titles: has no line that names the columns"
      })
  void badHeaders(String content, String expected) {
    for (boolean fail : new boolean[] {true, false}) {
      BadRows rows = new BadRows(FILE, fail);
      String line =
          assertThrows(
                  InputException.class,
                  () -> MovieLensCsvTitles.read(FILE, bytes(content.replace("\\n", "\n")), rows))
              .getMessage();
      assertTrue(line.contains(expected), line);
    }
  }

  private static MovieTitles read(Reader reader, String content, Charset charset) {
    return reader.read(
        FILE, new ByteArrayInputStream(content.getBytes(charset)), new BadRows(FILE, true));
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static double[] years(MovieTitles titles) {
    return ((Column.Doubles) titles.attributes().find("year").orElseThrow()).values();
  }

  private static List<String> list(MovieTitles titles, String name, int row) {
    return List.of(((Column.TextLists) titles.attributes().find(name).orElseThrow()).values()[row]);
  }
}
