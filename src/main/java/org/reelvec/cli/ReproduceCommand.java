package org.reelvec.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reelvec.config.ConfigReader;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.io.InputException;
import org.reelvec.report.RunResult;
import org.reelvec.run.Experiment;
import org.reelvec.run.Reproduction;
import org.reelvec.saved.RunDirectory;
import org.reelvec.saved.RunDirectory.Existing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains again and checks the figures. */
@Command(
    name = "reproduce",
    description =
        "Train again and compare the figures with those that the configuration expects: OK,"
            + " OKISH (within 1.5 tolerances) or FAIL. Ends with 3 if any fails.",
    mixinStandardHelpOptions = true)
final class ReproduceCommand implements Callable<Integer> {
  @Mixin private Answer answer;

  @Parameters(paramLabel = "CONFIG", description = "An experiment with an expected: block.")
  private Path config;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Set a key of the configuration, as in run. May be repeated.")
  private List<String> overrides = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "The run directory, by default output.directory/name-reproduced. A former reproduction"
              + " there is replaced.")
  private @Nullable Path out;

  /** The answer. */
  record Reproduced(String config, String run, boolean holds, List<Reproduction.Check> checks) {}

  @Override
  public Integer call() {
    ExperimentConfig experiment = ConfigReader.read(config, overrides);
    if (experiment.expected().isEmpty()) {
      throw InputException.in(
          config,
          "has no expected: block to check against; expected a list such as"
              + " [{metric: test.rmse, value: 0.92, tolerance: 0.005}]");
    }
    RunDirectory directory = new RunDirectory(out != null ? out : beside(experiment));
    Existing existing = out == null ? Existing.OVERWRITE : Reproduction.existing(directory);
    RunResult result = Experiment.run(experiment, directory, existing, System.err);
    Reproduction reproduction = Reproduction.of(experiment.expected(), result.metrics());
    reproduction.write(directory);
    answer.give(
        new Reproduced(
            config.toString(),
            directory.path().toString(),
            reproduction.holds(),
            reproduction.checks()),
        reproduction.text());
    return reproduction.holds() ? 0 : Reelvec.CHECK_FAILED;
  }

  private static Path beside(ExperimentConfig experiment) {
    return experiment.output().directory().resolve(experiment.name() + "-reproduced");
  }
}
