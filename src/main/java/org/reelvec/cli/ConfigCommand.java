package org.reelvec.cli;

import java.nio.file.Path;
import java.util.List;
import org.reelvec.config.ConfigReader;
import org.reelvec.config.ConfigReference;
import org.reelvec.config.ConfigSchema;
import org.reelvec.config.ConfigWriter;
import org.reelvec.config.ExperimentConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks and explains configurations. */
@Command(
    name = "config",
    description = "Check a configuration; print the schema or the reference of all keys.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class ConfigCommand {
  @Spec private CommandSpec command;

  @Command(
      name = "check",
      description =
          "Report every error of a configuration, or print it complete with all defaults.",
      mixinStandardHelpOptions = true)
  int check(
      @Parameters(paramLabel = "CONFIG", description = "A YAML file.") Path config,
      @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Set a key, as in run.")
          List<String> overrides) {
    ExperimentConfig experiment =
        ConfigReader.read(config, overrides == null ? List.of() : overrides);
    return print(ConfigWriter.write(experiment));
  }

  @Command(
      name = "schema",
      description = "Print the JSON Schema of a configuration, for editors.",
      mixinStandardHelpOptions = true)
  int schema() {
    return print(ConfigSchema.json());
  }

  @Command(
      name = "reference",
      description = "Print every key with its meaning, unit, range and default.",
      mixinStandardHelpOptions = true)
  int reference() {
    return print(ConfigReference.yaml());
  }

  private int print(String text) {
    command.commandLine().getOut().print(text);
    command.commandLine().getOut().flush();
    return 0;
  }
}
