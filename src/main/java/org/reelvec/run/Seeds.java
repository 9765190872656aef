package org.reelvec.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.reelvec.config.ConfigWriter;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.io.FileHashes;
import org.reelvec.io.InputException;
import org.reelvec.saved.Provenance;
import org.reelvec.saved.RunDirectory;
import org.reelvec.saved.RunDirectory.Existing;

/**
 * One experiment under several seeds: that of its configuration and those that follow it. The first
 * run is the run directory itself, which therefore answers every question; the others are complete
 * run directories within it, {@code seeds/SEED}.
 */
public final class Seeds {
  private static final int MOST = 1000;

  private Seeds() {}

  /**
   * Trains under each seed in turn. Resumed, runs that are finished stay as they are, one that was
   * stopped goes on after its newest checkpoint, and those that are missing are added, also to a
   * run that was made alone.
   *
   * @param seeds how many
   * @param log where progress goes
   * @throws InputException if there cannot be so many, or as {@link Experiment#run}
   */
  public static SeedFigures run(
      ExperimentConfig config,
      RunDirectory directory,
      int seeds,
      Existing existing,
      PrintStream log) {
    long[] all = following(config.seed(), seeds);
    if (existing == Existing.REFUSE && directory.isRun()) {
      throw InputException.in(
          directory.path(),
          "holds a run; --resume keeps it and adds the seeds that are missing, --overwrite starts"
              + " again, --out DIR keeps both");
    }
    List<RunDirectory> runs = new ArrayList<>();
    for (long seed : all) {
      ExperimentConfig seeded = config.withSeed(seed);
      RunDirectory run = seed == config.seed() ? directory : directory.seed(seed);
      boolean done = existing == Existing.RESUME && isDone(seeded, run);
      log.printf(
          Locale.ROOT,
          "seed %d (%d of %d): %s%s%n",
          seed,
          runs.size() + 1,
          seeds,
          run.path(),
          done ? " is finished" : "");
      if (!done) {
        Experiment.run(seeded, run, existing, log);
      }
      runs.add(run);
    }
    return SeedFigures.of(all, runs);
  }

  /** The first seed and those after it. */
  private static long[] following(long first, int count) {
    if (count < 1 || count > MOST) {
      throw new InputException("--seeds: %d is not in 1..%d".formatted(count, MOST));
    }
    if (first > Long.MAX_VALUE - (count - 1)) {
      throw new InputException("seed: %d leaves no room for %d seeds".formatted(first, count));
    }
    return LongStream.range(0, count).map(i -> first + i).toArray();
  }

  /** Whether this very experiment stands there, finished, and its input is as it was. */
  private static boolean isDone(ExperimentConfig config, RunDirectory run) {
    if (!run.isRun() || !Provenance.read(run).isFinished()) {
      return false;
    }
    try {
      return Files.readString(run.config()).equals(ConfigWriter.write(config))
          && Provenance.read(run).inputs().entrySet().stream()
              .allMatch(in -> isStill(Path.of(in.getKey()), in.getValue()));
    } catch (IOException e) {
      return false; // resuming it will say what is wrong
    }
  }

  private static boolean isStill(Path file, String sha256) {
    return Files.isRegularFile(file) && FileHashes.of(file).sha256().equals(sha256);
  }
}
