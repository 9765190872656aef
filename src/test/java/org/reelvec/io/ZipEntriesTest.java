package org.reelvec.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipEntriesTest {
  private final Path zip;

  ZipEntriesTest(@TempDir Path directory) {
    zip = directory.resolve("some.zip");
  }

  @Test
  void namesAreThoseOfFiles() throws IOException {
    write("b/z.csv", "b/", "a.csv", "__MACOSX/b/._z.csv");
    assertTrue(ZipEntries.isZip(zip));
    assertEquals(List.of("a.csv", "b/z.csv"), ZipEntries.names(zip));
    assertEquals("z.csv", ZipEntries.withoutFolders("b/z.csv"));
    assertEquals("a.csv", ZipEntries.withoutFolders("a.csv"));
  }

  @Test
  void otherFilesAreNone() throws IOException {
    assertFalse(ZipEntries.isZip(zip));
    assertFalse(ZipEntries.isZip(zip.getParent()));
    Files.writeString(zip, "PK");
    assertFalse(ZipEntries.isZip(zip));
  }

  @Test
  void theWantedFileIsRead() throws IOException {
    write("deep/ratings.csv", "deep/movies.csv");
    try (InputStream in = InputFiles.open(zip, "movies.csv"::equals)) {
      assertEquals("deep/movies.csv", new String(in.readAllBytes(), UTF_8));
    }
    assertProblem("holds no file that is wanted here", "tags.csv"::equals);
    assertProblem(
        "holds several files, such as deep/movies.csv and deep/ratings.csv; unpack it and name the"
            + " one to read",
        name -> true);
  }

  @Test
  void theOnlyFileIsReadByAnyName() throws IOException {
    write("x");
    try (InputStream in = InputFiles.open(zip)) {
      assertEquals("x", new String(in.readAllBytes(), UTF_8));
    }
  }

  @Test
  void entriesMayBeGzip() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write("\uFEFFé".getBytes(UTF_8));
    }
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("x.gz"));
      out.write(packed.toByteArray());
    }
    try (InputStream in = InputFiles.open(zip)) {
      assertEquals("é", new String(in.readAllBytes(), UTF_8));
    }
  }

  @Test
  void cutOff() throws IOException {
    write("x", "y");
    Files.write(zip, Arrays.copyOf(Files.readAllBytes(zip), 60));
    InputException e = assertThrows(InputException.class, () -> ZipEntries.names(zip));
    assertEquals(zip + ": broken zip (zip END header not found), fetch it again", e.getMessage());
  }

  @Test
  void brokenWithin() throws IOException {
    write("abcdefghijklmnopqrstuvwxyz");
    byte[] bytes = Files.readAllBytes(zip);
    bytes[70] ^= 0x55;
    Files.write(zip, bytes);
    InputException e =
        assertThrows(
            InputException.class,
            () -> {
              try (InputStream in = InputFiles.open(zip)) {
                in.readAllBytes();
              }
            });
    assertTrue(
        e.getMessage().startsWith(zip.resolve("abcdefghijklmnopqrstuvwxyz") + ": "),
        e.getMessage());
  }

  private void assertProblem(String problem, java.util.function.Predicate<String> entry) {
    InputException e = assertThrows(InputException.class, () -> InputFiles.open(zip, entry));
    assertEquals(zip + ": " + problem, e.getMessage());
  }

  /** Each file holds its own name. */
  private void write(String... names) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        if (!name.endsWith("/")) {
          out.write(name.getBytes(UTF_8));
        }
      }
    }
  }
}
