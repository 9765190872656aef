package org.reelvec.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.reelvec.config.ConfigWriter;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.FileHashes;
import org.reelvec.io.InputException;
import org.reelvec.io.RunFailedException;
import org.reelvec.run.RunDirectory.Existing;

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

  /**
   * The finished runs of other seeds that are kept within a run, by seed.
   *
   * @throws InputException if one of them is of another configuration
   */
  public static List<SavedRun> others(SavedRun run) {
    Path seeds = run.directory().seeds();
    if (!Files.isDirectory(seeds)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(seeds)) {
      return entries
          .filter(entry -> seed(entry).isPresent())
          .sorted(Comparator.comparingLong(entry -> seed(entry).getAsLong()))
          .filter(entry -> isFinished(new RunDirectory(entry)))
          .map(entry -> sameBut(run, SavedRun.open(entry)))
          .toList();
    } catch (IOException e) {
      throw new RunFailedException(seeds + ": " + AtomicFiles.reason(e), e);
    }
  }

  /** Whose name a directory of such runs has. */
  private static OptionalLong seed(Path directory) {
    try {
      return OptionalLong.of(Long.parseLong(directory.getFileName().toString()));
    } catch (NumberFormatException e) {
      return OptionalLong.empty(); // something else lies there
    }
  }

  private static boolean isFinished(RunDirectory run) {
    return run.isRun() && Provenance.read(run).isFinished();
  }

  private static SavedRun sameBut(SavedRun run, SavedRun other) {
    if (!other.config().withSeed(run.config().seed()).equals(run.config())) {
      throw InputException.in(
          other.directory().path(),
          "is of another configuration than " + run.directory().path() + "; take it away");
    }
    return other;
  }
}
