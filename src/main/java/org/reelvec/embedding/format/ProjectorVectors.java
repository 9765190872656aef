package org.reelvec.embedding.format;

import java.nio.file.Path;
import java.util.Optional;
import org.reelvec.embedding.PortableText;
import org.reelvec.io.InputException;
import org.reelvec.io.InputFiles;
import org.reelvec.io.LineReader;
import org.reelvec.io.LineReader.Line;

/** Reads lines of numbers, each as long as the first, between tabs or blanks. */
final class ProjectorVectors {
  private final Path file;
  private final int dimensions;
  private final RowCollector rows;

  private ProjectorVectors(Path file, Line first) {
    this.file = file;
    this.dimensions = Fields.count(first.bytes());
    this.rows =
        new RowCollector(
            file, dimensions, (line, problem) -> InputException.at(file, line, problem));
  }

  /**
   * The rows of a file, numbered instead of named.
   *
   * @throws InputException with the line: a row of another length, something that is no number
   */
  static RowCollector read(Path file) {
    try (LineReader lines = InputFiles.lines(file)) {
      Optional<ProjectorVectors> vectors = Optional.empty();
      for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
        Line line = next.get();
        if (Fields.count(line.bytes()) == 0) {
          continue;
        }
        if (vectors.isEmpty()) {
          vectors = Optional.of(new ProjectorVectors(file, line));
        }
        vectors.get().add(line);
      }
      return vectors.orElseThrow(() -> InputException.in(file, "holds no vectors")).rows;
    }
  }

  private void add(Line line) {
    byte[] text = line.bytes();
    int count = Fields.count(text);
    if (count != dimensions || count > Word2VecHeader.MOST_DIMENSIONS) {
      throw InputException.at(
          file,
          line.number(),
          count == dimensions
              ? "%d columns, expected at most %d".formatted(count, Word2VecHeader.MOST_DIMENSIONS)
              : "%d columns, but the first row has %d".formatted(count, dimensions));
    }
    rows.begin(Long.toString(line.number()), line.number());
    for (int at = Fields.skipped(text, 0); at < text.length; ) {
      int end = Fields.end(text, at);
      try {
        rows.add(DecimalFloats.parse(text, at, end));
      } catch (NumberFormatException e) {
        throw InputException.at(
            file,
            line.number(),
            "'%s' is no number".formatted(PortableText.cell(Fields.shown(text, at, end))));
      }
      at = Fields.skipped(text, end);
    }
  }
}
