package org.reelvec.downstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Data and scikit-learn's answers, as {@code src/test/python/downstream_golden.py} recorded them.
 */
final class Golden {
  private Golden() {}

  /** The movies of a CSV file, as they stand there: not brought to length one. */
  static List<LabelledVector> movies(String name) {
    List<LabelledVector> movies = new ArrayList<>();
    for (String line : new String(bytes(name), StandardCharsets.UTF_8).lines().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      float[] vector = new float[cells.length - 1];
      for (int i = 0; i < vector.length; i++) {
        vector[i] = Float.parseFloat(cells[i + 1]);
      }
      String key = "m" + movies.size();
      movies.add(new LabelledVector(key, "Movie " + key, vector, Double.parseDouble(cells[0])));
    }
    return movies;
  }

  static JsonNode json(String name) {
    try {
      return new ObjectMapper().readTree(bytes(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double[] doubles(JsonNode array) {
    double[] values = new double[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).doubleValue();
    }
    return values;
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
