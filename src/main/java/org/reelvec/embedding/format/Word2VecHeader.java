package org.reelvec.embedding.format;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reelvec.io.InputException;

/**
 * The first line of both word2vec formats. What it promises is never believed: nothing is allocated
 * for rows that were not read.
 *
 * @param rows as promised
 * @param dimensions length of every vector
 */
record Word2VecHeader(long rows, int dimensions) {
  /** More than any vectors have; a row of them is 4 MB. */
  static final int MOST_DIMENSIONS = 1 << 20;

  private static final int LONGEST = 64;
  private static final Pattern TWO_NUMBERS = Pattern.compile("\\s*(\\d{1,18})\\s+(\\d{1,18})\\s*");

  /** Whether a line is two whole numbers, sensible or not. */
  static boolean isHeader(byte[] line) {
    return match(line).isPresent();
  }

  /**
   * The header of a file.
   *
   * @throws InputException if the line is none, or its numbers cannot be
   */
  static Word2VecHeader parse(Path file, byte[] line) {
    Matcher numbers =
        match(line)
            .orElseThrow(
                () ->
                    InputException.at(
                        file, 1, "expected the header 'rows dimensions', two whole numbers"));
    long rows = Long.parseLong(numbers.group(1));
    long dimensions = Long.parseLong(numbers.group(2));
    if (dimensions < 1 || dimensions > MOST_DIMENSIONS || rows > Integer.MAX_VALUE) {
      throw InputException.at(
          file,
          1,
          "%d rows of %d dimensions cannot be; expected at most %d rows of 1..%d"
              .formatted(rows, dimensions, Integer.MAX_VALUE, MOST_DIMENSIONS));
    }
    return new Word2VecHeader(rows, (int) dimensions);
  }

  private static Optional<Matcher> match(byte[] line) {
    if (line.length > LONGEST) {
      return Optional.empty();
    }
    Matcher numbers = TWO_NUMBERS.matcher(new String(line, StandardCharsets.ISO_8859_1));
    return numbers.matches() ? Optional.of(numbers) : Optional.empty();
  }
}
