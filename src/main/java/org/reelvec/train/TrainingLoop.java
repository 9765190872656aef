package org.reelvec.train;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.reelvec.config.TrainingConfig;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.RunFailedException;
import org.reelvec.model.TrainableModel;

/**
 * Trains a model epoch by epoch: steps, validation, history, checkpoint, early stopping. Everything
 * that it knows between epochs is in the checkpoint, so a training that was killed goes on as if it
 * had not been.
 */
public final class TrainingLoop {
  private final TrainingConfig config;
  private final Checkpoints checkpoints;
  private final Path historyFile;
  private final Progress progress;

  /**
   * A loop over one run's files.
   *
   * @param historyFile {@code metrics.jsonl}, rewritten after every epoch
   */
  public TrainingLoop(
      TrainingConfig config, Checkpoints checkpoints, Path historyFile, Progress progress) {
    this.config = config;
    this.checkpoints = checkpoints;
    this.historyFile = historyFile;
    this.progress = progress;
  }

  /**
   * Trains to the end, from the newest checkpoint where there is one, and leaves the model at its
   * best epoch.
   *
   * @throws RunFailedException if the loss is no number any more, or a checkpoint cannot be written
   */
  public History run(TrainableModel model) {
    History history =
        checkpoints.newest().map(epoch -> resume(epoch, model)).orElse(History.empty());
    while (history.size() < config.epochs() && !history.isStalled(config.earlyStopping())) {
      history = history.with(train(model, history));
      save(history, model);
    }
    int best = history.best(config.earlyStopping());
    if (best < history.size()) {
      progress.say(
          "best by %s: epoch %d of %d"
              .formatted(config.earlyStopping().metric(), best, history.size()));
      checkpoints.restore(best, model);
    }
    return history;
  }

  private History resume(int epoch, TrainableModel model) {
    History history = checkpoints.restore(epoch, model);
    AtomicFiles.write(historyFile, history.toJsonLines());
    progress.say("resumed after epoch " + epoch);
    return history;
  }

  private EpochRecord train(TrainableModel model, History history) {
    int epoch = history.size() + 1;
    int steps = model.stepsPerEpoch();
    long start = System.nanoTime();
    double sum = 0;
    long samples = 0;
    model.startEpoch(epoch);
    for (int step = 1; step <= steps; step++) {
      double loss = model.step();
      if (!Double.isFinite(loss)) {
        throw diverged(epoch, step, loss);
      }
      sum += loss * model.samples(step);
      samples += model.samples(step);
      double rate = rate(samples, seconds(start));
      progress.step(epoch, config.epochs(), step, steps, sum / samples, rate);
    }
    if (!model.isFinite()) {
      throw diverged(epoch, steps, Double.NaN);
    }
    double seconds = seconds(start);
    SortedMap<String, Double> validation = model.validate();
    EpochRecord record =
        new EpochRecord(epoch, sum / samples, validation, seconds, rate(samples, seconds));
    progress.epoch(record, config.epochs(), secondsLeft(history, seconds(start)));
    return record;
  }

  private void save(History history, TrainableModel model) {
    AtomicFiles.write(historyFile, history.toJsonLines());
    int best = history.best(config.earlyStopping());
    boolean last = history.size() == config.epochs() || history.isStalled(config.earlyStopping());
    boolean newBest = config.earlyStopping().metric() != null && best == history.size();
    if (last || newBest || history.size() % config.checkpointEvery() == 0) {
      checkpoints.save(history, model);
      checkpoints.keepOnly(new TreeSet<>(List.of(best, history.size())));
    }
  }

  private RunFailedException diverged(int epoch, int step, double loss) {
    String kept =
        checkpoints
            .newest()
            .map(last -> "kept: " + checkpoints.file(last))
            .orElse("no epoch was completed");
    String rate = config.learningRate() == null ? "" : " of " + config.learningRate();
    return new RunFailedException(
        "epoch %d, step %d: the loss is %s; the learning rate%s is probably too high (lower training.learning-rate); %s"
            .formatted(epoch, step, loss, rate, kept));
  }

  private double secondsLeft(History history, double lastEpoch) {
    return (config.epochs() - history.size() - 1) * lastEpoch;
  }

  private static double rate(long samples, double seconds) {
    return seconds > 0 ? samples / seconds : 0;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
