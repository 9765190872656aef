package org.reelvec.model.nnmf;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.reelvec.bench.Options;
import org.reelvec.bench.StepClock;
import org.reelvec.config.ConfigReader;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.NnmfConfig;
import org.reelvec.config.RatingsData;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.data.ratings.format.RatingReaders;

/** Times the steps of non-negative factorization on ratings that were read; many are a pass. */
public final class NnmfSteps {
  private NnmfSteps() {}

  /** Options: see the first line; data is a directory in the format of the Netflix Prize. */
  public static void main(String[] args) {
    Options options =
        Options.of(args, "data", "none", "dim", "50", "solver", "sgd", "bias", "false");
    ExperimentConfig experiment =
        ConfigReader.readText(
            "benchmark",
            "",
            List.of(
                "data={format: netflix, path: '%s'}".formatted(options.text("data")),
                "model={type: nnmf, dimensions: %s, solver: %s, bias: %s}"
                    .formatted(options.text("dim"), options.text("solver"), options.text("bias")),
                "training.epochs=1000",
                "training.threads=" + options.text("threads")));
    Ratings ratings = RatingReaders.read((RatingsData) experiment.data()).ratings();
    int[] rows = IntStream.range(0, ratings.size()).toArray();
    NnmfConfig config = (NnmfConfig) experiment.model();
    try (Nnmf model = new Nnmf(experiment, config, ratings, rows, self -> new TreeMap<>())) {
      int steps = model.stepsPerEpoch();
      new StepClock("nnmf_" + options.text("solver"), options)
          .run(
              number -> {
                if (number % steps == 0) {
                  model.startEpoch(1 + number / steps);
                }
                return model.step();
              },
              ratings.size() / steps);
    }
  }
}
