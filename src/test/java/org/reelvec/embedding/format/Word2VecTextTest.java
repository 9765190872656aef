package org.reelvec.embedding.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.Refusals;
import org.reelvec.embedding.TestEmbeddings;
import org.reelvec.table.Table;

class Word2VecTextTest {
  private final Path file;

  Word2VecTextTest(@TempDir Path directory) {
    file = directory.resolve("vectors.txt");
  }

  @Test
  void blanksBecomeUnderscoresAndNumbersComeBackBitForBit() throws IOException {
    Embedding written = TestEmbeddings.hostile();
    Word2VecText.write(written, file);
    assertEquals("5 3", Files.readAllLines(file).get(0));
    assertEquals("New_York 1.0 -0.0 1.4E-45", Files.readAllLines(file).get(1));
    Embedding read = Word2VecText.read(file, "movies");
    assertEquals(List.of("New_York", "日本", "a_b_c", "#4", "\"5\""), read.keys());
    assertEquals(read.keys(), read.titles());
    assertArrayEquals(written.vectors(), read.vectors());
  }

  @Test
  void randomVectorsComeBackBitForBit() {
    Embedding written = TestEmbeddings.random(500, 17, 4);
    Word2VecText.write(written, file);
    assertArrayEquals(written.vectors(), Word2VecText.read(file, "movies").vectors());
  }

  @Test
  void anEmptyKeyIsAWordToo() {
    Embedding nameless =
        new Embedding("links", List.of(""), List.of(""), Table.ofRows(1), 1, new float[] {7});
    Word2VecText.write(nameless, file);
    assertEquals(List.of("_"), Word2VecText.read(file, "links").keys());
  }

  @Test
  void keysThatWouldBecomeOneAreRefused() {
    Embedding clash =
        new Embedding(
            "links",
            List.of("New York", "New_York"),
            List.of("a", "b"),
            Table.ofRows(2),
            1,
            new float[2]);
    assertEquals(
        "links: the keys 'New York' and 'New_York' would both become 'New_York' in this format;"
            + " export to parquet, which keeps every key",
        Refusals.of(() -> Word2VecText.write(clash, file)));
  }

  @Test
  void filesOfTheOriginalToolWithBlanksAtLineEndsAreRead() throws IOException {
    Files.writeString(file, "2 2 \na 1 2 \nb 3e0 -4 \n\n");
    assertArrayEquals(new float[] {1, 2, 3, -4}, Word2VecText.read(file, "words").vectors());
  }

  /** The header says how many fields at the end of a line are its vector. */
  @Test
  void keysMayHoldBlanksAndNumbers() throws IOException {
    Files.writeString(file, "5 2\nNew York 1 2\nApollo 13 1 3\n 8 1/2 \t1 4\n東京 物語 1 5\r\n7 1 6");
    Embedding read = Word2VecText.read(file, "movies");
    assertEquals(List.of("New York", "Apollo 13", "8 1/2", "東京 物語", "7"), read.keys());
    assertArrayEquals(new float[] {1, 2, 1, 3, 1, 4, 1, 5, 1, 6}, read.vectors());
  }

  @Test
  void aLineOfHundredMegabytesIsRefusedInBoundedMemory() throws IOException {
    byte[] block = "1.25 ".repeat(1 << 18).getBytes(StandardCharsets.US_ASCII);
    try (var out = Files.newOutputStream(file)) {
      out.write("1 3\na ".getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 80; i++) {
        out.write(block);
      }
    }
    assertEquals(
        file + ":2: the line is longer than 64 MB",
        Refusals.of(() -> Word2VecText.read(file, "movies")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x|:1: expected the header 'rows dimensions', two whole numbers",
        "a 1 2|:1: expected the header 'rows dimensions', two whole numbers",
        "2 x/a 1/b 2|:1: expected the header 'rows dimensions', two whole numbers",
        "2000000000 2000000000/a 1|:1: 2000000000 rows of 2000000000 dimensions cannot be; expected"
            + " at most 2147483647 rows of 1..1048576",
        "2147483648 1/a 1|:1: 2147483648 rows of 1 dimensions cannot be; expected at most"
            + " 2147483647 rows of 1..1048576",
        "2147483647 1048576/a 1|:2: 2 parts, expected a key and 1048576 numbers",
        "2 0/a/b|:1: 2 rows of 0 dimensions cannot be; expected at most 2147483647 rows of"
            + " 1..1048576",
        "2 2/a 1 2/b 1|:3: 2 parts, expected a key and 2 numbers",
        "2 2/a 1 2/b 1.5 2 3|:3: 4 parts, expected a key and 2 numbers",
        "2 2/a 1 2/1 2|:3: 2 parts, expected a key and 2 numbers",
        "1 1/a 0x1p3|:2: '0x1p3' is no number",
        "1 1/a 1f|:2: '1f' is no number",
        "2 1/a 1/b -inf|:3: element 0 of the vector is -Infinity, expected a finite number",
        "3 1/a 1/b 2|:4: the file ends after 2 of 3 rows",
        "1 1/a 1/b 2|:3: more rows than the 1 of the header",
        "2 1/a 1/b NaN|:3: element 0 of the vector is NaN, expected a finite number",
        "2 1/a 1/b 1e39|:3: element 0 of the vector is Infinity, expected a finite number",
        "2 1/a 1/b one|:3: 'one' is no number",
        "2 1/a 1/a 2|:3: the key 'a' stands in row 1 already",
      })
  void brokenFilesAreRefusedByLine(String lines, String problem) throws IOException {
    Files.writeString(file, lines.replace('/', '\n'));
    assertEquals(file + problem, Refusals.of(() -> Word2VecText.read(file, "movies")));
  }

  @Test
  void whatIsNoTextOrNotThereIsRefused() throws IOException {
    assertEquals(
        file + ": cannot be read: no such file",
        Refusals.of(() -> Word2VecText.read(file, "movies")));
    Files.write(file, "1 1\nAm\u00e9lie 1\n".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(
        file + ":2: its key is not UTF-8 text",
        Refusals.of(() -> Word2VecText.read(file, "movies")));
  }

  @Test
  void aDirectoryIsNoTarget() throws IOException {
    Files.createDirectory(file);
    assertEquals(
        file + ": is a directory; this format is one file, so name a file",
        Refusals.of(() -> Word2VecText.write(TestEmbeddings.hostile(), file)));
  }
}
