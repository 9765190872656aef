package org.reelvec.data.sequence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.config.CsvTitles;
import org.reelvec.config.DataConfig.OnBadRow;
import org.reelvec.config.SequencesData;
import org.reelvec.io.InputException;

class SequenceReaderTest {
  private final Path directory;

  SequenceReaderTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private ItemSequences read(byte[] bytes, OnBadRow onBadRow) throws IOException {
    Path file = directory.resolve("s.txt");
    Files.write(file, bytes);
    return read(file, onBadRow, null);
  }

  private static ItemSequences read(Path file, OnBadRow onBadRow, Path titles) {
    return SequenceReader.read(
        new SequencesData(
            file, onBadRow, new CsvTitles(titles, ",", "id", "title", "year", null, "|")));
  }

  private ItemSequences read(String text) throws IOException {
    return read(text.getBytes(UTF_8), OnBadRow.FAIL);
  }

  private static List<List<String>> lists(ItemSequences data) {
    List<List<String>> lists = new ArrayList<>();
    Sequences sequences = data.sequences();
    for (int s = 0; s < sequences.count(); s++) {
      lists.add(
          Arrays.stream(sequences.tokens(), sequences.starts()[s], sequences.starts()[s + 1])
              .mapToObj(data.keys()::get)
              .toList());
    }
    return lists;
  }

  private String refusal(byte[] bytes) {
    InputException e = assertThrows(InputException.class, () -> read(bytes, OnBadRow.FAIL));
    assertEquals(1, e.problems().size());
    assertFalse(e.getMessage().contains("\n"), e.getMessage());
    return e.getMessage();
  }

  @Test
  void itemsAreWhatBlanksSeparateInAnyScript() throws IOException {
    ItemSequences data = read("\uFEFFa  b\tリング\r\n\r\n \t \nb Чужой b");
    assertEquals(List.of("a", "b", "リング", "Чужой"), data.keys());
    assertEquals(data.keys(), data.titles());
    assertEquals(List.of(List.of("a", "b", "リング"), List.of("b", "Чужой", "b")), lists(data));
    assertEquals("3", data.attributes().find("count").orElseThrow().text(1));
    assertEquals(List.of(), data.refused());
  }

  @Test
  void gzipIsTheSame() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write("x y\ny z\n".getBytes(UTF_8));
    }
    assertEquals(
        List.of(List.of("x", "y"), List.of("y", "z")),
        lists(read(packed.toByteArray(), OnBadRow.FAIL)));
  }

  @Test
  void linesOfOneItemAreKeptAndCounted() throws IOException {
    ItemSequences data = read("a\nb c\nc\n");
    assertEquals(3, data.sequences().count());
    assertTrue(
        SequenceSummary.lines(
                new SequencesData(
                    Path.of("s"), OnBadRow.FAIL, new CsvTitles(null, ",", "", "", null, null, "")),
                data)
            .contains("sequences of one item, from which nothing can be learnt: 2"));
  }

  @Test
  void whatIsNoUtf8IsRefusedWherever() throws IOException {
    byte[] bytes = "a b\ncaf\u00e9 a\na c\ncaf\u00e9\n".getBytes(ISO_8859_1);
    assertTrue(refusal(bytes).contains("s.txt:2: has bytes that are no text in UTF-8"));
    ItemSequences data = read(bytes, OnBadRow.SKIP);
    assertEquals(List.of("a", "b", "c"), data.keys());
    assertEquals(List.of(List.of("a", "b"), List.of("a", "c")), lists(data));
    assertEquals(2, data.refused().get(0).rows().total());
  }

  @Test
  void filesThatHoldNoSequence() {
    assertTrue(refusal(" \n\r\n".getBytes(UTF_8)).contains("holds no sequence"));
    assertTrue(refusal(new byte[0]).contains("is empty"));
    assertTrue(refusal("a b\nc \0d\n".getBytes(UTF_8)).contains("s.txt:2: holds NUL bytes"));
    assertTrue(
        refusal(("x ".repeat(3) + "y".repeat(5000)).getBytes(UTF_8))
            .contains("s.txt:1: has an item"));
  }

  /** A hundred megabytes without a line end, which no buffer of lines would hold. */
  @Test
  void aLineMayBeAsLongAsItLikes() throws IOException {
    Path file = directory.resolve("long.txt.gz");
    String items = "a".repeat(60) + " " + "b".repeat(60) + "\t" + "c".repeat(60) + " ";
    byte[] some = items.repeat(100).getBytes(UTF_8);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 5600; i++) {
        out.write(some);
      }
    }
    ItemSequences data = read(file, OnBadRow.FAIL, null);
    assertEquals(1, data.sequences().count());
    assertArrayEquals(new int[] {560_000, 560_000, 560_000}, data.sequences().counts());
  }

  @Test
  void titlesAreToldByAnotherFile() throws IOException {
    Path titles = directory.resolve("titles.csv");
    Files.writeString(titles, "id,title,year\n7,Alien,1979\n007,Bond,\n");
    Path file = directory.resolve("s.txt");
    Files.writeString(file, "007 7 x\n");
    InputException e = assertThrows(InputException.class, () -> read(file, OnBadRow.FAIL, titles));
    assertTrue(e.getMessage().contains("no title for 1 of the 3 items, such as 'x'"));
    ItemSequences data = read(file, OnBadRow.SKIP, titles);
    assertEquals(List.of("Bond", "Alien", "x"), data.titles());
    assertEquals("1979", data.attributes().find("year").orElseThrow().text(1));
    assertEquals(1, data.refused().get(0).rows().total());
  }

  /** Whatever the bytes, the reader takes what a slow reading of the same lines takes. */
  @Test
  void bytesAtRandomAreReadOrRefused() throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    byte[] alphabet = "ab c\t\n\r\né\u3042\uFEFF".getBytes(UTF_8);
    for (int file = 0; file < 400; file++) {
      byte[] bytes = new byte[1 + random.nextInt(60)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] =
            random.nextInt(30) == 0
                ? (byte) random.nextInt(256)
                : alphabet[random.nextInt(alphabet.length)];
      }
      List<List<String>> expected = slowly(bytes);
      try {
        assertEquals(expected, lists(read(bytes, OnBadRow.SKIP)));
      } catch (InputException e) {
        boolean asExpected =
            expected.isEmpty() || e.getMessage().matches(".*(NUL|UTF-16|gzip|compressed|zip).*");
        assertTrue(asExpected, e.getMessage() + Arrays.toString(bytes));
      }
    }
  }

  private static List<List<String>> slowly(byte[] bytes) {
    byte[] content =
        bytes.length > 2 && new String(bytes, 0, 3, UTF_8).equals("\uFEFF")
            ? Arrays.copyOfRange(bytes, 3, bytes.length)
            : bytes;
    List<List<String>> lists = new ArrayList<>();
    for (String line : new String(content, ISO_8859_1).split("\n", -1)) {
      byte[] raw = line.getBytes(ISO_8859_1);
      String text = new String(raw, UTF_8);
      List<String> items =
          Arrays.stream(text.split("[\\x01-\\x20]+")).filter(item -> !item.isEmpty()).toList();
      if (!items.isEmpty() && Arrays.equals(text.getBytes(UTF_8), raw)) {
        lists.add(items);
      }
    }
    return lists;
  }
}
