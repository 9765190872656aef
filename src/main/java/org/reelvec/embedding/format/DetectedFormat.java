package org.reelvec.embedding.format;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.reelvec.config.VectorFormat;
import org.reelvec.embedding.PortableText;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.InputException;
import org.reelvec.io.InputFiles;

/** Recognises the format of vectors: of a folder by names, of a file by its first bytes. */
final class DetectedFormat {
  private static final int HEAD = 1 << 20;
  private static final byte[] PARQUET = "PAR1".getBytes(US_ASCII);

  private final Path path;
  private final byte[] head;

  private DetectedFormat(Path path, byte[] head) {
    this.path = path;
    this.head = head;
  }

  /**
   * The format of what is there.
   *
   * @throws InputException if nothing that is known can be seen, or the path cannot be read
   */
  static VectorFormat of(Path path) {
    if (Files.isDirectory(path)) {
      return ofParts(path);
    }
    try (InputStream in = InputFiles.open(path)) {
      return new DetectedFormat(path, in.readNBytes(HEAD)).format();
    } catch (IOException e) {
      throw InputException.in(path, "cannot be read: " + AtomicFiles.reason(e));
    }
  }

  private static VectorFormat ofParts(Path path) {
    return Stream.of(VectorFormat.NPY, VectorFormat.PROJECTOR)
        .filter(format -> Files.exists(new VectorFile(path, format).parts().get(0)))
        .findFirst()
        .orElseThrow(
            () ->
                InputException.in(
                    path, "is a directory without vectors.npy or vectors.tsv; name a file"));
  }

  private VectorFormat format() {
    if (startsWith(PARQUET)) {
      return VectorFormat.PARQUET;
    }
    if (NpyHeader.isNpy(head)) {
      return VectorFormat.NPY;
    }
    byte[] line = line(0);
    if (Word2VecHeader.isHeader(line)) {
      return isBinary(line.length + 1) ? VectorFormat.WORD2VEC_BINARY : VectorFormat.WORD2VEC;
    }
    byte[] text = withoutReturn(line);
    if (Fields.numbersAtEnd(text) == 0) {
      throw unknown(text);
    }
    return isProjector(text) ? VectorFormat.PROJECTOR : VectorFormat.GLOVE;
  }

  /** Numbers alone, and a file beside them that tells whose they are. */
  private boolean isProjector(byte[] line) {
    int first = Fields.skipped(line, 0);
    List<Path> parts = ProjectorTsv.parts(path);
    return Fields.isNumber(line, first, Fields.end(line, first))
        && Files.isRegularFile(parts.get(1))
        && (new String(line, US_ASCII).contains("\t")
            || String.valueOf(path.getFileName()).contains(".tsv"));
  }

  /** Whether the first row's vector is bare floats, which hardly ever look like text. */
  private boolean isBinary(int from) {
    byte[] row = line(from);
    for (byte b : row) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\r') {
        return true;
      }
    }
    if (Fields.numbersAtEnd(withoutReturn(row)) > 0) {
      return false;
    }
    return !isText(row) || String.valueOf(path.getFileName()).matches(".*\\.bin(\\.gz)?");
  }

  private static boolean isText(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private byte[] line(int from) {
    int end = from;
    while (end < head.length && head[end] != '\n') {
      end++;
    }
    return from >= head.length ? new byte[0] : Arrays.copyOfRange(head, from, end);
  }

  /** A line without the carriage return that some systems put before a line feed. */
  private static byte[] withoutReturn(byte[] line) {
    boolean returned = line.length > 0 && line[line.length - 1] == '\r';
    return returned ? Arrays.copyOf(line, line.length - 1) : line;
  }

  private boolean startsWith(byte[] magic) {
    return head.length >= magic.length
        && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
  }

  private InputException unknown(byte[] line) {
    return InputException.in(
        path,
        "shows no format of vectors that is known; its first line is '%s' (name the format: --format, or data.file-format)"
            .formatted(PortableText.cell(Fields.shown(line, 0, line.length))));
  }
}
