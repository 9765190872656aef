package org.reelvec.model.sgns;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reelvec.bench.Options;
import org.reelvec.config.ConfigReader;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.SgnsConfig;
import org.reelvec.math.Kernels;
import org.reelvec.math.PlainSkipGramKernels;
import org.reelvec.math.SkipGramKernels;

/**
 * Trains skip-gram on a text of planted topics, and prints one line of JSON with the names that the
 * peer in gensim uses: a whole training after some seconds of another that warmed Java up, and how
 * pure the topics of nearest words are.
 */
public final class SgnsSteps {
  private SgnsSteps() {}

  /** See bench/ours.sh. */
  public static void main(String[] args) throws IOException {
    Options options =
        Options.of(
            args,
            "corpus",
            "",
            "dim",
            "50",
            "negative",
            "5",
            "window",
            "5",
            "draws",
            "10",
            "epochs",
            "1",
            "architecture",
            "skip-gram",
            "kernels",
            "fastest",
            "rate",
            "0.025");
    TopicCorpus corpus = TopicCorpus.read(Path.of(options.text("corpus")));
    boolean history = options.text("window").equals("history");
    ExperimentConfig experiment =
        ConfigReader.readText(
            "benchmark",
            "",
            List.of(
                "data={format: sequences, path: none}",
                "model={type: sgns, dimensions: %s, architecture: %s, negatives: {count: %s}, %s}"
                    .formatted(
                        options.text("dim"),
                        options.text("architecture"),
                        options.text("negative"),
                        history
                            ? "context: history, context-draws: " + options.text("draws")
                            : "context: window, window: " + options.text("window")),
                "seed=" + options.text("seed"),
                "training.epochs=" + options.text("epochs"),
                "training.learning-rate=" + options.text("rate"),
                "training.threads=" + options.text("threads")));
    SkipGramKernels kernels =
        options.text("kernels").equals("plain")
            ? new PlainSkipGramKernels()
            : Kernels.skipGrams();
    Run warm = new Run(corpus, experiment, kernels);
    warm.train((long) (1e9 * options.real("warm")));
    System.gc();
    Run run = new Run(corpus, experiment, kernels);
    run.train(Long.MAX_VALUE);
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("tool", "reelvec_sgns");
    options.all().forEach(line::put);
    line.put("threads", options.whole("threads"));
    line.put("words", run.words);
    line.put("vocabulary", corpus.words().size());
    line.put("seconds", rounded(run.nanos / 1e9));
    line.put("samples_per_s", Math.round(1e9 * run.words / run.nanos));
    line.put("cpu_us_per_word", rounded(run.processor / 1e3 / run.words));
    line.put("loss", rounded(run.loss));
    line.put("purity", rounded(corpus.purity(run.model.vectors())));
    line.put("load1", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    line.put("java", System.getProperty("java.runtime.version"));
    System.out.println(new ObjectMapper().writeValueAsString(line));
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }

  /** A training and what it took. */
  private static final class Run {
    private final Sgns model;
    private final int epochs;
    private long words;
    private long nanos;
    private long processor;
    private double loss;

    Run(TopicCorpus corpus, ExperimentConfig experiment, SkipGramKernels kernels) {
      SgnsConfig config = (SgnsConfig) experiment.model();
      model = Sgns.of(experiment, config, corpus.sequences(), kernels);
      epochs = experiment.training().epochs();
    }

    void train(long limit) {
      OperatingSystemMXBean system =
          (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      processor = -system.getProcessCpuTime();
      long start = System.nanoTime();
      for (int epoch = 1; epoch <= epochs; epoch++) {
        model.startEpoch(epoch);
        for (int step = 1; step <= model.stepsPerEpoch(); step++) {
          loss = model.step();
          words += model.samples(step);
          nanos = System.nanoTime() - start;
          if (nanos > limit) {
            model.close();
            return;
          }
        }
      }
      processor += system.getProcessCpuTime();
      model.close();
    }
  }
}
