package org.reelvec.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reelvec.config.ConfigReader;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.report.Summary;
import org.reelvec.run.Experiment;
import org.reelvec.run.Seeds;
import org.reelvec.saved.RunDirectory;
import org.reelvec.saved.RunDirectory.Existing;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains, evaluates, explores, fits downstream models and writes the report. */
@Command(
    name = "run",
    description =
        "Train from a configuration, judge the result, and write a run directory with a report.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Parameters(paramLabel = "CONFIG", description = "The experiment, a YAML file.")
  private Path config;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Set a key of the configuration: --set model.dimensions=20. May be repeated.")
  private List<String> overrides = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The run directory; by default output.directory/name.")
  private @Nullable Path out;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description =
          "Keep N runs, of the configuration's seed and those that follow it: DIR and"
              + " DIR/seeds/SEED. Prints each figure's mean and standard deviation.")
  private @Nullable Integer seeds;

  @ArgGroup private @Nullable OnExisting onExisting;

  /** What to do with a run that stands there already. */
  static final class OnExisting {
    @Option(
        names = "--resume",
        description = "Go on with an unfinished run after its newest checkpoint.")
    private boolean resume;

    @Option(names = "--overwrite", description = "Replace a run that stands there, all its seeds.")
    private boolean overwrite;
  }

  @Override
  public Integer call() {
    ExperimentConfig experiment = ConfigReader.read(config, overrides);
    Path path = out != null ? out : experiment.output().directory().resolve(experiment.name());
    Thread farewell = new Thread(() -> sayHowToResume(path));
    Runtime.getRuntime().addShutdownHook(farewell);
    try {
      command.commandLine().getOut().print(train(experiment, new RunDirectory(path)));
      command.commandLine().getOut().flush();
      return 0;
    } finally {
      Runtime.getRuntime().removeShutdownHook(farewell);
    }
  }

  /** What was found, for people. */
  private String train(ExperimentConfig experiment, RunDirectory directory) {
    return seeds == null
        ? Summary.of(Experiment.run(experiment, directory, existing(), System.err))
        : Seeds.run(experiment, directory, seeds, existing(), System.err).text();
  }

  private Existing existing() {
    if (onExisting == null) {
      return Existing.REFUSE;
    }
    if (onExisting.resume) {
      return Existing.RESUME;
    }
    return onExisting.overwrite ? Existing.OVERWRITE : Existing.REFUSE;
  }

  /** On Ctrl-C: every finished epoch is on disk already. */
  private void sayHowToResume(Path path) {
    if (!new RunDirectory(path).isRun()) {
      return;
    }
    System.err.printf(
        "%ninterrupted; go on with: reelvec run %s%s%s%s --resume%n",
        config,
        overrides.stream().map(set -> " --set '" + set + "'").collect(Collectors.joining()),
        out == null ? "" : " --out '" + path + "'",
        seeds == null ? "" : " --seeds " + seeds);
  }
}
