package org.reelvec.data.ratings.generate;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Writes lines of the Netflix Prize's files without making objects of them. */
final class NetflixWriter implements Closeable {
  /** The first day of the Netflix Prize's ratings. */
  static final LocalDate FIRST_DAY = LocalDate.of(1999, 11, 11);

  /** Number of days up to its last, the end of 2005. */
  static final int DAYS = (int) (LocalDate.of(2006, 1, 1).toEpochDay() - FIRST_DAY.toEpochDay());

  private static final int LONGEST_LINE = 32;

  private final OutputStream out;
  private final byte[] block = new byte[1 << 16];
  private final byte[][] dates = new byte[DAYS][];
  private int filled;

  NetflixWriter(Path file) throws IOException {
    out = Files.newOutputStream(file);
    for (int day = 0; day < DAYS; day++) {
      dates[day] = ("," + FIRST_DAY.plusDays(day) + "\n").getBytes(StandardCharsets.US_ASCII);
    }
  }

  /** The line that begins a movie. */
  void movie(int movie) throws IOException {
    makeRoom();
    digits(movie);
    block[filled++] = ':';
    block[filled++] = '\n';
  }

  /** A user, a rating of 1 to 5, and a day counted from the first. */
  void rating(int user, int rating, int day) throws IOException {
    makeRoom();
    digits(user);
    block[filled++] = ',';
    block[filled++] = (byte) ('0' + rating);
    byte[] date = dates[day];
    System.arraycopy(date, 0, block, filled, date.length);
    filled += date.length;
  }

  /** A user alone, as in a probe file. */
  void user(int user) throws IOException {
    makeRoom();
    digits(user);
    block[filled++] = '\n';
  }

  @Override
  public void close() throws IOException {
    try (out) {
      out.write(block, 0, filled);
    }
  }

  private void digits(int number) {
    int length = 1;
    for (int rest = number / 10; rest > 0; rest /= 10) {
      length++;
    }
    filled += length;
    int rest = number;
    for (int i = 1; i <= length; i++) {
      block[filled - i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  private void makeRoom() throws IOException {
    if (filled > block.length - LONGEST_LINE) {
      out.write(block, 0, filled);
      filled = 0;
    }
  }
}
