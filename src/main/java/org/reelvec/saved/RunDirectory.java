package org.reelvec.saved;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.InputException;
import org.reelvec.io.RunFailedException;
import org.reelvec.io.Suggestions;

/**
 * Where each file of a run is. Other tools rely on these names; more files may be added, none is
 * renamed.
 *
 * @param path the directory
 */
public record RunDirectory(Path path) {
  /** The resolved configuration, complete. */
  public Path config() {
    return path.resolve("config.yaml");
  }

  /** Where the run came from; its presence makes the directory a run. */
  public Path provenance() {
    return path.resolve("provenance.json");
  }

  /** One line an epoch. */
  public Path history() {
    return path.resolve("metrics.jsonl");
  }

  /** The same of the second training, on all pairs, where there is one. */
  public Path refitHistory() {
    return path.resolve("metrics.refit.jsonl");
  }

  /**
   * Where one fold's training leaves its files, as in a run directory of its own.
   *
   * @param number from 1
   */
  public RunDirectory fold(int number) {
    return new RunDirectory(folds().resolve(Integer.toString(number)));
  }

  private Path folds() {
    return path.resolve("folds");
  }

  /**
   * The run of another seed, where {@code run --seeds} has kept one for each: complete, as a run
   * directory of its own.
   */
  public RunDirectory seed(long seed) {
    return new RunDirectory(seeds().resolve(Long.toString(seed)));
  }

  /** The runs of other seeds. */
  public Path seeds() {
    return path.resolve("seeds");
  }

  /** The final figures, flat. */
  public Path metrics() {
    return path.resolve("metrics.json");
  }

  /** Checkpoints of the training. */
  public Path checkpoints() {
    return path.resolve("checkpoints");
  }

  /** Each held-out rating beside its prediction, where asked for. */
  public Path predictions() {
    return path.resolve("predictions.csv");
  }

  /** A stock DL4J graph. */
  public Path model() {
    return path.resolve("model.zip");
  }

  /** TABLE.parquet and TABLE.attributes.parquet of each table. */
  public Path embeddings() {
    return path.resolve("embeddings");
  }

  /** The pairs trained on. */
  public Path pairs() {
    return path.resolve("pairs.parquet");
  }

  /** Tribuo models. */
  public Path downstream() {
    return path.resolve("downstream");
  }

  /** Pictures and their coordinates. */
  public Path figures() {
    return path.resolve("figures");
  }

  /** What reelvec reproduce found. */
  public Path reproduction() {
    return path.resolve("reproduction.json");
  }

  /** The page for people. */
  public Path report() {
    return path.resolve("report.html");
  }

  /** Whether there is a run here, finished or not. */
  public boolean isRun() {
    return Files.isRegularFile(provenance());
  }

  /**
   * Makes sure that a run may be written here.
   *
   * @throws InputException if something stands here that must not be written over
   */
  public void check(Existing existing) {
    try {
      if (Files.exists(path) && !Files.isDirectory(path)) {
        throw InputException.in(path, "is a file; name a directory with --out");
      }
      if (Files.isDirectory(path) && !isEmpty() && !isRun()) {
        throw InputException.in(path, "exists and is not a run; name another directory with --out");
      }
    } catch (IOException e) {
      throw cannotBeMade(e);
    }
    if (isRun() && existing == Existing.REFUSE) {
      throw InputException.in(path, whatStands());
    }
  }

  /**
   * Makes an empty directory for a new run, or leaves one that is to be resumed.
   *
   * @throws InputException if something stands here that must not be written over
   */
  public void prepare(Existing existing) {
    check(existing);
    try {
      if (isRun() && existing == Existing.OVERWRITE) {
        delete();
      }
      Files.createDirectories(path);
    } catch (IOException e) {
      throw cannotBeMade(e);
    }
  }

  /**
   * Moves a whole run here, in place of one that may stand here; what else lies here stays. Where
   * nothing else does, one renaming makes the run.
   */
  public void replaceBy(RunDirectory whole) {
    try {
      delete();
      Files.deleteIfExists(provenance());
      if (!Files.exists(path) || isEmpty()) {
        Files.deleteIfExists(path);
        AtomicFiles.move(whole.path, path);
        return;
      }
      try (Stream<Path> files = Files.list(whole.path)) {
        // Its provenance makes it a run, so that comes last.
        for (Path file : files.sorted(Comparator.comparing(whole.provenance()::equals)).toList()) {
          AtomicFiles.move(file, path.resolve(file.getFileName()));
        }
      }
    } catch (IOException e) {
      throw cannotBeMade(e);
    }
  }

  /** Deletes everything that is here, whatever it is: for directories of a temporary name. */
  public void deleteAll() {
    try {
      deleteTree(path);
    } catch (IOException e) {
      throw new RunFailedException(path + ": cannot be deleted: " + AtomicFiles.reason(e), e);
    }
  }

  private RunFailedException cannotBeMade(IOException e) {
    return new RunFailedException(path + ": cannot be made: " + AtomicFiles.reason(e), e);
  }

  private String whatStands() {
    return Provenance.read(this).isFinished()
        ? "holds a finished run; --overwrite replaces it, --out DIR keeps both"
        : "holds an unfinished run; --resume goes on with it, --overwrite starts again";
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isEmpty();
    }
  }

  /**
   * Deletes the files of a run but its provenance, which keeps the directory a run until the next
   * is written, and nothing else that someone may have put beside them.
   */
  private void delete() throws IOException {
    for (Path file :
        List.of(
            config(),
            history(),
            refitHistory(),
            metrics(),
            model(),
            pairs(),
            report(),
            predictions(),
            reproduction())) {
      Files.deleteIfExists(file);
    }
    for (Path directory :
        List.of(checkpoints(), folds(), seeds(), embeddings(), downstream(), figures())) {
      deleteTree(directory);
    }
  }

  private static void deleteTree(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /**
   * A finished run that can be asked questions.
   *
   * @throws InputException if there is none here, with the nearest that there is
   */
  public static RunDirectory open(Path path) {
    RunDirectory run = new RunDirectory(path);
    if (!run.isRun()) {
      String problem = Files.exists(path) ? "is not a run directory" : "no such run";
      throw InputException.in(path, problem + nearby(path));
    }
    if (!Provenance.read(run).isFinished()) {
      throw InputException.in(
          path, "this run is not finished; go on with: reelvec run CONFIG --resume");
    }
    return run;
  }

  private static String nearby(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    Path runs = parent != null && Files.isDirectory(parent) ? parent : Path.of("runs");
    if (!Files.isDirectory(runs)) {
      return "; reelvec run CONFIG makes one";
    }
    try (Stream<Path> entries = Files.list(runs)) {
      List<String> known =
          entries
              .filter(entry -> new RunDirectory(entry).isRun())
              .map(entry -> entry.getFileName().toString())
              .sorted()
              .toList();
      List<String> nearest = Suggestions.nearest(path.getFileName().toString(), known, 3);
      List<String> paths =
          nearest.stream().map(name -> runs.resolve(name)).map(RunDirectory::shortest).toList();
      return paths.isEmpty() ? "" : "; did you mean " + String.join(", ", paths) + "?";
    } catch (IOException e) {
      return "";
    }
  }

  private static String shortest(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath();
    return (absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString();
  }

  /** What to do with a run that stands where a new one is to be written. */
  public enum Existing {
    /** Say so and stop. */
    REFUSE,
    /** Go on with it where it stopped. */
    RESUME,
    /** Delete it. */
    OVERWRITE
  }
}
