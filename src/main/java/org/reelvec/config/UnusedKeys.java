package org.reelvec.config;

import org.jspecify.annotations.Nullable;
import org.reelvec.config.SgnsConfig.Architecture;
import org.reelvec.config.SgnsConfig.Context;
import org.reelvec.config.TrainingConfig.Device;
import org.reelvec.config.TrainingConfig.Updater;

/**
 * Keys that the chosen model would pass over in silence: who sets one away from its default expects
 * another result.
 */
final class UnusedKeys {
  private static final int USUAL_WINDOW = 5;

  private final ExperimentConfig config;
  private final ColumnChecks.Require require;

  /** Checks of this experiment. */
  UnusedKeys(ExperimentConfig config, ColumnChecks.Require require) {
    this.config = config;
    this.require = require;
  }

  /** Notes every such key. */
  void check() {
    ModelConfig model = config.model();
    boolean graph =
        model instanceof LinkCosineConfig
            || model instanceof RatingDotConfig
            || model instanceof RatingMlpConfig;
    if (!graph) {
      optimizer(config.training());
    }
    if (model instanceof SgnsConfig sgns) {
      context(sgns);
      leastRating(sgns.minRating());
      if (config.data() instanceof WikipediaData) {
        links(sgns);
      }
    }
    if (model instanceof PpmiSvdConfig ppmi) {
      leastRating(ppmi.minRating());
    }
  }

  /** What only models that are graphs have. */
  private void optimizer(TrainingConfig training) {
    String only = "is for linkcosine, ratingdot and ratingmlp; expected ";
    require.that(
        training.updater() == Updater.ADAM || training.updater() == Updater.ADAMW,
        only + "adam, the default, which stands for none",
        "training.updater",
        "model.type");
    require.that(
        training.weightDecay() == 0 || config.model() instanceof NnmfConfig,
        only + "0",
        "training.weight-decay",
        "training.updater",
        "model.type");
    require.that(training.embeddings() == null, only + "null", "training.embeddings", "model.type");
    require.that(
        training.device() != Device.CUDA,
        "is on the CPU with this model; expected cpu, or auto",
        "training.device",
        "model.type");
    require.that(!training.lazy(), only + "false", "training.lazy", "model.type");
  }

  /** A list that is taken whole has no window, and a window draws no pairs. */
  private void context(SgnsConfig model) {
    boolean window = model.context() == Context.WINDOW;
    require.that(
        window || (model.window() == USUAL_WINDOW && model.shrinkWindow()),
        "is for context: window, and the context is history; set model.context",
        model.window() == USUAL_WINDOW ? "model.shrink-window" : "model.window",
        "model.context");
    require.that(
        !window || model.contextDraws() == null,
        "is for context: history, and the context is window; expected null",
        "model.context-draws",
        "model.context");
  }

  /** A movie predicts each of its links. */
  private void links(SgnsConfig model) {
    require.that(
        model.context() == Context.HISTORY,
        "links have no order; expected history",
        "model.context",
        "data.format");
    require.that(
        model.architecture() == Architecture.SKIP_GRAM,
        "a movie predicts each of its links; expected skip-gram",
        "model.architecture",
        "data.format");
  }

  private void leastRating(@Nullable Double least) {
    require.that(
        least == null || config.data() instanceof RatingsData,
        "is for ratings; expected null",
        "model.min-rating",
        "data.format");
  }
}
