package org.reelvec.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.reelvec.nn.GraphTraining;

/**
 * Times steps: those of the first seconds are thrown away, while Java compiles; then each is timed.
 * Prints one line of JSON with the names that the peers in torch use.
 */
public final class StepClock {
  private static final int FEWEST_STEPS = 20;

  /** What is timed. */
  public interface Step {
    /** The step of this number, from 0; gives the loss. */
    double take(int number);
  }

  private final String work;
  private final Options options;
  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** For a work of this name. */
  public StepClock(String work, Options options) {
    this.work = work;
    this.options = options;
  }

  /**
   * Trains on prepared batches, round and round.
   *
   * @param batch makes one; all are made before the clock starts
   * @param samples in a batch
   */
  public void run(GraphTraining training, Supplier<MultiDataSet> batch, int samples) {
    List<MultiDataSet> ring = new ArrayList<>();
    for (int i = 0; i < options.whole("ring"); i++) {
      ring.add(batch.get());
    }
    run(i -> training.step(ring.get(i % ring.size())), samples);
    training.close();
  }

  /**
   * Times any step.
   *
   * @param samples in a step
   */
  public void run(Step step, int samples) {
    int number = 0;
    for (long end = after(options.real("warm")); System.nanoTime() < end; number++) {
      step.take(number);
    }
    double loss = Double.NaN;
    int count = 0;
    long[] nanos = new long[1 << 12];
    long processor = system.getProcessCpuTime();
    for (long end = after(options.real("seconds"));
        System.nanoTime() < end || count < FEWEST_STEPS;
        count++) {
      nanos = count < nanos.length ? nanos : Arrays.copyOf(nanos, 2 * count);
      long start = System.nanoTime();
      loss = step.take(number++);
      nanos[count] = System.nanoTime() - start;
    }
    processor = system.getProcessCpuTime() - processor;
    print(Arrays.copyOf(nanos, count), processor, samples, loss);
  }

  private static long after(double seconds) {
    return System.nanoTime() + (long) (1e9 * seconds);
  }

  private void print(long[] nanos, long processor, int samples, double loss) {
    Arrays.sort(nanos);
    int half = nanos.length / 2;
    double median = nanos.length % 2 == 1 ? nanos[half] : (nanos[half - 1] + nanos[half]) / 2.0;
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("tool", "reelvec_" + work);
    options.all().forEach(line::put);
    line.put("threads", options.whole("threads"));
    line.put("batch", samples);
    line.put("steps", nanos.length);
    line.put("ms_median", rounded(median / 1e6));
    line.put("ms_best", rounded(nanos[0] / 1e6));
    line.put("samples_per_s", Math.round(1e9 * samples / median));
    line.put("samples_per_s_best", Math.round(1e9 * samples / nanos[0]));
    line.put("cpu_us_per_sample", rounded(processor / 1e3 / nanos.length / samples));
    line.put("loss", rounded(loss));
    line.put("load1", system.getSystemLoadAverage());
    line.put("java", System.getProperty("java.runtime.version"));
    try {
      System.out.println(new ObjectMapper().writeValueAsString(line));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double rounded(double value) {
    return Math.round(value * 1e5) / 1e5;
  }
}
