package org.reelvec.data.ratings.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reelvec.config.DataConfig.OnBadRow;
import org.reelvec.config.RatingsData.Duplicates;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.io.InputException;

/**
 * Files spoilt at random: a reader never hangs, throws nothing but the documented exception, and
 * either takes or counts every line.
 */
class RatingFuzzTest {
  private static final int FILES = 600;
  private static final int ROWS = 12;
  private static final String HOSTILE = "\n\r\0 \t,;:|\"'.-+eE09:x\u00e9\u00ff\uFEFF";
  private static final List<String> SNIPPETS =
      List.of(
          "NaN",
          "1e9",
          "-1",
          "2147483648",
          "99999999999999999999",
          "2005-02-30",
          "::",
          "\"\"",
          "\n\n",
          "\r\n",
          "\r",
          "7:\n",
          "x:\n",
          "\"",
          "0",
          "5.5",
          "Infinity",
          "0x1p3",
          "1d",
          "\n8:\n");
  private static final Pattern MOVIE = Pattern.compile("\\d{1,10}:");

  private final Path directory;

  RatingFuzzTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsLostAndNothingElseIsThrown(TextFormat format) {
    Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> fuzz(format));
  }

  private void fuzz(TextFormat format) throws IOException {
    SplittableRandom random = new SplittableRandom(format.name().hashCode());
    int usable = 0;
    for (int round = 0; round < FILES; round++) {
      byte[] bytes = spoilt(format, random);
      // A new file each time: some systems write at once where an old one is written over.
      Path file = Files.write(directory.resolve("ratings" + round), bytes);
      Optional<MovieRatings> skipping = read(format, file, OnBadRow.SKIP, bytes);
      Optional<MovieRatings> failing = read(format, file, OnBadRow.FAIL, bytes);
      Files.delete(file);
      skipping.ifPresent(read -> assertNothingLost(format, read, bytes));
      if (failing.isPresent()) {
        // What stops at nothing has nothing to skip.
        MovieRatings all = skipping.orElseThrow(() -> new AssertionError(show(bytes)));
        assertEquals(0, refused(all, false), () -> show(bytes));
        assertEquals(failing.get().ratings().size(), all.ratings().size(), () -> show(bytes));
      }
      usable += skipping.isPresent() ? 1 : 0;
    }
    assertTrue(usable > FILES / 3, usable + " files could be used");
    assertFalse(usable == FILES, "all files could be used");
  }

  private static void assertNothingLost(TextFormat format, MovieRatings read, byte[] bytes) {
    assertEquals(
        dataLines(format, bytes), read.ratings().size() + refused(read, true), () -> show(bytes));
    for (float value : read.ratings().value()) {
      assertTrue(value >= 0.5 && value <= 5, () -> show(bytes));
    }
  }

  /** Lines with anything in them, without the header and the good lines of movies. */
  private static long dataLines(TextFormat format, byte[] bytes) {
    String text = new String(bytes, ISO_8859_1);
    text = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
    boolean header = !format.header().isEmpty() && format != TextFormat.NETFLIX;
    return Arrays.stream(text.split("\n", -1))
        .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
        .skip(header ? 1 : 0)
        .filter(line -> !line.isEmpty())
        .filter(line -> format != TextFormat.NETFLIX || !isMovie(line))
        .count();
  }

  private static boolean isMovie(String line) {
    return MOVIE.matcher(line).matches()
        && Long.parseLong(line.substring(0, line.length() - 1)) <= Integer.MAX_VALUE;
  }

  /** Rows refused, with or without those that only gave way to another; never blank lines. */
  private static long refused(MovieRatings read, boolean again) {
    return read.refused().stream()
        .flatMap(file -> file.rows().byReason().entrySet().stream())
        .filter(reason -> !reason.getKey().equals("blank line"))
        .filter(reason -> again || !reason.getKey().equals("rated again by the same user"))
        .mapToLong(reason -> reason.getValue().count())
        .sum();
  }

  private static Optional<MovieRatings> read(
      TextFormat format, Path file, OnBadRow onBadRow, byte[] bytes) {
    try {
      return Optional.of(RatingReaders.read(format.data(file, onBadRow, Duplicates.LAST)));
    } catch (InputException e) {
      assertEquals(1, e.problems().size(), () -> show(bytes));
      assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
      assertFalse(e.getMessage().contains("\n"), e.getMessage());
      return Optional.empty();
    } catch (RuntimeException e) {
      return fail(show(bytes), e);
    }
  }

  private static byte[] spoilt(TextFormat format, SplittableRandom random) {
    StringBuilder text = new StringBuilder(format.header());
    for (int row = 0; row < ROWS; row++) {
      text.append(
          format.row(
              random.nextInt(50), random.nextInt(9), 1 + random.nextInt(5), random.nextInt(5000)));
    }
    int mutations = random.nextInt(4);
    byte[] bytes = text.toString().getBytes(ISO_8859_1);
    for (int i = 0; i < mutations && bytes.length > 0; i++) {
      bytes = mutated(bytes, random);
    }
    return bytes;
  }

  private static byte[] mutated(byte[] bytes, SplittableRandom random) {
    int place = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, place + random.nextInt(30));
    switch (random.nextInt(8)) {
      case 0 -> {
        byte[] flipped = bytes.clone();
        flipped[place] ^= (byte) (1 << random.nextInt(8));
        return flipped;
      }
      case 1 -> {
        return Arrays.copyOf(bytes, place);
      }
      case 2 -> {
        byte hostile = (byte) HOSTILE.charAt(random.nextInt(HOSTILE.length()));
        return spliced(bytes, place, place, new byte[] {hostile});
      }
      case 3 -> {
        byte[] changed = bytes.clone();
        changed[place] = (byte) HOSTILE.charAt(random.nextInt(HOSTILE.length()));
        return changed;
      }
      case 4 -> {
        return spliced(bytes, place, to, new byte[0]);
      }
      case 5 -> {
        return spliced(bytes, to, to, Arrays.copyOfRange(bytes, place, to));
      }
      case 6 -> {
        // A whole field, so that what is around it stays right.
        int from = place;
        while (from > 0 && isInField(bytes[from - 1])) {
          from--;
        }
        int end = place;
        while (end < bytes.length && isInField(bytes[end])) {
          end++;
        }
        String snippet = SNIPPETS.get(random.nextInt(SNIPPETS.size()));
        return spliced(bytes, from, end, snippet.getBytes(ISO_8859_1));
      }
      default -> {
        char[] delimiters = {',', ';', '\t', ':', '|'};
        String text = new String(bytes, ISO_8859_1);
        char from = delimiters[random.nextInt(delimiters.length)];
        int end = text.indexOf('\n', place);
        int start = text.lastIndexOf('\n', place - 1) + 1;
        String line = text.substring(start, end < 0 ? text.length() : end);
        String swapped = line.replace(from, delimiters[random.nextInt(delimiters.length)]);
        return spliced(bytes, start, start + line.length(), swapped.getBytes(ISO_8859_1));
      }
    }
  }

  private static boolean isInField(byte b) {
    return ",;\t:|\"\n".indexOf(b) < 0;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] instead) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(instead);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }

  private static String show(byte[] bytes) {
    return new String(bytes, ISO_8859_1).replace("\r", "\\r").replace("\0", "\\0");
  }
}
