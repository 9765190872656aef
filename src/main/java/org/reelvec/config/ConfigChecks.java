package org.reelvec.config;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reelvec.config.TrainingConfig.Device;
import org.reelvec.config.TrainingConfig.Embeddings;
import org.reelvec.config.TrainingConfig.Updater;
import org.reelvec.io.OneLine;

/** What must hold between keys, and what one key's type cannot say. */
final class ConfigChecks {
  private static final String METRIC = "training.early-stopping.metric";
  private static final long MOST_SCORES = 1L << 27;
  private static final int MOST_ANALOGIES = 12;
  private static final List<String> OF_LINKS =
      List.of("loss", "link.auc", "link.mrr", "link.hits@10");
  private static final List<String> OF_RATINGS = List.of("loss", "rating.rmse", "rating.mae");

  private final String source;
  private final Tree tree;
  private final Problems problems;

  /** Checks that point into this tree and add to these problems. */
  ConfigChecks(String source, Tree tree, Problems problems) {
    this.source = source;
    this.tree = tree;
    this.problems = problems;
  }

  /** Notes everything that does not hold. */
  void check(ExperimentConfig config) {
    name(config.name());
    new PairingChecks(config, this::require).check();
    new UnusedKeys(config, this::require).check();
    split(config.split());
    training(config.training());
    if (config.data() instanceof ColumnRatingsData columns) {
      new ColumnChecks(columns, this::require).check();
    }
    Optional.ofNullable(config.training().earlyStopping().metric())
        .ifPresent(metric -> metric(metric, config));
    recommend(config.downstream().recommend());
    require(
        config.explore().analogies().size() <= MOST_ANALOGIES,
        "%d analogies; expected at most %d"
            .formatted(config.explore().analogies().size(), MOST_ANALOGIES),
        "explore.analogies");
    if (config.model() instanceof LinkCosineConfig model) {
      batch(config.training().batch(), model.negatives());
    }
  }

  /** A batch's scores are one array, and several batches are made ahead. */
  private void batch(int positives, LinkCosineConfig.Negatives negatives) {
    long scores = (long) positives * Math.max(negatives.shared(), negatives.ratio());
    require(
        scores <= MOST_SCORES,
        String.format(
            "%d pairs with %d shared or %d own negatives are %d scores a batch; at most %d are"
                + " possible",
            positives, negatives.shared(), negatives.ratio(), scores, MOST_SCORES),
        "training.batch",
        "model.negatives.shared",
        "model.negatives.ratio");
  }

  private void training(TrainingConfig training) {
    require(
        training.updater() != Updater.ADAMW || training.weightDecay() > 0,
        "adamw without weight decay is adam; set training.weight-decay, torch's default is 0.01",
        "training.updater",
        "training.weight-decay");
    boolean cuda = training.device() == Device.CUDA;
    require(
        !cuda || training.embeddings() != Embeddings.SPARSE,
        "sparse embeddings run on the CPU, and training.device is cuda; expected dense, or null",
        "training.embeddings",
        "training.device");
    require(
        !training.lazy() || training.isSparse(cuda),
        "lazy is for sparse embeddings; expected false, or training.embeddings: sparse on the CPU",
        "training.lazy",
        "training.embeddings",
        "training.device");
    double rate = training.learningRateOr(TrainingConfig.GRAPH_LEARNING_RATE);
    require(
        rate * training.weightDecay() < 1,
        String.format(
            "a learning rate of %s times a weight decay of %s would turn the weights over at every"
                + " step; their product must be below 1",
            rate, training.weightDecay()),
        "training.weight-decay",
        "training.learning-rate");
  }

  private void name(String name) {
    require(
        !name.isBlank() && !name.startsWith(".") && name.matches("[^/\\\\\\p{Cntrl}]+"),
        "expected a plain file name without slash or leading dot, found " + OneLine.quoted(name),
        "name");
  }

  private void split(SplitConfig split) {
    if (split instanceof SplitConfig.Shares shares) {
      require(
          shares.test() + shares.validation() < 1,
          String.format(
              "test (%s) and validation (%s) leave nothing to train on; their sum must be below 1",
              shares.test(), shares.validation()),
          "split.test",
          "split.validation");
    }
    if (split instanceof SplitConfig.Folds folds) {
      require(
          !folds.files().isEmpty(),
          "needs split.files: the test file of each fold, such as [u1.test, u2.test]",
          "split.files",
          "split.type");
    }
    if (split instanceof SplitConfig.Time time && time.from() != null) {
      require(
          isDate(time.from()),
          "expected a day after 1970-01-01, such as 2005-06-01, found "
              + OneLine.quoted(time.from()),
          "split.from");
    }
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text).isAfter(LocalDate.EPOCH);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private void metric(String metric, ExperimentConfig config) {
    List<String> metrics =
        config.model() instanceof RatingModelConfig
            ? OF_RATINGS
            : config.model() instanceof LinkCosineConfig ? OF_LINKS : List.of("loss");
    if (!metrics.contains(metric)) {
      require(false, Hints.unknownValue(metric, metrics), METRIC);
    } else if (!metric.equals("loss")) {
      require(
          config.evaluation().protocol() != Protocol.SEED,
          metric + " needs held-out pairs, and evaluation.protocol: seed has none; expected loss",
          METRIC,
          "evaluation.protocol");
      require(
          config.split().hasValidation() || config.evaluation().protocol() == Protocol.SEED,
          metric + " needs held-out pairs: set split.validation above 0, or watch loss",
          METRIC,
          "split.validation");
    }
  }

  private void recommend(DownstreamConfig.Recommend recommend) {
    require(
        (recommend.liked() == null) == (recommend.disliked() == null),
        "liked and disliked are given both or neither",
        "downstream.recommend.liked",
        "downstream.recommend.disliked");
  }

  /**
   * Notes a problem at the first of these paths that is written anywhere, unless one of them has a
   * problem already: what stands in for its value proves nothing.
   */
  private void require(boolean holds, String problem, String... paths) {
    if (!holds && Arrays.stream(paths).noneMatch(problems::touch)) {
      String path = Stream.of(paths).filter(p -> find(p).isPresent()).findFirst().orElse(paths[0]);
      problems.add(find(path).orElse(Place.whole(source)), path, problem);
    }
  }

  private Optional<Place> find(String path) {
    return tree instanceof Tree.Fields fields ? fields.find(path) : Optional.empty();
  }
}
