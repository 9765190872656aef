package org.reelvec.explore.tsne;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.reelvec.math.RandomStreams;

/** Vectors to map. */
final class Samples {
  private Samples() {}

  /**
   * Numbers that other languages compute alike: {@code sin(1.7 i^2 + 0.3 i)}, rounded to floats.
   */
  static float[] sines(int count) {
    float[] sines = new float[count];
    for (int i = 0; i < count; i++) {
      sines[i] = (float) Math.sin(1.7 * i * i + 0.3 * i);
    }
    return sines;
  }

  static float[] normal(int count, double scale, long seed) {
    RandomGenerator random = RandomStreams.stream(seed, "normal");
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) (scale * random.nextGaussian());
    }
    return numbers;
  }

  /** Clusters around far centres: row i belongs to cluster i % clusters. */
  static float[] clusters(int points, int dimensions, int clusters, long seed) {
    float[] centres = normal(clusters * dimensions, 4, seed);
    float[] vectors = normal(points * dimensions, 1, seed + 1);
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] += centres[i / dimensions % clusters * dimensions + i % dimensions];
    }
    return vectors;
  }

  /** Users of {@link #movies}. */
  static final int USERS = 671;

  /** The ratings of the most rated movies, of equally often rated ones of the lower id first. */
  static float[] movies(int count) {
    Map<Integer, List<String[]>> ratings = new LinkedHashMap<>();
    try {
      Files.readAllLines(Path.of("data/movielens-small/ratings.csv")).stream()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(
              cells ->
                  ratings
                      .computeIfAbsent(Integer.valueOf(cells[1]), id -> new ArrayList<>())
                      .add(cells));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Integer> ids =
        ratings.keySet().stream()
            .sorted(
                Comparator.comparingInt((Integer id) -> -ratings.get(id).size())
                    .thenComparing(Comparator.naturalOrder()))
            .limit(count)
            .toList();
    float[] vectors = new float[count * USERS];
    for (int row = 0; row < count; row++) {
      for (String[] cells : ratings.get(ids.get(row))) {
        vectors[row * USERS + Integer.parseInt(cells[0]) - 1] = Float.parseFloat(cells[2]);
      }
    }
    return vectors;
  }
}
