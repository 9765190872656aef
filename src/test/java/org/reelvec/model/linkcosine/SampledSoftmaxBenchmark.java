package org.reelvec.model.linkcosine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.reelvec.config.LinkCosineConfig;
import org.reelvec.config.LinkCosineConfig.Negatives;
import org.reelvec.config.LinkCosineConfig.Sampling;
import org.reelvec.config.TrainingConfig.Loss;
import org.reelvec.data.HiddenCells;
import org.reelvec.math.AliasSampler;
import org.reelvec.math.Crew;
import org.reelvec.math.KernelSet;
import org.reelvec.math.Shuffle;
import org.reelvec.nn.GraphTraining;
import org.reelvec.nn.InitialWeights;
import org.reelvec.nn.sparse.RowEngine;
import org.reelvec.nn.sparse.RowOptimizer;

/**
 * Times steps of a sampled softmax by rows, through the graph, under Adam with the dense
 * optimizer's result: the work of {@code bench/torch_sampled_softmax.py}, on ids of the same
 * frequencies, 64 batches made before the clock starts. Prints one JSON line.
 *
 * <p>Arguments: threads (default 2), seconds (default 10).
 */
final class SampledSoftmaxBenchmark {
  private static final int LINKS = 66_913;
  private static final int MOVIES = 10_000;
  private static final int DIMENSIONS = 50;
  private static final int PAIRS = 512;
  private static final int SHARED = 1_024;
  private static final int BATCHES = 64;
  private static final int HIDDEN_PERCENT = 1;
  private static final double WARM_SECONDS = 4; // until the Java machine has compiled it all

  private SampledSoftmaxBenchmark() {}

  /** Trains for some seconds and prints how long the steps took. */
  public static void main(String[] arguments) {
    int threads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2;
    double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 10;
    MultiDataSet[] batches = batches();
    try (GraphTraining training = training(threads)) {
      time(training, batches, WARM_SECONDS);
      OperatingSystemMXBean machine =
          (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      long processor = machine.getProcessCpuTime();
      double[] times = time(training, batches, seconds);
      processor = machine.getProcessCpuTime() - processor;
      Arrays.sort(times);
      double median = times[times.length / 2];
      long samples = PAIRS * (1L + SHARED);
      System.out.printf(
          Locale.ROOT,
          "{\"tool\": \"reelvec\", \"optimizer\": \"Adam\", \"threads\": %d, \"samples_a_step\":"
              + " %d, \"steps\": %d, \"ms_median\": %.4f, \"ms_best\": %.4f, \"samples_per_s\":"
              + " %.0f, \"cpu_us_per_sample\": %.5f}%n",
          threads,
          samples,
          times.length,
          median / 1e6,
          times[0] / 1e6,
          samples / median * 1e9,
          processor / 1e3 / times.length / samples);
    }
  }

  private static double[] time(GraphTraining training, MultiDataSet[] batches, double seconds) {
    double[] times = new double[1_000_000];
    int steps = 0;
    long end = System.nanoTime() + (long) (seconds * 1e9);
    for (long now = System.nanoTime(); now < end && steps < times.length; steps++) {
      training.step(batches[steps % BATCHES]);
      long then = now;
      now = System.nanoTime();
      times[steps] = now - then;
    }
    return Arrays.copyOf(times, steps);
  }

  private static GraphTraining training(int threads) {
    LinkCosineConfig config =
        new LinkCosineConfig(
            DIMENSIONS, true, 0.1, new Negatives(1, SHARED, Sampling.FREQUENCY, 0.75));
    IUpdater updater = Adam.builder().learningRate(0.002).epsilon(1e-7).build();
    KernelSet kernels = KernelSet.fastest();
    RowOptimizer optimizer = RowOptimizer.of(updater, 0, false, kernels.rows());
    RowEngine engine = new RowEngine(optimizer, kernels, new Crew(threads));
    GraphTraining training =
        new LinkGraphs(LINKS, MOVIES, config, DataType.FLOAT)
            .sparse(Loss.SAMPLED_SOFTMAX, engine, updater);
    SplittableRandom random = new SplittableRandom(1);
    training.assign(
        LinkGraphs.LINK_TABLE, InitialWeights.uniform((long) LINKS * DIMENSIONS, 0.05f, random));
    training.assign(
        LinkGraphs.MOVIE_TABLE, InitialWeights.uniform((long) MOVIES * DIMENSIONS, 0.05f, random));
    return training;
  }

  private static MultiDataSet[] batches() {
    SplittableRandom random = new SplittableRandom(2);
    Ranked movies = new Ranked(MOVIES, 1);
    Ranked own = new Ranked(LINKS, 1);
    Ranked shared = new Ranked(LINKS, 0.75);
    MultiDataSet[] batches = new MultiDataSet[BATCHES];
    for (int i = 0; i < BATCHES; i++) {
      int[] links = Arrays.copyOf(own.draw(PAIRS, random), PAIRS + SHARED);
      System.arraycopy(shared.draw(SHARED, random), 0, links, PAIRS, SHARED);
      INDArray[] inputs = {
        column(movies.draw(PAIRS, random)), column(links), column(hidden(links, random).packed())
      };
      batches[i] = new MultiDataSet(inputs, new INDArray[] {Nd4j.zeros(PAIRS, 1)});
    }
    return batches;
  }

  private static HiddenCells hidden(int[] links, SplittableRandom random) {
    int[] offsets = new int[PAIRS + 1];
    int[] columns = new int[PAIRS * SHARED];
    int count = 0;
    for (int i = 0; i < PAIRS; i++) {
      for (int j = 0; j < SHARED; j++) {
        if (links[i] == links[PAIRS + j] || random.nextInt(100) < HIDDEN_PERCENT) {
          columns[count++] = j;
        }
      }
      offsets[i + 1] = count;
    }
    return new HiddenCells(offsets, Arrays.copyOf(columns, count));
  }

  private static INDArray column(int[] ids) {
    return Nd4j.createFromArray(ids).reshape(ids.length, 1);
  }

  /** Ids with P(rank) ~ 1 / rank^power, the ranks scattered over the table. */
  private static final class Ranked {
    private final AliasSampler ranks;
    private final int[] scattered;

    Ranked(int rows, double power) {
      double[] weights = new double[rows];
      Arrays.setAll(weights, rank -> Math.pow(rank + 1, -power));
      ranks = new AliasSampler(weights);
      scattered = Shuffle.permutation(rows, new SplittableRandom(rows));
    }

    int[] draw(int count, SplittableRandom random) {
      int[] ids = new int[count];
      Arrays.setAll(ids, i -> scattered[ranks.sample(random)]);
      return ids;
    }
  }
}
