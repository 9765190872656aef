package org.reelvec.embedding.format;

import java.nio.file.Path;
import java.util.Arrays;
import org.reelvec.io.InputException;

/** Floats as they are read: it grows with what is there, whatever a header promises. */
final class FloatList {
  private static final int MOST = Integer.MAX_VALUE - 8;

  private final Path file;
  private float[] values = new float[1 << 10];
  private int size;

  /** No float yet; the file is named in messages. */
  FloatList(Path file) {
    this.file = file;
  }

  int size() {
    return size;
  }

  /**
   * One more float.
   *
   * @throws InputException if there are more than an array can hold
   */
  void add(float value) {
    if (size == values.length) {
      if (size == MOST) {
        throw InputException.in(file, "holds more than %,d numbers".formatted(MOST));
      }
      values = Arrays.copyOf(values, (int) Math.min(MOST, size + (size >> 1) + 1L));
    }
    values[size++] = value;
  }

  /** All of them. */
  float[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
