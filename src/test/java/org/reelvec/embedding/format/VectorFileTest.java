package org.reelvec.embedding.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reelvec.config.VectorFormat;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.EmbeddingParquet;
import org.reelvec.embedding.PortableText;
import org.reelvec.embedding.Refusals;
import org.reelvec.embedding.TestEmbeddings;
import org.reelvec.table.Column;
import org.reelvec.table.ParquetTables;
import org.reelvec.table.Table;

class VectorFileTest {
  private static final Set<VectorFormat> WORDS =
      EnumSet.of(VectorFormat.WORD2VEC, VectorFormat.WORD2VEC_BINARY, VectorFormat.GLOVE);

  private final Path directory;
  private final Path path;

  VectorFileTest(@TempDir Path directory) {
    this.directory = directory;
    path = directory.resolve("vectors");
  }

  private Embedding read(Path from) {
    return VectorFile.of(from, null).read("movies", "key");
  }

  private String refusal() {
    return Refusals.of(() -> read(path)).substring(path.toString().length());
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatIsRecognisedAndComesBackBitForBit(VectorFormat format) {
    for (Embedding written :
        List.of(
            TestEmbeddings.hostile(),
            TestEmbeddings.random(300, 17, 5),
            TestEmbeddings.random(3, 1, 6),
            TestEmbeddings.of("movies", 2, new float[8], Table.ofRows(4)))) {
      Path file = Saved.write(written, format, directory.resolve("w" + written.size()));
      assertEquals(format, VectorFile.of(file, null).format());
      Embedding read = read(file);
      boolean words = WORDS.contains(format);
      boolean cells = format == VectorFormat.NPY || format == VectorFormat.PROJECTOR;
      assertEquals(
          written.keys().stream()
              .map(k -> words ? PortableText.word(k) : cells ? PortableText.cell(k) : k)
              .toList(),
          read.keys());
      assertArrayEquals(bits(written.vectors()), bits(read.vectors()));
      assertEquals(written.dimensions(), read.dimensions());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"WORD2VEC", "WORD2VEC_BINARY", "GLOVE"})
  void gzipIsReadAndRefusedWhereItIsCutOff(VectorFormat format) throws IOException {
    Embedding written = TestEmbeddings.random(400, 9, 5);
    Saved.write(written, format, path);
    Saved.gzip(path);
    assertEquals(format, VectorFile.of(path, null).format());
    assertArrayEquals(written.vectors(), read(path).vectors());
    byte[] whole = Files.readAllBytes(path);
    Files.write(path, Arrays.copyOf(whole, whole.length / 2));
    assertTrue(refusal().contains("the file is cut off"), refusal());
  }

  @Test
  void keysThatAreNumbersAreKeysStill() throws IOException {
    Files.writeString(path, "1 0.5 0.25\n2 3 4\n");
    assertEquals(VectorFormat.GLOVE, VectorFile.of(path, null).format());
    assertEquals(List.of("1", "2"), read(path).keys());
    Files.writeString(path, "1\t0.5\t0.25\n2\t3\t4\n");
    assertEquals(List.of("1", "2"), read(path).keys());
    Files.writeString(directory.resolve("metadata.tsv"), "a\nb\n");
    assertEquals(VectorFormat.PROJECTOR, VectorFile.of(path, null).format());
    assertEquals(List.of("a", "b"), read(path).keys());
  }

  @Test
  void linesMayEndWithCarriageReturns() throws IOException {
    Files.writeString(path, "2 2\r\na 1 2\r\nb 3 4\r\n");
    assertEquals(VectorFormat.WORD2VEC, VectorFile.of(path, null).format());
    assertArrayEquals(new float[] {1, 2, 3, 4}, read(path).vectors());
    Files.writeString(path, "a 1 2\r\nb 3 4\r\n");
    assertEquals(VectorFormat.GLOVE, VectorFile.of(path, null).format());
    assertArrayEquals(new float[] {1, 2, 3, 4}, read(path).vectors());
    Files.writeString(path, "1.5\t2\r\n3\t4\r\n");
    Files.writeString(directory.resolve("metadata.tsv"), "a\r\nb\r\n");
    assertEquals(VectorFormat.PROJECTOR, VectorFile.of(path, null).format());
    assertEquals(List.of("a", "b"), read(path).keys());
    assertArrayEquals(new float[] {1.5f, 2, 3, 4}, read(path).vectors());
  }

  @Test
  void aFormatCanBeForced() throws IOException {
    // One row that is a header by its looks.
    Files.writeString(path, "7 5\n");
    assertEquals(":2: the file ends after 0 of 7 rows", refusal());
    Embedding read = VectorFile.of(path, VectorFormat.GLOVE).read("movies", "key");
    assertEquals(List.of("7"), read.keys());
    assertArrayEquals(new float[] {5}, read.vectors());
  }

  /** The exploring notebook's files: 64-bit ids, vectors of 32 or of 64 bits. */
  @Test
  void parquetOfIdsAndDoubles() {
    Table table =
        Table.ofRows(2)
            .with("movieId", new Column.Longs(new long[] {1, 209171}))
            .with("column_0", new Column.Doubles(new double[] {-0.293057, 0.5}))
            .with("column_1", new Column.Floats(new float[] {1, 2}));
    ParquetTables.write(path, table, Map.of());
    Embedding read = read(path);
    assertEquals(List.of("1", "209171"), read.keys());
    assertArrayEquals(new float[] {-0.293057f, 1, 0.5f, 2}, read.vectors());
  }

  @Test
  void parquetWithAnotherKeyColumnAndColumnsThatNobodyAskedFor() {
    Table table =
        Table.ofRows(1)
            .with("film", new Column.Texts(new String[] {"a"}))
            .with("tags", new Column.TextLists(new String[][] {{"x", "y"}}))
            .with("column_0", new Column.Floats(new float[] {1}));
    ParquetTables.write(path, table, Map.of());
    assertEquals(List.of("a"), VectorFile.of(path, null).read("movies", "film").keys());
    assertEquals(": has no column key or movieId or userId", refusal());
  }

  /** The tables of a run directory bring their titles and attributes along. */
  @Test
  void parquetOfARunDirectory() {
    Embedding written = TestEmbeddings.hostile();
    EmbeddingParquet.write(written, directory);
    VectorFile file = VectorFile.of(directory.resolve("movies.parquet"), null);
    Embedding read = file.read("movies", "key");
    assertEquals(written.titles(), read.titles());
    assertEquals(2, file.parts().size());
    assertTrue(read.attributes().columns().keySet().containsAll(List.of("year", "gross")));
  }

  /** gensim ends no row with a line feed; the original tool does. */
  @Test
  void binaryWithoutLineFeeds() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put("2 2\n日本 ".getBytes(StandardCharsets.UTF_8)).putFloat(1).putFloat(-2);
    bytes.put("b ".getBytes(StandardCharsets.UTF_8)).putFloat(3).putFloat(1e-7f);
    Files.write(path, Arrays.copyOf(bytes.array(), bytes.position()));
    Embedding read = read(path);
    assertEquals(List.of("日本", "b"), read.keys());
    assertArrayEquals(new float[] {1, -2, 3, 1e-7f}, read.vectors());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "2 1/a @@@@/b @@@@x|: byte 17: more bytes than 2 rows take",
        "3 1/a @@@@/b @@@@/|: byte 18: the file ends after 2 of 3 rows",
        "2 1/a @@@@/b @@|: byte 15: the file ends after 1 of 2 rows",
        "2 1/a @@@@/a @@@@|: byte 11: the key 'a' stands in row 1 already",
        "1 1/a !!!!|: byte 4: element 0 of the vector is NaN, expected a finite number",
        "1 1/! @@@@|: byte 4: the key is not UTF-8 text; a wrong number of dimensions in the"
            + " header, or a key with a blank before it?",
        "0 5/@|: byte 4: more bytes than 0 rows take",
        "2000000000 1000000/a @@@@|: byte 25: the file ends after 0 of 2000000000 rows",
        "1 0/a @@@@|:1: 1 rows of 0 dimensions cannot be; expected at most 2147483647 rows of"
            + " 1..1048576",
        "1 9999999999/a @@@@|:1: 1 rows of 9999999999 dimensions cannot be; expected at most"
            + " 2147483647 rows of 1..1048576",
      })
  void brokenBinaryFilesAreRefusedByByte(String text, String problem) throws IOException {
    byte[] bytes = text.replace('/', '\n').getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '@' ? 1 : bytes[i] == '!' ? -1 : bytes[i];
    }
    Files.write(path, bytes);
    assertEquals(
        problem,
        Refusals.of(() -> VectorFile.of(path, VectorFormat.WORD2VEC_BINARY).read("movies", "key"))
            .substring(path.toString().length()));
  }

  @Test
  void aKeyWithoutEndIsNotReadWhole() throws IOException {
    Files.writeString(path, "1 1\n" + "x".repeat(1 << 20));
    assertEquals(
        path + ": byte 4: no blank within 65536 bytes, so there is no key",
        Refusals.of(() -> Word2VecBinary.read(path, "movies")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a 1 2/b 1|:2: 2 parts, expected a key and 2 numbers",
        "a 1 2/b 1.5 2 3|:2: 4 parts, expected a key and 2 numbers",
        "a 1 2/b 1 x|:2: 'x' is no number",
        "a 1 2//a 1 3|:3: the key 'a' stands in row 1 already",
        "a 1 2/b nan 1|:2: element 0 of the vector is NaN, expected a finite number",
      })
  void brokenGloveFilesAreRefusedByLine(String text, String problem) throws IOException {
    Files.writeString(path, text.replace('/', '\n'));
    assertEquals(problem, refusal());
  }

  @Test
  void whatIsNoVectorsIsRefused() throws IOException {
    assertEquals(": cannot be read: no such file", refusal());
    Files.createFile(path);
    assertEquals(": is empty", refusal());
    Files.writeString(path, "movieId,title,genres\n1,Toy Story (1995),Comedy\n");
    assertEquals(
        ": shows no format of vectors that is known; its first line is 'movieId,title,genres' (name"
            + " the format: --format, or data.file-format)",
        refusal());
    Files.writeString(path, "0 5\n");
    assertEquals(": holds no vectors", refusal());
    Files.delete(path);
    Files.createDirectory(path);
    assertEquals(": is a directory without vectors.npy or vectors.tsv; name a file", refusal());
  }

  private static int[] bits(float[] values) {
    int[] bits = new int[values.length];
    Arrays.setAll(bits, i -> Float.floatToRawIntBits(values[i]));
    return bits;
  }
}
