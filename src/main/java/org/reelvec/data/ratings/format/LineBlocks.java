package org.reelvec.data.ratings.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.reelvec.io.DataFile;
import org.reelvec.io.InputException;

/**
 * A text file as blocks of whole lines, each of them ended by LF: what reads them needs no other
 * bound. An LF is put behind a last line that has none.
 */
final class LineBlocks implements Closeable {
  /** No line may have as many bytes: no rating needs them. */
  static final int MAX_LINE_BYTES = 1 << 20;

  private static final String LONE_RETURNS =
      "lines seem to end in CR alone; write LF or CRLF at their ends";

  private final Path file;
  private final InputStream in;
  private byte[] bytes = new byte[1 << 17];
  private int start;
  private int end;
  private int filled;
  private long line;
  private boolean cut;

  /** The blocks of a file, which {@link #close} closes. */
  LineBlocks(DataFile file) {
    this.file = file.name();
    this.in = file.open();
  }

  /** The file's name. */
  Path file() {
    return file;
  }

  /**
   * Goes on to a block that is not empty.
   *
   * @return whether there is one
   * @throws InputException if the file cannot be read, or a line has {@link #MAX_LINE_BYTES}
   */
  boolean next() {
    if (start < end) {
      return true;
    }
    filled -= end;
    System.arraycopy(bytes, end, bytes, 0, filled);
    start = 0;
    for (int searched = 0; ; searched = filled) {
      int read = read();
      if (read < 0) {
        return finish();
      }
      filled += read;
      end = afterLastLineEnd(searched);
      if (end > 0) {
        return true;
      }
      makeRoom();
    }
  }

  /** The block; its lines fill {@code start()} to {@code end()}. */
  byte[] bytes() {
    return bytes;
  }

  /** Where the first line begins that was not taken. */
  int start() {
    return start;
  }

  /** Behind the block's last line end. */
  int end() {
    return end;
  }

  /** Whether the file's last line, met in this block, lacks its end. */
  boolean isCut() {
    return cut;
  }

  /** The number of lines that were taken. */
  long line() {
    return line;
  }

  /** Notes that the block's lines were taken, so many. */
  void take(long lines) {
    line += lines;
    start = end;
  }

  /**
   * The first line not taken, without its end; empty at the end of the file.
   *
   * @throws InputException if a CR stands within it
   */
  String peek() {
    if (!next()) {
      return "";
    }
    int last = lineEnd(start);
    int length = last - start - (last > start && bytes[last - 1] == '\r' ? 1 : 0);
    String text = new String(bytes, start, length, UTF_8);
    if (text.indexOf('\r') >= 0) {
      throw InputException.at(file, line + 1, LONE_RETURNS);
    }
    return text;
  }

  /** Takes that line. */
  void skip() {
    if (next()) {
      start = lineEnd(start) + 1;
      line++;
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw InputException.in(file, "cannot be closed: " + e.getMessage());
    }
  }

  private int read() {
    try {
      return in.read(bytes, filled, bytes.length - 1 - filled);
    } catch (IOException e) {
      throw InputException.in(file, "cannot be read: " + e.getMessage());
    }
  }

  private boolean finish() {
    if (filled > 0) {
      bytes[filled++] = '\n';
      cut = true;
    }
    end = filled;
    return filled > 0;
  }

  private int lineEnd(int from) {
    int place = from;
    while (bytes[place] != '\n') {
      place++;
    }
    return place;
  }

  private int afterLastLineEnd(int from) {
    int place = filled;
    while (place > from && bytes[place - 1] != '\n') {
      place--;
    }
    return place > from ? place : 0;
  }

  private void makeRoom() {
    if (filled < bytes.length - 1) {
      return;
    }
    if (bytes.length >= MAX_LINE_BYTES) {
      boolean returns = new String(bytes, 0, filled, UTF_8).contains("\r");
      throw InputException.at(
          file,
          line + 1,
          returns ? LONE_RETURNS : "the line is longer than 1 MB: no line of ratings");
    }
    bytes = Arrays.copyOf(bytes, 2 * bytes.length);
  }
}
