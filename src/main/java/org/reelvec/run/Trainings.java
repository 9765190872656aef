package org.reelvec.run;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reelvec.config.TrainingConfig;
import org.reelvec.model.TrainableModel;
import org.reelvec.saved.RunDirectory;
import org.reelvec.train.Checkpoints;
import org.reelvec.train.History;
import org.reelvec.train.Progress;
import org.reelvec.train.TrainingLoop;

/**
 * The trainings of a run, and where each leaves its files: the first chooses an epoch, the second,
 * where there is one, goes as far on more data.
 *
 * @param directory the run's, or that of one of its folds
 */
record Trainings(TrainingConfig config, RunDirectory directory, Progress progress) {
  /** Trains, from the newest checkpoint where there is one; the model is left at its best epoch. */
  History first(TrainableModel model) {
    return train(model, config, directory.checkpoints(), directory.history());
  }

  /** Trains another model for as many epochs as were kept of the first. */
  History second(TrainableModel model, History first) {
    return until(model, first.best(config.earlyStopping()));
  }

  /** Trains another model for so many epochs. */
  History until(TrainableModel model, int epochs) {
    progress.say("training again on more data, " + epochs + " epochs");
    return train(
        model,
        config.untilEpoch(epochs),
        directory.checkpoints().resolve("refit"),
        directory.refitHistory());
  }

  private History train(TrainableModel model, TrainingConfig how, Path checkpoints, Path history) {
    return new TrainingLoop(how, new Checkpoints(checkpoints), history, progress).run(model);
  }

  /** Which epoch was kept, and its training loss. */
  static SortedMap<String, Double> figures(History history, TrainingConfig config) {
    int best = history.best(config.earlyStopping());
    SortedMap<String, Double> figures = new TreeMap<>();
    figures.put("training.epochs", (double) best);
    figures.put("training.loss", history.epochs().get(best - 1).loss());
    return figures;
  }
}
