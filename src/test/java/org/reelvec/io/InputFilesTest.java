package org.reelvec.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputFilesTest {
  private final Path directory;

  InputFilesTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nbé\n\nc", "a\nbé\n\nc\n", "a\r\nbé\r\n\r\nc\r\n", "\uFEFFa\nbé\n\nc"})
  void linesAreTheSameHoweverTheyEndAndWhetherPackedOrNot(String text) throws IOException {
    List<String> expected = List.of("1 a", "2 bé", "3 ", "4 c");
    assertEquals(expected, lines(file(text.getBytes(UTF_8))));
    assertEquals(expected, lines(file(gzip(text.getBytes(UTF_8)))));
  }

  @Test
  void linesLongerThanABlockAreWhole() throws IOException {
    String longLine = "x".repeat(200_000);
    assertEquals(
        List.of("1 " + longLine, "2 y"), lines(file((longLine + "\ny\n").getBytes(UTF_8))));
  }

  @Test
  void missingFile() {
    assertProblem(directory.resolve("none"), "cannot be read: no such file");
  }

  @Test
  void directoryInsteadOfFile() {
    assertProblem(directory, "is a directory, expected a file");
  }

  @Test
  void emptyFile() throws IOException {
    assertProblem(file(new byte[0]), "is empty");
    assertProblem(file(gzip(new byte[0])), "is empty");
  }

  @Test
  void gzipCutOff() throws IOException {
    byte[] packed = gzip("many different words, ".repeat(50).getBytes(UTF_8));
    Path file = file(Arrays.copyOf(packed, packed.length - 9));
    assertProblem(file, "compressed data end too early: the file is cut off, fetch it again");
    assertProblem(
        file(Arrays.copyOf(packed, 5)),
        "compressed data end too early: the file is cut off, fetch it again");
  }

  @Test
  void gzipBroken() throws IOException {
    byte[] packed = gzip("many different words, ".repeat(50).getBytes(UTF_8));
    packed[packed.length - 6] ^= 1;
    assertProblem(file(packed), "broken compressed data (Corrupt GZIP trailer), fetch it again");
  }

  @Test
  void binaryFile() throws IOException {
    Path file = file(new byte[] {'a', '\n', 'b', 0, 'c'});
    InputException e = assertThrows(InputException.class, () -> lines(file));
    assertEquals(file + ":2: holds NUL bytes: not a text file", e.getMessage());
  }

  @Test
  void endlessLineIsRefused() throws IOException {
    Path file = directory.resolve("long");
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) 'x');
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i <= 64; i++) {
        out.write(block);
      }
    }
    InputException e = assertThrows(InputException.class, () -> lines(file));
    assertEquals(file + ":1: the line is longer than 64 MB", e.getMessage());
  }

  @Test
  void openGivesTheBytes() throws IOException {
    try (InputStream in = InputFiles.open(file(gzip("\uFEFFé".getBytes(UTF_8))))) {
      assertEquals("é", new String(in.readAllBytes(), UTF_8));
    }
  }

  private static void assertProblem(Path file, String problem) {
    InputException e = assertThrows(InputException.class, () -> lines(file));
    assertEquals(file + ": " + problem, e.getMessage());
  }

  private static List<String> lines(Path file) {
    List<String> lines = new ArrayList<>();
    try (LineReader reader = InputFiles.lines(file)) {
      for (Optional<LineReader.Line> line = reader.next(); line.isPresent(); line = reader.next()) {
        lines.add(line.get().number() + " " + new String(line.get().bytes(), UTF_8));
      }
    }
    return lines;
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(directory.resolve("file"), content);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }
}
