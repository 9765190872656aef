package org.reelvec.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a text file as bytes, ended by LF or CRLF; the last one may lack its end. */
public final class LineReader implements Closeable {
  /** The longest line accepted, in bytes: longer ones are no line of any format we read. */
  public static final int MAX_LINE_BYTES = 64 << 20;

  /**
   * One line.
   *
   * @param number counted from 1
   * @param bytes its content without the line end
   */
  public record Line(long number, byte[] bytes) {}

  private final Path file;
  private final InputStream in;
  private final byte[] block = new byte[1 << 16];
  private int blockPosition;
  private int blockEnd;
  private byte[] line = new byte[1 << 12];
  private long number;

  /** Lines of these bytes; the file is named in messages. */
  public LineReader(Path file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  /**
   * The next line, or empty at the end of the file.
   *
   * @throws InputException if the line is longer than {@link #MAX_LINE_BYTES} or holds a NUL byte,
   *     as no text does
   */
  public Optional<Line> next() {
    int length = 0;
    while (fill()) {
      int end = blockPosition;
      while (end < blockEnd && block[end] != '\n') {
        if (block[end++] == 0) {
          throw InputException.at(file, number + 1, "holds NUL bytes: not a text file");
        }
      }
      length = append(length, end - blockPosition);
      if (end < blockEnd) {
        blockPosition = end + 1;
        return Optional.of(take(length));
      }
      blockPosition = end;
    }
    return length == 0 ? Optional.empty() : Optional.of(take(length));
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw InputException.in(file, "cannot be closed: " + AtomicFiles.reason(e));
    }
  }

  private boolean fill() {
    if (blockPosition < blockEnd) {
      return true;
    }
    try {
      blockPosition = 0;
      blockEnd = Math.max(0, in.read(block, 0, block.length));
      return blockEnd > 0;
    } catch (IOException e) {
      throw InputException.in(file, "cannot be read: " + AtomicFiles.reason(e));
    }
  }

  private int append(int length, int more) {
    if (length + more > MAX_LINE_BYTES) {
      throw InputException.at(
          file, number + 1, "the line is longer than " + (MAX_LINE_BYTES >> 20) + " MB");
    }
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.max(length + more, 2 * line.length));
    }
    System.arraycopy(block, blockPosition, line, length, more);
    return length + more;
  }

  private Line take(int length) {
    int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    return new Line(++number, Arrays.copyOf(line, end));
  }
}
