package org.reelvec.embedding.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reelvec.embedding.PortableText;
import org.reelvec.io.InputException;

/**
 * The head of an npy file: the bytes {@code 0x93 NUMPY}, a version, the length of a header, and the
 * header as a Python dictionary padded to a multiple of 64 bytes. The bare numbers follow.
 *
 * @param order of the bytes of a number
 * @param bytes of a number: 4 or 8
 * @param columnMajor whether columns follow each other, in place of rows (Fortran order)
 * @param rows first dimension
 * @param columns second dimension
 */
record NpyHeader(ByteOrder order, int bytes, boolean columnMajor, int rows, int columns) {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int PREFIX = MAGIC.length + 4;
  private static final int LONGEST = 1 << 16;
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{'descr': *'([^']*)', *'fortran_order': *(True|False) *, *'shape': *"
              + "\\(([0-9, ]*)\\) *,? *\\}\\s*");
  private static final Pattern FRACTIONS = Pattern.compile("[<>]f[48]");
  private static final Pattern SHAPE = Pattern.compile("([0-9]{1,9}), ([0-9]{1,9})");

  /** Whether a file begins as these do. */
  static boolean isNpy(byte[] head) {
    return head.length >= MAGIC.length
        && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  /**
   * Reads up to the first number.
   *
   * @throws InputException if it is no npy file, or no table of fractions
   */
  static NpyHeader read(Path file, InputStream in) throws IOException {
    byte[] prefix = in.readNBytes(PREFIX);
    if (!isNpy(prefix)) {
      throw InputException.in(file, "is not an npy file");
    }
    int more = prefix.length == PREFIX && prefix[MAGIC.length] > 1 ? 2 : 0;
    byte[] start = Arrays.copyOf(prefix, PREFIX + more);
    int found = prefix.length + in.readNBytes(start, prefix.length, more);
    ByteBuffer numbers = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
    long length =
        more == 0
            ? Short.toUnsignedLong(numbers.getShort(MAGIC.length + 2))
            : Integer.toUnsignedLong(numbers.getInt(MAGIC.length + 2));
    byte[] text = in.readNBytes((int) Math.min(length, LONGEST));
    if (found < start.length || text.length < length) {
      throw InputException.in(file, "is truncated within its header");
    }
    return of(file, new String(text, StandardCharsets.UTF_8));
  }

  private static NpyHeader of(Path file, String text) {
    Matcher header = HEADER.matcher(text);
    if (!header.matches()) {
      throw holds(file, text);
    }
    String type = header.group(1);
    if (type.endsWith("O")) {
      throw InputException.in(
          file,
          "holds pickled Python objects ('%s'), which are not read, as they may run any code; save"
                  .formatted(PortableText.cell(type))
              + " numbers: numpy.save(file, a.astype('<f4'))");
    }
    Matcher shape = SHAPE.matcher(header.group(3));
    if (!FRACTIONS.matcher(type).matches() || !shape.matches()) {
      throw holds(file, text);
    }
    int rows = Integer.parseInt(shape.group(1));
    int columns = Integer.parseInt(shape.group(2));
    if (columns < 1 || columns > Word2VecHeader.MOST_DIMENSIONS) {
      throw InputException.in(
          file, "%d dimensions, expected 1..%d".formatted(columns, Word2VecHeader.MOST_DIMENSIONS));
    }
    return new NpyHeader(
        type.charAt(0) == '<' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN,
        type.charAt(2) - '0',
        header.group(2).equals("True"),
        rows,
        columns);
  }

  private static InputException holds(Path file, String header) {
    return InputException.in(
        file,
        "holds %s, expected two dimensions of '<f4' or '<f8'; save a.astype('<f4')"
            .formatted(PortableText.cell(Fields.shown(header)).strip()));
  }

  /** The header of little-endian float32, row by row. */
  static byte[] bytes(int rows, int columns) {
    String dictionary =
        "{'descr': '<f4', 'fortran_order': False, 'shape': (" + rows + ", " + columns + "), }";
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
}
