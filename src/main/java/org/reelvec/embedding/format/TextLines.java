package org.reelvec.embedding.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reelvec.io.InputException;
import org.reelvec.io.InputFiles;
import org.reelvec.io.LineReader;
import org.reelvec.io.LineReader.Line;

/** Small text files that are read whole: keys, metadata. */
final class TextLines {
  private TextLines() {}

  /**
   * All lines of a file, plain, gzip or zip.
   *
   * @throws InputException if it cannot be read, or a line is not UTF-8
   */
  static List<String> of(Path file) {
    List<String> texts = new ArrayList<>();
    try (LineReader lines = InputFiles.lines(file)) {
      for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
        texts.add(
            StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(next.get().bytes()))
                .toString());
      }
      return texts;
    } catch (CharacterCodingException e) {
      throw InputException.at(file, texts.size() + 1L, "is not UTF-8 text");
    }
  }
}
