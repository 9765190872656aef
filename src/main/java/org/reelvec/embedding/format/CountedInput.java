package org.reelvec.embedding.format;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that know how far they are. */
final class CountedInput implements Closeable {
  private static final int NONE = -1;

  private final InputStream in;
  private long position;
  private int ahead = NONE;

  /** Counts from 0. */
  CountedInput(InputStream in) {
    this.in = in;
  }

  /** How many bytes were read. */
  long position() {
    return position;
  }

  /** One byte, or -1 at the end. */
  int read() throws IOException {
    int b = ahead == NONE ? in.read() : ahead;
    ahead = NONE;
    position += b >= 0 ? 1 : 0;
    return b;
  }

  /** So many bytes, fewer at the end; takes no memory for those that are not there. */
  byte[] read(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    position += bytes.length;
    return bytes;
  }

  /** Up to a byte that is dropped, or to the end, or to so many bytes. */
  byte[] until(char stop, int most) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int b = read(); b >= 0 && b != stop; b = read()) {
      bytes.write(b);
      if (bytes.size() == most) {
        break;
      }
    }
    return bytes.toByteArray();
  }

  /** Goes on behind all of these bytes that stand here; returns the place. {@link #until} next. */
  long skip(char byteToSkip) throws IOException {
    int b = read();
    while (b == byteToSkip) {
      b = read();
    }
    ahead = b;
    position -= b >= 0 ? 1 : 0;
    return position;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
