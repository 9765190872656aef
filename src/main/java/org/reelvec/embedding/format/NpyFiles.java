package org.reelvec.embedding.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.PortableText;
import org.reelvec.embedding.Rows;
import org.reelvec.embedding.Targets;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.InputException;
import org.reelvec.io.InputFiles;
import org.reelvec.table.Table;

/**
 * A directory for NumPy: {@code vectors.npy}, (rows, dimensions) of little-endian float32 in C
 * order, and {@code keys.txt}, one key a line.
 */
public final class NpyFiles {
  private static final String VECTORS = "vectors.npy";
  private static final String KEYS = "keys.txt";
  private static final int BLOCK = 1 << 16;

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
          out.write(NpyHeader.bytes(embedding.size(), embedding.dimensions()));
          ByteBuffer row =
              ByteBuffer.allocate(embedding.dimensions() * Float.BYTES)
                  .order(ByteOrder.LITTLE_ENDIAN);
          for (int i = 0; i < embedding.size(); i++) {
            row.asFloatBuffer().put(embedding.vector(i));
            out.write(row.array());
          }
        });
  }

  /** The two files that a path means: a directory, or the array with its keys beside it. */
  static List<Path> parts(Path path) {
    if (Files.isDirectory(path)) {
      return List.of(path.resolve(VECTORS), path.resolve(KEYS));
    }
    String name = String.valueOf(path.getFileName()).replaceFirst("\\.npy(\\.gz)?$", "");
    return List.of(
        path,
        Stream.of(name + ".keys.txt", name + ".txt")
            .map(path::resolveSibling)
            .filter(Files::isRegularFile)
            .findFirst()
            .orElse(path.resolveSibling(KEYS)));
  }

  /**
   * Reads both files; keys become titles too. Numbers of 64 bits become floats.
   *
   * @param path the directory; or the array's file, beside which lies {@code keys.txt} or a file of
   *     its own name and {@code .txt}
   * @param name the table it becomes
   * @throws InputException if a file is missing or damaged, the array holds anything but fractions,
   *     the two do not have one length, a key stands twice, or a vector is not finite
   */
  public static Embedding read(Path path, String name) {
    List<Path> parts = parts(path);
    Path file = parts.get(0);
    Path keyFile = parts.get(1);
    List<String> keys = TextLines.of(keyFile);
    try (InputStream in = InputFiles.open(file)) {
      NpyHeader header = NpyHeader.read(file, in);
      if (keys.size() != header.rows()) {
        throw InputException.in(
            keyFile,
            "%d keys for %d rows of %s".formatted(keys.size(), header.rows(), file.getFileName()));
      }
      float[] vectors = vectors(file, in, header);
      Rows.requireDistinct(keys, (row, problem) -> InputException.at(keyFile, row + 1L, problem));
      Rows.requireFinite(
          vectors,
          header.columns(),
          (row, problem) ->
              InputException.in(
                  file, "row %d (%s): %s".formatted(row + 1, keys.get(row), problem)));
      return new Embedding(name, keys, keys, Table.ofRows(keys.size()), header.columns(), vectors);
    } catch (IOException e) {
      throw InputException.in(file, "cannot be read: " + AtomicFiles.reason(e));
    }
  }

  private static float[] vectors(Path file, InputStream in, NpyHeader header) throws IOException {
    long expected = (long) header.rows() * header.columns() * header.bytes();
    FloatList numbers = new FloatList(file);
    long found = 0;
    while (found < expected) {
      byte[] block = in.readNBytes((int) Math.min(expected - found, BLOCK));
      if (block.length == 0) {
        break;
      }
      found += block.length;
      ByteBuffer bytes = ByteBuffer.wrap(block).order(header.order());
      while (bytes.remaining() >= header.bytes()) {
        numbers.add(header.bytes() == 4 ? bytes.getFloat() : (float) bytes.getDouble());
      }
    }
    boolean longer = in.read() >= 0;
    if (found < expected || longer) {
      throw InputException.in(
          file,
          "%s %d bytes of numbers, expected %d for %d rows of %d%s"
              .formatted(
                  longer ? "more than" : "only",
                  found,
                  expected,
                  header.rows(),
                  header.columns(),
                  longer ? "" : "; is it truncated?"));
    }
    return header.columnMajor() ? transposed(numbers.toArray(), header) : numbers.toArray();
  }

  /** Rows one behind the other, of columns one behind the other. */
  private static float[] transposed(float[] columns, NpyHeader header) {
    float[] rows = new float[columns.length];
    for (int row = 0, at = 0; row < header.rows(); row++) {
      for (int column = 0; column < header.columns(); column++, at++) {
        rows[at] = columns[column * header.rows() + row];
      }
    }
    return rows;
  }
}
