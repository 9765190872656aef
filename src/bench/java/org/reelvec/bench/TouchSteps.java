package org.reelvec.bench;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.reelvec.math.Crew;
import org.reelvec.math.RandomStreams;
import org.reelvec.math.RowKernels;

/**
 * Times what the memory alone costs: each step adds one to every number of the distinct rows of its
 * batch, in tables laid out as those of training. What this takes longer for larger tables is the
 * cache's doing, not training's.
 */
public final class TouchSteps {
  private static final int PARTS = 8;

  private TouchSteps() {}

  /** Options: see the first line. */
  public static void main(String[] args) {
    Options options =
        Options.of(
            args,
            "rows",
            "480189",
            "movies",
            "17770",
            "dim",
            "8",
            "positives",
            "5000",
            "negatives",
            "0",
            "states",
            "2");
    RandomGenerator random = RandomStreams.stream(options.whole("seed"), "bench");
    int stride = RowKernels.padded(options.whole("dim")) * (1 + options.whole("states"));
    int[] rows = {options.whole("rows"), options.whole("movies")};
    float[][] tables = new float[rows.length][];
    int[][][] ring = new int[rows.length][options.whole("ring")][];
    int positives = options.whole("positives");
    int samples = positives * (1 + options.whole("negatives"));
    for (int table = 0; table < rows.length; table++) {
      tables[table] = new float[Math.multiplyExact(rows[table], stride)];
      Zipf zipf = new Zipf(rows[table]);
      for (int i = 0; i < ring[table].length; i++) {
        int[] ids = Arrays.copyOf(zipf.draw(positives, random), samples);
        for (int j = positives; j < samples; j++) {
          ids[j] = random.nextInt(zipf.rows());
        }
        ring[table][i] = IntStream.of(ids).distinct().toArray();
      }
    }
    double distinct =
        Arrays.stream(ring).flatMap(Arrays::stream).mapToInt(ids -> ids.length).sum()
            / (double) options.whole("ring");
    try (Crew crew = new Crew(options.whole("threads"))) {
      new StepClock("touch", options)
          .run(
              step -> {
                for (int table = 0; table < rows.length; table++) {
                  float[] cells = tables[table];
                  int[] ids = ring[table][step % ring[table].length];
                  crew.run(PARTS, part -> touch(cells, ids, part, stride));
                }
                return distinct; // in place of a loss
              },
              samples);
    }
  }

  private static void touch(float[] cells, int[] ids, int part, int stride) {
    int to = ids.length * (part + 1) / PARTS;
    for (int i = ids.length * part / PARTS; i < to; i++) {
      int at = ids[i] * stride;
      for (int j = at; j < at + stride; j++) {
        cells[j]++;
      }
    }
  }
}
