package org.reelvec.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reelvec.io.OneLine;

/** What must hold between keys, and what one key's type cannot say. */
final class ConfigChecks {
  private static final String METRIC = "training.early-stopping.metric";
  private static final long MOST_SCORES = 1L << 27;
  private static final List<String> METRICS =
      List.of("loss", "link.auc", "link.mrr", "link.hits@10");

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
    split(config.split());
    Optional.ofNullable(config.training().earlyStopping().metric())
        .ifPresent(metric -> metric(metric, config));
    recommend(config.downstream().recommend());
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

  private void name(String name) {
    require(
        !name.isBlank() && !name.startsWith(".") && name.matches("[^/\\\\\\p{Cntrl}]+"),
        "expected a plain file name without slash or leading dot, found " + OneLine.quoted(name),
        "name");
  }

  private void split(SplitConfig split) {
    require(
        split.test() + split.validation() < 1,
        String.format(
            "test (%s) and validation (%s) leave nothing to train on; their sum must be below 1",
            split.test(), split.validation()),
        "split.test",
        "split.validation");
  }

  private void metric(String metric, ExperimentConfig config) {
    if (!METRICS.contains(metric)) {
      require(false, Hints.unknownValue(metric, METRICS), METRIC);
    } else if (!metric.equals("loss")) {
      require(
          config.evaluation().protocol() != Protocol.SEED,
          metric + " needs held-out pairs, and evaluation.protocol: seed has none; expected loss",
          METRIC,
          "evaluation.protocol");
      require(
          config.split().validation() > 0 || config.evaluation().protocol() == Protocol.SEED,
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
