package org.reelvec.embedding.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.Refusals;
import org.reelvec.embedding.TestEmbeddings;
import org.reelvec.table.Table;

class NpyFilesTest {
  private final Path directory;
  private final Path vectors;
  private final Path keys;

  NpyFilesTest(@TempDir Path directory) {
    this.directory = directory;
    vectors = directory.resolve("vectors.npy");
    keys = directory.resolve("keys.txt");
  }

  /** The bytes that {@code numpy.save} of NumPy 1.24 writes for the same array. */
  @Test
  void theBytesAreThoseOfNumPy() throws IOException {
    NpyFiles.write(
        TestEmbeddings.of("movies", 2, new float[] {1, 2, 3, 4, 5, 6}, Table.ofRows(3)), directory);
    byte[] bytes = Files.readAllBytes(vectors);
    String header = new String(bytes, 0, 128, StandardCharsets.ISO_8859_1);
    assertEquals(
        "\u0093NUMPY\u0001\u0000v\u0000"
            + "{'descr': '<f4', 'fortran_order': False, 'shape': (3, 2), }"
            + " ".repeat(58)
            + "\n",
        header);
    assertEquals(128 + 6 * 4, bytes.length);
    assertArrayEquals(new byte[] {0, 0, (byte) 0x80, 0x3f}, Arrays.copyOfRange(bytes, 128, 132));
    assertEquals("k0\nk1\nk2\n", Files.readString(keys));
  }

  @Test
  void hostileKeysStayOneALineAndNumbersComeBackBitForBit() {
    Embedding written = TestEmbeddings.hostile();
    NpyFiles.write(written, directory);
    Embedding read = NpyFiles.read(directory, "movies");
    assertEquals(List.of("New York", "日本", "a\u00a0b c", "#4", "\"5\""), read.keys());
    assertArrayEquals(written.vectors(), read.vectors());
  }

  @Test
  void truncatedAndForeignArraysAreRefused() throws IOException {
    NpyFiles.write(TestEmbeddings.random(3, 2, 1), directory);
    byte[] whole = Files.readAllBytes(vectors);

    Files.write(vectors, Arrays.copyOf(whole, whole.length - 1));
    assertEquals(
        vectors + ": only 23 bytes of numbers, expected 24 for 3 rows of 2; is it truncated?",
        refusal());
    Files.write(vectors, Arrays.copyOf(whole, 50));
    assertEquals(vectors + ": is truncated within its header", refusal());
    Files.writeString(vectors, "not an array");
    assertEquals(vectors + ": is not an npy file", refusal());
    Files.write(vectors, Arrays.copyOf(whole, whole.length + 1));
    assertEquals(
        vectors + ": more than 24 bytes of numbers, expected 24 for 3 rows of 2", refusal());
    Files.write(vectors, replaced(whole, "<f4", "<f8"));
    assertTrue(refusal().contains(": only 24 bytes of numbers, expected 48"), refusal());
    Files.write(vectors, replaced(whole, "<f4", "<i4"));
    assertTrue(refusal().endsWith("save a.astype('<f4')"), refusal());
    Files.write(vectors, replaced(whole, "'<f4',", "'|O',  "));
    assertTrue(refusal().contains("holds pickled Python objects ('|O')"), refusal());
    Files.write(vectors, replaced(whole, "(3, 2)", "(3, 0)"));
    assertEquals(vectors + ": 0 dimensions, expected 1..1048576", refusal());
    Files.write(vectors, replaced(whole, "(3, 2), } ", "(3, 99999999)}"));
    assertTrue(refusal().contains("99999999 dimensions"), refusal());
    Files.write(vectors, replaced(whole, "(3, 2)", "(6,)  "));
    assertTrue(refusal().contains("two dimensions"), refusal());
    Files.delete(vectors);
    assertEquals(vectors + ": cannot be read: no such file", refusal());
  }

  /** {@code numpy.save} of {@code [[1, 2, 3], [4, 5, 6]]} as {@code '>f8'} in Fortran order. */
  @Test
  void otherOrdersAndDoublesBecomeFloats() throws IOException {
    NpyFiles.write(TestEmbeddings.random(2, 3, 1), directory);
    byte[] head = Arrays.copyOf(Files.readAllBytes(vectors), 128);
    ByteBuffer bytes = ByteBuffer.allocate(128 + 6 * Double.BYTES);
    bytes.put(replaced(replaced(head, "<f4", ">f8"), "False", "True "));
    for (double number : new double[] {1, 4, 2, 5, 3, 6.1}) {
      bytes.putDouble(number);
    }
    Files.write(vectors, bytes.array());
    assertArrayEquals(
        new float[] {1, 2, 3, 4, 5, 6.1f}, NpyFiles.read(directory, "movies").vectors());
  }

  /** Beside an array of any name lie its keys, under that name or as {@code keys.txt}. */
  @Test
  void theArrayMayBeNamedToo() throws IOException {
    Embedding written = TestEmbeddings.random(2, 3, 1);
    NpyFiles.write(written, directory);
    assertEquals(written.keys(), NpyFiles.read(vectors, "movies").keys());
    Files.move(vectors, directory.resolve("glove.npy"));
    Files.writeString(directory.resolve("glove.txt"), "x\ny\n");
    assertEquals(List.of("x", "y"), NpyFiles.read(directory.resolve("glove.npy"), "movies").keys());
  }

  @Test
  void keysMustFitTheRowsOnce() throws IOException {
    NpyFiles.write(TestEmbeddings.random(3, 2, 1), directory);
    Files.writeString(keys, "a\nb\n");
    assertEquals(keys + ": 2 keys for 3 rows of vectors.npy", refusal());
    Files.writeString(keys, "a\nb\na\n");
    assertEquals(keys + ":3: the key 'a' stands in row 1 already", refusal());
  }

  @Test
  void aVectorThatIsNotFiniteIsRefusedByRow() {
    NpyFiles.write(
        TestEmbeddings.of("movies", 1, new float[] {1, Float.NEGATIVE_INFINITY}, Table.ofRows(2)),
        directory);
    assertEquals(
        vectors + ": row 2 (k1): element 0 of the vector is -Infinity, expected a finite number",
        refusal());
  }

  @Test
  void aFileIsNoTarget() throws IOException {
    Path file = Files.createFile(directory.resolve("taken"));
    assertEquals(
        file + ": is a file; this format is several files, so name a directory",
        Refusals.of(() -> NpyFiles.write(TestEmbeddings.random(1, 1, 1), file)));
  }

  private String refusal() {
    return Refusals.of(() -> NpyFiles.read(directory, "movies"));
  }

  /** The file with text of one length replaced in its header. */
  private static byte[] replaced(byte[] file, String from, String to) {
    return new String(file, StandardCharsets.ISO_8859_1)
        .replace(from, to)
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
