package org.reelvec.embedding.format;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.PortableText;
import org.reelvec.embedding.Targets;
import org.reelvec.io.AtomicFiles;

/** Writes a key and its numbers a line. */
final class TextWriter {
  private TextWriter() {}

  /** Writes a first part, and then all rows; the numbers read back bit for bit. */
  static void write(Embedding embedding, Path file, String header) {
    Targets.requireFile(file);
    List<String> words = PortableText.keys(embedding, PortableText::word);
    int dimensions = embedding.dimensions();
    AtomicFiles.write(
        file,
        out -> {
          var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          text.write(header);
          for (int row = 0; row < words.size(); row++) {
            text.write(words.get(row));
            for (int i = 0; i < dimensions; i++) {
              text.write(' ');
              text.write(Float.toString(embedding.vectors()[row * dimensions + i]));
            }
            text.write('\n');
          }
          text.flush();
        });
  }
}
