package org.reelvec.embedding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.InputException;
import org.reelvec.table.Table;

/**
 * A directory for NumPy: {@code vectors.npy}, (rows, dimensions) of little-endian float32 in C
 * order, and {@code keys.txt}, one key a line.
 *
 * <p>The npy format: the bytes {@code 0x93 NUMPY}, a version, the length of a header, the header as
 * a Python dictionary padded to a multiple of 64 bytes, then the bare numbers.
 */
public final class NpyFiles {
  private static final String VECTORS = "vectors.npy";
  private static final String KEYS = "keys.txt";
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int PREFIX = MAGIC.length + 4;
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{'descr': '([^']*)', 'fortran_order': (True|False), 'shape': \\(([0-9, ]*)\\),?"
              + " ?\\}\\s*");
  private static final Pattern SHAPE = Pattern.compile("([0-9]{1,9}), ([0-9]{1,9})");

  private NpyFiles() {}

  /**
   * Writes both files into a directory, which is made where it is missing.
   *
   * @throws InputException if the target is a file, or two keys differ in their line ends only
   */
  public static void write(Embedding embedding, Path directory) {
    Targets.requireDirectory(directory);
    List<String> keys = PortableText.keys(embedding, PortableText::cell);
    StringBuilder lines = new StringBuilder();
    keys.forEach(key -> lines.append(key).append('\n'));
    AtomicFiles.write(directory.resolve(KEYS), lines.toString());
    AtomicFiles.write(
        directory.resolve(VECTORS),
        out -> {
          out.write(header(embedding.size(), embedding.dimensions()));
          ByteBuffer row =
              ByteBuffer.allocate(embedding.dimensions() * Float.BYTES)
                  .order(ByteOrder.LITTLE_ENDIAN);
          for (int i = 0; i < embedding.size(); i++) {
            row.asFloatBuffer().put(embedding.vector(i));
            out.write(row.array());
          }
        });
  }

  /**
   * Reads both files; keys become titles too.
   *
   * @param name the table it becomes
   * @throws InputException if a file is missing or damaged, the array has another type or shape,
   *     the two do not have one length, a key stands twice, or a vector is not finite
   */
  public static Embedding read(Path directory, String name) {
    Path file = directory.resolve(VECTORS);
    Path keyFile = directory.resolve(KEYS);
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
      int[] shape = shape(file, bytes);
      float[] vectors = new float[shape[0] * shape[1]];
      bytes.asFloatBuffer().get(vectors);
      List<String> keys = Files.readString(keyFile).lines().toList();
      if (keys.size() != shape[0]) {
        throw InputException.in(
            keyFile, "%d keys for %d rows of %s".formatted(keys.size(), shape[0], VECTORS));
      }
      Rows.requireDistinct(keys, (row, problem) -> InputException.at(keyFile, row + 1L, problem));
      Rows.requireFinite(
          vectors,
          shape[1],
          (row, problem) ->
              InputException.in(
                  file, "row %d (%s): %s".formatted(row + 1, keys.get(row), problem)));
      return new Embedding(name, keys, keys, Table.ofRows(shape[0]), shape[1], vectors);
    } catch (CharacterCodingException e) {
      throw InputException.in(keyFile, "is not UTF-8 text");
    } catch (IOException e) {
      throw InputException.in(directory, "cannot be read: " + AtomicFiles.reason(e));
    }
  }

  private static byte[] header(int rows, int dimensions) {
    String dictionary =
        "{'descr': '<f4', 'fortran_order': False, 'shape': (" + rows + ", " + dimensions + "), }";
    int length = (PREFIX + dictionary.length() + 1 + 63) / 64 * 64;
    byte[] header = new byte[length];
    Arrays.fill(header, (byte) ' ');
    ByteBuffer.wrap(header)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MAGIC)
        .put((byte) 1)
        .put((byte) 0)
        .putShort((short) (length - PREFIX))
        .put(dictionary.getBytes(StandardCharsets.US_ASCII));
    header[length - 1] = '\n';
    return header;
  }

  /** Reads up to the first number; checks that exactly the array follows. */
  private static int[] shape(Path file, ByteBuffer bytes) {
    if (bytes.remaining() < PREFIX
        || !bytes.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))) {
      throw InputException.in(file, "is not an npy file");
    }
    bytes.position(MAGIC.length);
    int major = bytes.get();
    bytes.get();
    int length =
        major == 1
            ? Short.toUnsignedInt(bytes.getShort())
            : bytes.remaining() < 4 ? -1 : bytes.getInt();
    if (length < 0 || length > bytes.remaining()) {
      throw InputException.in(file, "is truncated within its header");
    }
    byte[] text = new byte[length];
    bytes.get(text);
    Matcher header = HEADER.matcher(new String(text, StandardCharsets.UTF_8));
    Matcher shape = header.matches() ? SHAPE.matcher(header.group(3)) : null;
    if (shape == null
        || !shape.matches()
        || !header.group(1).equals("<f4")
        || header.group(2).equals("True")) {
      throw InputException.in(
          file,
          "holds %s, expected two dimensions of '<f4' in C order; save numpy.ascontiguousarray(a, '<f4')"
              .formatted(PortableText.cell(new String(text, StandardCharsets.UTF_8)).strip()));
    }
    int rows = Integer.parseInt(shape.group(1));
    int dimensions = Integer.parseInt(shape.group(2));
    if (bytes.remaining() != (long) rows * dimensions * Float.BYTES) {
      throw InputException.in(
          file,
          "%d bytes of numbers, expected %d for %d rows of %d; is it truncated?"
              .formatted(
                  bytes.remaining(), (long) rows * dimensions * Float.BYTES, rows, dimensions));
    }
    return new int[] {rows, dimensions};
  }
}
