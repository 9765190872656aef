package org.reelvec.data.ratings.title;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.reelvec.io.BadRows;
import org.reelvec.io.LineReader;

/** The lines of a file about movies, as text. */
final class TitleLines {
  /** Uses one line. */
  interface Use {
    void line(long number, String text);
  }

  private TitleLines() {}

  /**
   * Hands every line that is not blank on, in order. Lines that are in no charset are refused.
   *
   * @param in the file's bytes, closed at the end
   * @param charsets those that a line may be in, the pickiest first
   * @throws org.reelvec.io.InputException if the file cannot be read, or a line cannot be used and
   *     bad lines stop the reading
   */
  static void each(Path file, InputStream in, List<Charset> charsets, BadRows rows, Use use) {
    try (LineReader lines = new LineReader(file, in)) {
      for (Optional<LineReader.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
        LineReader.Line line = next.get();
        Optional<String> text =
            charsets.stream().flatMap(c -> decode(line.bytes(), c).stream()).findFirst();
        if (text.isEmpty()) {
          rows.refuse(
              line.number(),
              "not " + charsets.get(0),
              "has bytes that are no text in %1$s; save the file as %1$s"
                  .formatted(charsets.get(0)));
        } else if (!text.get().isBlank()) {
          use.line(line.number(), text.get());
        }
      }
    }
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
