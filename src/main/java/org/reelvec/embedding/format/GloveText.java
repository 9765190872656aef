package org.reelvec.embedding.format;

import java.nio.file.Path;
import java.util.Optional;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;
import org.reelvec.io.InputFiles;
import org.reelvec.io.LineReader;
import org.reelvec.io.LineReader.Line;

/**
 * The text format of GloVe: that of {@link Word2VecText} without its header. How long vectors are
 * shows in the first line, whose key therefore must not end with a number.
 */
public final class GloveText {
  private GloveText() {}

  /**
   * Writes one file; the numbers read back bit for bit.
   *
   * @throws InputException if the target is a directory, or two keys differ in their blanks only
   */
  public static void write(Embedding embedding, Path file) {
    TextWriter.write(embedding, file, "");
  }

  /**
   * Reads one file, plain, gzip or zip; keys become titles too.
   *
   * @param name the table it becomes
   * @throws InputException with the line: a first line without numbers, a row of another length, a
   *     key that stands twice, an element that is no finite number
   */
  public static Embedding read(Path file, String name) {
    try (LineReader lines = InputFiles.lines(file)) {
      Optional<TextRows> rows = Optional.empty();
      for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
        Line line = next.get();
        if (Fields.count(line.bytes()) == 0) {
          continue;
        }
        if (rows.isEmpty()) {
          rows = Optional.of(new TextRows(file, dimensions(file, line)));
        }
        rows.get().add(line);
      }
      return rows.orElseThrow(() -> InputException.in(file, "holds no vectors")).embedding(name);
    }
  }

  private static int dimensions(Path file, Line line) {
    int dimensions = Fields.numbersAtEnd(line.bytes());
    if (dimensions < 1 || dimensions > Word2VecHeader.MOST_DIMENSIONS) {
      throw InputException.at(
          file,
          line.number(),
          dimensions == 0
              ? "expected a key and its numbers, found '%s'"
                  .formatted(Fields.shown(line.bytes(), 0, line.bytes().length))
              : "%d numbers, expected at most %d"
                  .formatted(dimensions, Word2VecHeader.MOST_DIMENSIONS));
    }
    return dimensions;
  }
}
