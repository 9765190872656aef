package org.reelvec.run;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reelvec.config.ConfigWriter;
import org.reelvec.config.DownstreamConfig;
import org.reelvec.config.DownstreamConfig.Target;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.downstream.Recommendation;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.EmbeddingParquet;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.FileHashes;
import org.reelvec.io.InputException;
import org.reelvec.io.Json;
import org.reelvec.nn.Device;
import org.reelvec.report.Predicted;
import org.reelvec.report.RunReport;
import org.reelvec.report.RunResult;
import org.reelvec.saved.Provenance;
import org.reelvec.saved.RunDirectory;
import org.reelvec.saved.RunDirectory.Existing;
import org.reelvec.table.ParquetTables;
import org.reelvec.train.Progress;

/** One experiment, from its configuration to its run directory. */
public final class Experiment {
  private final ExperimentConfig config;
  private final RunDirectory directory;
  private final RunDirectory named;
  private final Progress progress;
  private final List<String> remarks = new ArrayList<>();

  private Experiment(
      ExperimentConfig config, RunDirectory directory, RunDirectory named, Progress progress) {
    this.config = config;
    this.directory = directory;
    this.named = named;
    this.progress = progress;
  }

  /**
   * Runs an experiment.
   *
   * @param log where progress goes, line by line; a terminal gets a line that renews itself
   * @throws InputException if the configuration's data cannot be used, or the directory must not be
   *     written
   */
  public static RunResult run(
      ExperimentConfig config, RunDirectory directory, Existing existing, PrintStream log) {
    return run(config, directory, directory, existing, log);
  }

  /**
   * The same in a directory that is moved afterwards.
   *
   * @param named where it is moved to, as the report tells
   */
  static RunResult run(
      ExperimentConfig config,
      RunDirectory directory,
      RunDirectory named,
      Existing existing,
      PrintStream log) {
    // Java cannot tell whether stderr is a terminal; the launcher can.
    boolean terminal = Boolean.getBoolean("reelvec.terminal");
    Progress progress = new Progress(log, terminal);
    Trial trial = Trial.of(config);
    return new Experiment(trial.resolved(config), directory, named, progress).run(trial, existing);
  }

  /** What the data of an experiment holds, and what was refused, in lines for people. */
  public static List<String> describe(ExperimentConfig config) {
    return Trial.of(config).summary();
  }

  private RunResult run(Trial trial, Existing existing) {
    List<String> summary = trial.summary();
    summary.forEach(progress::say);
    ShownTitles titles = new ShownTitles(config);
    titles.check(trial.untrained());
    trial.check();

    Provenance provenance = begin(existing, trial);
    TrainedTables trained = trial.run(directory, progress);
    save(trained);

    SortedMap<String, Double> metrics = new TreeMap<>(trained.metrics());
    GenreFigures.of(config.evaluation(), trained, metrics).ifPresent(remarks::add);
    List<Predicted> predictions = predict(trained.movies());
    predictions.forEach(prediction -> metrics.putAll(prediction.figures()));
    Optional<Recommendation> recommendation = recommend(trained.movies());
    AtomicFiles.write(directory.metrics(), Json.text(metrics));

    Provenance finished = provenance.finishedAt(now());
    RunResult result =
        new RunResult(
            config,
            directory,
            finished,
            summary,
            trained.history(),
            metrics,
            titles.neighbours(trained.movies()),
            recommendation,
            predictions,
            remarks);
    AtomicFiles.write(directory.report(), RunReport.html(result, named));
    finished.write(directory);
    return result;
  }

  private Provenance begin(Existing existing, Trial trial) {
    // First, so that a missing GPU is known before anything that stands there is replaced.
    String device = trial.hasGraph() ? startedDevice() : "CPU, without a graph";
    String yaml = ConfigWriter.write(config);
    directory.prepare(existing);
    SortedMap<String, String> inputs = inputs(trial.inputs());
    if (existing == Existing.RESUME && directory.isRun()) {
      checkSame(yaml, inputs);
    }
    Provenance provenance =
        new Provenance(
            config.seed(),
            config.training().threads(),
            device,
            inputs,
            Versions.all(),
            System.getProperty("reelvec.commit", "unknown"),
            now(),
            null);
    provenance.write(directory);
    AtomicFiles.write(directory.config(), yaml);
    return provenance;
  }

  private String startedDevice() {
    return Device.start(config.training().wantedDevice(), config.training().threads()).backend();
  }

  /** The SHA-256 of every file that the run depends on. */
  private SortedMap<String, String> inputs(List<Path> files) {
    DownstreamConfig.Recommend lists = config.downstream().recommend();
    return Stream.concat(files.stream(), Stream.of(lists.liked(), lists.disliked()))
        .filter(Objects::nonNull)
        .collect(
            Collectors.toMap(
                Path::toString,
                file -> FileHashes.of(file).sha256(),
                (one, same) -> one,
                TreeMap::new));
  }

  /** What is resumed must be what was begun. */
  private void checkSame(String yaml, SortedMap<String, String> inputs) {
    String before = readConfig();
    if (!before.equals(yaml)) {
      throw InputException.in(
          directory.path(),
          "was begun with another configuration ("
              + firstDifference(before, yaml)
              + "); use the same to --resume, or --overwrite");
    }
    if (!Provenance.read(directory).inputs().equals(inputs)) {
      throw InputException.in(
          directory.path(),
          "its input files have changed since it was begun; --overwrite starts again");
    }
  }

  private String readConfig() {
    try {
      return Files.readString(directory.config());
    } catch (java.io.IOException e) {
      throw InputException.in(directory.config(), "cannot be read: " + AtomicFiles.reason(e));
    }
  }

  private static String firstDifference(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
      if (!old.get(i).equals(now.get(i))) {
        return "then " + old.get(i).strip() + ", now " + now.get(i).strip();
      }
    }
    return "one has more keys";
  }

  private void save(TrainedTables trained) {
    EmbeddingParquet.write(trained.movies(), directory.embeddings());
    trained.others().forEach(table -> EmbeddingParquet.write(table, directory.embeddings()));
    if (!trained.pairs().columns().isEmpty()) {
      ParquetTables.write(directory.pairs(), trained.pairs(), Map.of());
    }
  }

  private List<Predicted> predict(Embedding movies) {
    List<Predicted> results = new ArrayList<>();
    for (Target target : Downstream.available(movies, config.downstream())) {
      try {
        Predicted result = Downstream.predict(movies, target, config.downstream(), config.seed());
        Downstream.fit(movies, target, config.downstream())
            .save(directory.downstream().resolve(result.target() + ".pb"));
        results.add(result);
      } catch (InputException e) {
        remarks.add(Downstream.name(target) + " is not predicted: " + e.getMessage());
      }
    }
    return results;
  }

  private Optional<Recommendation> recommend(Embedding movies) {
    DownstreamConfig.Recommend lists = config.downstream().recommend();
    if (lists.liked() == null || lists.disliked() == null) {
      return Optional.empty();
    }
    Recommendation recommendation =
        Downstream.recommend(movies, lists.liked(), lists.disliked(), lists.cost());
    recommendation.save(directory.downstream().resolve("recommender.pb"));
    return Optional.of(recommendation);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }
}
