package org.reelvec.embedding;

import java.nio.file.Path;
import org.reelvec.io.InputException;

/** Numbers in the text formats. */
final class TextNumbers {
  private TextNumbers() {}

  /** A number, or an error that names its line. */
  static float parse(Path file, long line, String text) {
    try {
      return Float.parseFloat(text);
    } catch (NumberFormatException e) {
      throw InputException.at(file, line, "'%s' is no number".formatted(PortableText.cell(text)));
    }
  }
}
