package org.reelvec.downstream;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.tribuo.Example;
import org.tribuo.Output;
import org.tribuo.impl.ArrayExample;

/**
 * Vectors as Tribuo's examples. Component i is the feature {@code column_i}, the name it has in the
 * files; Tribuo numbers features by the order of their names ({@code column_10} before {@code
 * column_2}), so nothing here relies on feature numbers.
 */
final class Examples {
  /** The time of a data source that has none of its own: models differ by data, not by clock. */
  static final OffsetDateTime NO_TIME = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private final String[] names;

  /** Examples of vectors of this length. */
  Examples(int dimensions) {
    this(IntStream.range(0, dimensions).toArray());
  }

  /** Examples that hold only these components of a vector. */
  Examples(int[] components) {
    names = IntStream.of(components).mapToObj(i -> "column_" + i).toArray(String[]::new);
  }

  /** An example of a vector, copied. */
  <T extends Output<T>> Example<T> of(T output, float[] vector) {
    double[] values = new double[vector.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = vector[i];
    }
    return of(output, values);
  }

  /** An example of a vector in double precision, copied. */
  <T extends Output<T>> Example<T> of(T output, double[] values) {
    return new ArrayExample<>(output, names, values);
  }
}
