package org.reelvec.embedding.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reelvec.config.VectorFormat;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.TestEmbeddings;
import org.reelvec.io.InputException;

/**
 * Files spoilt at random: a reader never hangs, throws nothing but the documented exception, in one
 * line, and what it accepts is whole.
 */
class VectorFuzzTest {
  private static final long MOST_BYTES = 8 << 20;
  private static final String HOSTILE = "\n\r\0 \t,'{}()-.+eE09:x\u00e9\u00ff|";
  private static final List<String> SNIPPETS =
      List.of(
          "NaN",
          "2147483647 1048576",
          "-1",
          "99999999999999999999",
          "4294967296",
          "\n\n",
          "\r\n",
          "1e99",
          "(99999, 1048576)",
          "'|O'",
          "True ",
          " 1.5");

  private final Path directory;

  VectorFuzzTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @ParameterizedTest
  @EnumSource
  void nothingElseIsThrown(VectorFormat format) {
    Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> fuzz(format));
  }

  private void fuzz(VectorFormat format) throws IOException {
    SplittableRandom random = new SplittableRandom(format.name().hashCode());
    Path valid = Saved.write(TestEmbeddings.random(6, 3, 1), format, directory.resolve("valid"));
    List<Path> parts = new VectorFile(valid, format).parts();
    int rounds = format == VectorFormat.PARQUET ? 800 : 3000;
    int refused = 0;
    long most = 0;
    for (int round = 0; round < rounds; round++) {
      int spoilt = random.nextInt(parts.size());
      Path target = parts.size() == 1 ? directory.resolve("file") : directory.resolve("folder");
      for (int i = 0; i < parts.size(); i++) {
        Path to =
            parts.size() == 1 ? target : target.resolve(parts.get(i).getFileName().toString());
        Files.createDirectories(to.getParent());
        byte[] bytes = Files.readAllBytes(parts.get(i));
        Files.deleteIfExists(to);
        Files.write(to, i == spoilt ? spoilt(bytes, random) : bytes);
      }
      long before = allocated();
      refused += isRefused(target, round % 3 == 0 ? format : null) ? 1 : 0;
      most = Math.max(most, allocated() - before);
    }
    assertTrue(most < MOST_BYTES, most + " bytes for one file");
    assertTrue(refused > rounds / 4, refused + " refused");
    assertTrue(refused < rounds, "all refused");
  }

  /** Bytes that this thread has allocated so far. */
  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  private static boolean isRefused(
      Path target, @org.jspecify.annotations.Nullable VectorFormat format) throws IOException {
    try {
      Embedding read = VectorFile.of(target, format).read("movies", "key");
      assertTrue(read.size() > 0 && read.size() <= 64, () -> read.size() + " rows");
      assertEquals(read.size(), read.keys().stream().distinct().count());
      for (float value : read.vectors()) {
        assertTrue(Float.isFinite(value));
      }
      return false;
    } catch (InputException e) {
      assertEquals(1, e.getMessage().lines().count(), e::getMessage);
      assertTrue(e.getMessage().length() < 1000, e::getMessage);
      return true;
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(show(target), e);
    }
  }

  private static byte[] spoilt(byte[] valid, SplittableRandom random) {
    byte[] bytes = valid;
    for (int times = 1 + random.nextInt(3); times > 0 && bytes.length > 1; times--) {
      int place = random.nextInt(bytes.length);
      bytes =
          switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, place);
            case 1 -> flipped(bytes, place, 1 << random.nextInt(8));
            case 2 -> with(bytes, place, place + 1, hostile(random));
            case 3 -> with(bytes, place, place, hostile(random));
            case 4 -> with(bytes, place, place, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
            default ->
                with(bytes, place, Math.min(bytes.length, place + 1 + random.nextInt(9)), "");
          };
    }
    return bytes;
  }

  private static String hostile(SplittableRandom random) {
    int at = random.nextInt(HOSTILE.length());
    return HOSTILE.substring(at, at + 1);
  }

  private static byte[] flipped(byte[] bytes, int place, int bits) {
    byte[] copy = bytes.clone();
    copy[place] ^= (byte) bits;
    return copy;
  }

  private static byte[] with(byte[] bytes, int from, int to, String instead) {
    String text = new String(bytes, ISO_8859_1);
    return (text.substring(0, from) + instead + text.substring(to)).getBytes(ISO_8859_1);
  }

  private static String show(Path target) throws IOException {
    return Files.isDirectory(target)
        ? target.toString()
        : new String(Files.readAllBytes(target), ISO_8859_1);
  }
}
