package org.reelvec.embedding.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.Rows;
import org.reelvec.io.InputException;
import org.reelvec.table.Table;

/** Keys and vectors as they are read, each with its place in the file. */
final class RowCollector {
  /** An error at a place: a line, or a byte. */
  interface Refusal {
    InputException at(long place, String problem);
  }

  private final int dimensions;
  private final Refusal refusal;
  private final FloatList values;
  private final List<String> keys = new ArrayList<>();
  private long[] places = new long[1 << 8];

  /** No row yet. */
  RowCollector(Path file, int dimensions, Refusal refusal) {
    this.dimensions = dimensions;
    this.refusal = refusal;
    this.values = new FloatList(file);
  }

  int size() {
    return keys.size();
  }

  /** Begins a row, to be filled by {@code dimensions} numbers. */
  void begin(String key, long place) {
    if (size() == places.length) {
      places = Arrays.copyOf(places, 2 * size());
    }
    places[size()] = place;
    keys.add(key);
  }

  /** The next number of the row. */
  void add(float value) {
    values.add(value);
  }

  /** All numbers of the row, as little-endian floats. */
  void addAll(byte[] floats) {
    ByteBuffer in = ByteBuffer.wrap(floats).order(ByteOrder.LITTLE_ENDIAN);
    while (in.hasRemaining()) {
      values.add(in.getFloat());
    }
  }

  /**
   * What was read; keys become titles.
   *
   * @throws InputException if a key stands twice, or a number is not finite
   */
  Embedding embedding(String name) {
    Rows.requireDistinct(keys, (row, problem) -> refusal.at(places[row], problem));
    return numbered(name);
  }

  /** The same where keys are told elsewhere. */
  Embedding numbered(String name) {
    float[] vectors = values.toArray();
    Rows.Place place = (row, problem) -> refusal.at(places[row], problem);
    Rows.requireFinite(vectors, dimensions, place);
    return new Embedding(name, keys, keys, Table.ofRows(size()), dimensions, vectors);
  }
}
