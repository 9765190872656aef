package org.reelvec.embedding.format;

import java.nio.file.Path;
import java.util.Optional;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;
import org.reelvec.io.InputFiles;
import org.reelvec.io.LineReader;
import org.reelvec.io.LineReader.Line;

/**
 * The text format of word2vec: a line {@code rows dimensions}, then a line {@code key v0 v1 ...}
 * for each row. It separates by blanks, so blanks within a key become {@code _}; it holds no titles
 * and no attributes.
 */
public final class Word2VecText {
  private Word2VecText() {}

  /**
   * Writes one file; the numbers read back bit for bit.
   *
   * @throws InputException if the target is a directory, or two keys differ in their blanks only
   */
  public static void write(Embedding embedding, Path file) {
    TextWriter.write(embedding, file, embedding.size() + " " + embedding.dimensions() + "\n");
  }

  /**
   * Reads one file, plain, gzip or zip; keys become titles too, and may hold blanks: the header
   * says how many fields at the end of a line are its vector.
   *
   * @param name the table it becomes
   * @throws InputException with the line: a header that is none, a row of another length, another
   *     number of rows, a key that stands twice, an element that is no finite number
   */
  public static Embedding read(Path file, String name) {
    try (LineReader lines = InputFiles.lines(file)) {
      byte[] first = lines.next().map(Line::bytes).orElse(new byte[0]);
      Word2VecHeader header = Word2VecHeader.parse(file, first);
      TextRows rows = new TextRows(file, header.dimensions());
      long number = 1;
      for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
        Line line = next.get();
        number = line.number();
        if (Fields.count(line.bytes()) == 0) {
          continue;
        }
        if (rows.size() == header.rows()) {
          throw InputException.at(
              file, number, "more rows than the %d of the header".formatted(header.rows()));
        }
        rows.add(line);
      }
      if (rows.size() < header.rows()) {
        throw InputException.at(
            file,
            number + 1,
            "the file ends after %d of %d rows".formatted(rows.size(), header.rows()));
      }
      return rows.embedding(name);
    }
  }
}
