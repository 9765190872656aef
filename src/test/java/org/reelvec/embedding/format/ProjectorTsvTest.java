package org.reelvec.embedding.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.Refusals;
import org.reelvec.embedding.TestEmbeddings;
import org.reelvec.table.Column;

class ProjectorTsvTest {
  private final Path directory;
  private final Path vectors;
  private final Path metadata;

  ProjectorTsvTest(@TempDir Path directory) {
    this.directory = directory;
    vectors = directory.resolve("vectors.tsv");
    metadata = directory.resolve("metadata.tsv");
  }

  @Test
  void hostileTitlesStayInTheirCells() throws IOException {
    ProjectorTsv.write(TestEmbeddings.hostile(), directory);
    assertEquals(
        List.of(
            "key\ttitle\tyear\tgross\tcount\tdirector\tgenres",
            "New York\tTab here and a line end\t1998\t1.5\t1\tA B\tDrama|War",
            "日本\t\"Quoted\", <b>bold</b> & 'single' \\ back\t\t\t2\t\t",
            "a\u00a0b c\tAmélie   \uD83C\uDFAC\t2001\t1000000000\t3\tC\tx",
            "#4\t\t2001\t-1\t4\t\t",
            "\"5\"\t=1+1\t1950\t0\t5\tx\t"),
        Files.readAllLines(metadata));
    assertEquals(5, Files.readAllLines(vectors).size());
    assertEquals("1.0\t-0.0\t1.4E-45", Files.readAllLines(vectors).get(0));
  }

  @Test
  void numbersComeBackBitForBitAndAttributesByTheirLooks() {
    Embedding written = TestEmbeddings.hostile();
    ProjectorTsv.write(written, directory);
    Embedding read = ProjectorTsv.read(directory, "movies");
    assertArrayEquals(written.vectors(), read.vectors());
    assertEquals("Tab here and a line end", read.titles().get(0));
    Column year = read.attributes().columns().get("year");
    assertArrayEquals(
        new double[] {1998, Double.NaN, 2001, 2001, 1950},
        assertInstanceOf(Column.Doubles.class, year).values());
    Column director = read.attributes().columns().get("director");
    assertArrayEquals(
        new String[] {"A B", null, "C", null, "x"},
        assertInstanceOf(Column.Texts.class, director).values());
  }

  /** What other tools write: one column of labels with or without a name, or other names. */
  @Test
  void metadataOfOtherTools() throws IOException {
    Files.writeString(vectors, "1\t2\n3\t4\n");
    Files.writeString(metadata, "Toy Story\nJumanji\n");
    assertEquals(List.of("Toy Story", "Jumanji"), ProjectorTsv.read(directory, "movies").keys());
    Files.writeString(metadata, "label\nToy Story\nJumanji\n");
    assertEquals(List.of("Toy Story", "Jumanji"), ProjectorTsv.read(vectors, "movies").titles());
    Files.writeString(metadata, "name\tmovieId\tgenres\nA\t1\tx|y\nB\t2\t\n");
    Embedding read = ProjectorTsv.read(directory, "movies");
    assertEquals(List.of("1", "2"), read.keys());
    assertEquals(List.of("1", "2"), read.titles());
    assertEquals(List.of("name", "genres"), List.copyOf(read.attributes().columns().keySet()));
    assertInstanceOf(Column.TextLists.class, read.attributes().columns().get("genres"));
  }

  @Test
  void theYearColumnIsThereEvenIfNoneIsKnown() throws IOException {
    ProjectorTsv.write(TestEmbeddings.random(1, 1, 1), directory);
    assertEquals(List.of("key\ttitle\tyear", "k0\tTitle 0\t"), Files.readAllLines(metadata));
  }

  @Test
  void brokenFilesAreRefusedByLine() throws IOException {
    ProjectorTsv.write(TestEmbeddings.random(2, 2, 1), directory);
    Files.writeString(vectors, "1\t2\n3\n");
    assertEquals(vectors + ":2: 1 columns, but the first row has 2", refusal());
    Files.writeString(vectors, "1\t2\n3\t4\n5\t6\n");
    assertEquals(vectors + ": 3 rows, but metadata.tsv has 2", refusal());
    Files.writeString(vectors, "1\t2\n3\tx\n");
    assertEquals(vectors + ":2: 'x' is no number", refusal());
    Files.writeString(vectors, "1\t2\nNaN\t4\n");
    assertEquals(
        vectors + ":2: element 0 of the vector is NaN, expected a finite number", refusal());
    Files.writeString(metadata, "key\ttitle\na\tA\na\tB\n");
    Files.writeString(vectors, "1\t2\n3\t4\n");
    assertEquals(metadata + ":3: the key 'a' stands in row 1 already", refusal());
    Files.writeString(metadata, "key\ttitle\na\tA\nb\n");
    assertEquals(metadata + ":3: 1 columns, but line 1 has 2", refusal());
    Files.writeString(metadata, "a\nb\na\nb\n");
    assertEquals(vectors + ": 2 rows, but metadata.tsv has 4", refusal());
    Files.delete(metadata);
    assertEquals(metadata + ": cannot be read: no such file", refusal());
  }

  private String refusal() {
    return Refusals.of(() -> ProjectorTsv.read(directory, "movies"));
  }
}
