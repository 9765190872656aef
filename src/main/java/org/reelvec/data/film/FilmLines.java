package org.reelvec.data.film;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.Optional;
import org.reelvec.io.BadRows;
import org.reelvec.io.InputFiles;
import org.reelvec.io.LineReader;
import org.reelvec.io.LineReader.Line;

/** The films of a file of lines {@code [title, infobox, links, score, average]}, plain or gzip. */
public final class FilmLines implements Closeable {
  private final LineReader lines;
  private final FilmParser parser;

  /**
   * Opens the file.
   *
   * @param rows decides what becomes of bad lines and of films without a title
   * @throws org.reelvec.io.InputException if the file cannot be read
   */
  public FilmLines(Path file, BadRows rows) {
    this.lines = InputFiles.lines(file);
    this.parser = new FilmParser(rows);
  }

  /** The next film that can be used, or empty at the end. */
  public Optional<FilmLine> next() {
    for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      Optional<FilmLine> film = isBlank(line.get()) ? Optional.empty() : parser.parse(line.get());
      if (film.isPresent()) {
        return film;
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    lines.close();
  }

  private static boolean isBlank(Line line) {
    for (byte b : line.bytes()) {
      if (b != ' ' && b != '\t') {
        return false;
      }
    }
    return true;
  }
}
