package org.reelvec.embedding.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.PortableText;
import org.reelvec.io.InputException;
import org.reelvec.io.LineReader.Line;

/**
 * Lines of a key and its numbers, separated by blanks or tabs: the body of word2vec's text format,
 * and all of GloVe's. The last fields of a line are its vector, whatever blanks its key holds.
 */
final class TextRows {
  private final Path file;
  private final int dimensions;
  private final RowCollector rows;

  /** No line yet. */
  TextRows(Path file, int dimensions) {
    this.file = file;
    this.dimensions = dimensions;
    this.rows =
        new RowCollector(
            file, dimensions, (line, problem) -> InputException.at(file, line, problem));
  }

  int size() {
    return rows.size();
  }

  /**
   * One line that is not blank.
   *
   * @throws InputException if it has too few numbers, something that is none, or no key in UTF-8
   */
  void add(Line line) {
    byte[] text = line.bytes();
    int parts = Fields.count(text);
    if (parts <= dimensions) {
      throw wrongLength(line, parts);
    }
    // Found from the end, since blanks within the key are no ends of fields.
    int[] starts = new int[dimensions];
    int end = text.length;
    for (int i = dimensions - 1; i >= 0; i--) {
      starts[i] = Fields.start(text, Fields.trimmed(text, end));
      end = starts[i];
    }
    int keyEnd = Fields.trimmed(text, end);
    int lastPart = Fields.start(text, keyEnd);
    int keyStart = Fields.skipped(text, 0);
    if (parts > dimensions + 1 && Fields.isFraction(text, lastPart, keyEnd)) {
      throw wrongLength(line, parts);
    }
    rows.begin(key(line, keyStart, keyEnd), line.number());
    for (int start : starts) {
      rows.add(number(line, start, Fields.end(text, start)));
    }
  }

  /** What was read. */
  Embedding embedding(String name) {
    return rows.embedding(name);
  }

  private InputException wrongLength(Line line, int parts) {
    return InputException.at(
        file,
        line.number(),
        "%d parts, expected a key and %d numbers".formatted(parts, dimensions));
  }

  private float number(Line line, int from, int to) {
    try {
      return DecimalFloats.parse(line.bytes(), from, to);
    } catch (NumberFormatException e) {
      throw InputException.at(
          file,
          line.number(),
          "'%s' is no number".formatted(PortableText.cell(Fields.shown(line.bytes(), from, to))));
    }
  }

  private String key(Line line, int from, int to) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(line.bytes(), from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      throw InputException.at(file, line.number(), "its key is not UTF-8 text");
    }
  }
}
