package org.reelvec.model.rating;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The weights and batches of {@code src/test/python/rating_parity.py}, and what torch made of them.
 */
public final class RatingParity {
  /** Rows of the user tables. */
  public static final int USERS = 60;

  /** Rows of the movie tables. */
  public static final int MOVIES = 40;

  /** What the dot product has taken from the ratings. */
  public static final RatingScale SCALE = new RatingScale(0.5f, 2.75, 5);

  private static final int BATCH = 64;
  private static final int STEPS = 50;
  private static final int STRIDE = 17;
  private static final double TOLERANCE = 1e-4;

  private RatingParity() {}

  private static long hash(long n, int salt) {
    long x = (n * 0x9E3779B1L + salt * 0x85EBCA77L) & 0xFFFFFFFFL;
    x = ((x ^ (x >>> 15)) * 0x2C1B3C6DL) & 0xFFFFFFFFL;
    x = ((x ^ (x >>> 12)) * 0x297A2D39L) & 0xFFFFFFFFL;
    return x ^ (x >>> 15);
  }

  /** Puts the script's uniform(-limit, limit) of this salt into a layer's weights. */
  public static void draw(ComputationGraph graph, String layer, double limit, int salt) {
    INDArray weights = graph.getLayer(layer).getParam("W");
    float[] values = new float[(int) weights.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ((2 * (hash(i, salt) / 0x1p32) - 1) * limit);
    }
    weights.assign(Nd4j.createFromArray(values).reshape(weights.shape()));
  }

  private static MultiDataSet batch(int step) {
    int[] users = new int[BATCH];
    int[] movies = new int[BATCH];
    float[] ratings = new float[BATCH];
    for (int i = 0; i < BATCH; i++) {
      long n = (long) step * BATCH + i;
      users[i] = (int) (hash(n, 1) % USERS);
      movies[i] = (int) (hash(n, 2) % MOVIES);
      long third = hash((long) users[i] * MOVIES + movies[i], 3) % 4;
      ratings[i] = 0.5f + 0.5f * (users[i] % 4 + movies[i] % 4 + third);
    }
    return RatingBatches.batch(users, movies, ratings);
  }

  /**
   * Trains the graph on the script's batches; fails where torch came to other losses or weights.
   */
  public static void assertTrainsAsTorch(ComputationGraph graph, String recorded) {
    double[] losses =
        IntStream.range(0, STEPS)
            .mapToDouble(
                step -> {
                  graph.fit(batch(step));
                  return graph.score();
                })
            .toArray();
    int weights = 0;
    for (String line : lines(recorded)) {
      String[] words = line.split(" ", -1);
      double[] expected = Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray();
      if (words[0].equals("loss")) {
        assertArrayEquals(expected, losses, TOLERANCE, "losses");
      } else {
        String[] name = words[0].split("/", -1);
        assertArrayEquals(
            expected, some(graph.getLayer(name[0]).getParam(name[1])), TOLERANCE, words[0]);
        weights++;
      }
    }
    assertEquals(graph.paramTable().size(), weights, "every parameter is recorded");
  }

  private static double[] some(INDArray values) {
    float[] all = values.dup('c').data().asFloat();
    return IntStream.iterate(0, i -> i < all.length, i -> i + STRIDE)
        .mapToDouble(i -> all[i])
        .toArray();
  }

  private static List<String> lines(String name) {
    try (InputStream in =
        Objects.requireNonNull(RatingParity.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
