package org.reelvec.embedding.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.PortableText;
import org.reelvec.embedding.Targets;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.InputException;
import org.reelvec.io.InputFiles;

/**
 * The binary format of word2vec: a line {@code rows dimensions}; then for each row its key, a
 * blank, and the bare vector as little-endian float32. The original tool ends each row with a line
 * feed, as is done here, gensim does not; both are read. Blanks within a key become {@code _}.
 */
public final class Word2VecBinary {
  private static final int LONGEST_LINE = 64;
  private static final int LONGEST_KEY = 1 << 16;

  private Word2VecBinary() {}

  /**
   * Writes one file; the numbers read back bit for bit.
   *
   * @throws InputException if the target is a directory, or two keys differ in their blanks only
   */
  public static void write(Embedding embedding, Path file) {
    Targets.requireFile(file);
    List<String> words = PortableText.keys(embedding, PortableText::word);
    int dimensions = embedding.dimensions();
    AtomicFiles.write(
        file,
        out -> {
          out.write((words.size() + " " + dimensions + "\n").getBytes(StandardCharsets.US_ASCII));
          ByteBuffer vector =
              ByteBuffer.allocate(dimensions * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
          for (int row = 0; row < words.size(); row++) {
            vector.asFloatBuffer().put(embedding.vectors(), row * dimensions, dimensions);
            out.write((words.get(row) + " ").getBytes(StandardCharsets.UTF_8));
            out.write(vector.array());
            out.write('\n');
          }
        });
  }

  /**
   * Reads one file, plain, gzip or zip; keys become titles too.
   *
   * @param name the table it becomes
   * @throws InputException with the byte, counted from 0 as if the file were not packed: a header
   *     that is none, a file cut off or longer than its header says, a key that is no text or
   *     stands twice, an element that is not finite
   */
  public static Embedding read(Path file, String name) {
    try (CountedInput in = new CountedInput(InputFiles.open(file))) {
      Word2VecHeader header = Word2VecHeader.parse(file, in.until('\n', LONGEST_LINE));
      RowCollector rows = new RowCollector(file, header.dimensions(), (at, p) -> at(file, at, p));
      while (rows.size() < header.rows()) {
        addRow(file, in, header, rows);
      }
      long end = in.skip('\n');
      if (in.read() >= 0) {
        throw at(file, end, "more bytes than %d rows take".formatted(header.rows()));
      }
      return rows.embedding(name);
    } catch (IOException e) {
      throw InputException.in(file, "cannot be read: " + AtomicFiles.reason(e));
    }
  }

  private static void addRow(Path file, CountedInput in, Word2VecHeader header, RowCollector rows)
      throws IOException {
    long start = in.skip('\n');
    String key = key(file, start, in.until(' ', LONGEST_KEY));
    byte[] vector = in.read(header.dimensions() * Float.BYTES);
    if (vector.length < header.dimensions() * Float.BYTES) {
      throw at(
          file,
          in.position(),
          "the file ends after %d of %d rows".formatted(rows.size(), header.rows()));
    }
    rows.begin(key, start);
    rows.addAll(vector);
  }

  private static String key(Path file, long at, byte[] bytes) {
    if (bytes.length >= LONGEST_KEY) {
      throw at(file, at, "no blank within %d bytes, so there is no key".formatted(LONGEST_KEY));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw at(
          file,
          at,
          "the key is not UTF-8 text; a wrong number of dimensions in the header, or a key with a"
              + " blank before it?");
    }
  }

  private static InputException at(Path file, long at, String problem) {
    return InputException.in(file, "byte " + at + ": " + problem);
  }
}
