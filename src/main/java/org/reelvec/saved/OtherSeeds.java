package org.reelvec.saved;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.InputException;
import org.reelvec.io.RunFailedException;

/** The runs of other seeds that {@code run --seeds} keeps within a run. */
public final class OtherSeeds {
  private OtherSeeds() {}

  /**
   * The finished runs of other seeds that are kept within a run, by seed.
   *
   * @throws InputException if one of them is of another configuration
   */
  public static List<SavedRun> of(SavedRun run) {
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
