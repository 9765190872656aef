package org.reelvec.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reelvec.config.ConfigReader;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.data.ratings.generate.NetflixGenerator;
import org.reelvec.io.FileHashes;
import org.reelvec.io.InputException;
import org.reelvec.run.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Describes data and checks files. */
@Command(
    name = "data",
    description =
        "Describe the data of a configuration; verify a file by its hash; generate ratings.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class DataCommand {
  /** Git blob id of wp_movies_10k.ndjson, which {@code docs/data.md} says where to get. */
  private static final String WP_MOVIES_10K = "85c76a92d7775974a01159502990e6da9773eea2";

  @Spec private CommandSpec command;

  @Command(
      name = "describe",
      description = "Read the data of a configuration and say what is in it and what was refused.",
      mixinStandardHelpOptions = true)
  int describe(
      @Parameters(paramLabel = "CONFIG", description = "A YAML file.") Path config,
      @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Set a key, as in run.")
          @Nullable List<String> overrides) {
    ExperimentConfig experiment =
        ConfigReader.read(config, overrides == null ? List.of() : overrides);
    Experiment.describe(experiment).forEach(this::print);
    return 0;
  }

  @Command(
      name = "verify",
      description =
          "Compare a file with a SHA-256 or a git blob id; by default with that of"
              + " wp_movies_10k.ndjson.",
      mixinStandardHelpOptions = true)
  int verify(
      @Parameters(paramLabel = "FILE", description = "The file.") Path file,
      @Option(
              names = "--expect",
              paramLabel = "HASH",
              defaultValue = WP_MOVIES_10K,
              description = "64 hexadecimal digits (SHA-256) or 40 (git blob id).")
          String expected) {
    String wanted = expected.toLowerCase(Locale.ROOT);
    if (!wanted.matches("[0-9a-f]{40}|[0-9a-f]{64}")) {
      throw new InputException(
          "--expect: expected 40 or 64 hexadecimal digits, found '" + expected + "'");
    }
    FileHashes hashes = FileHashes.of(file);
    boolean same = wanted.equals(wanted.length() == 64 ? hashes.sha256() : hashes.gitBlob());
    print("sha256   " + hashes.sha256());
    print("git blob " + hashes.gitBlob());
    print(same ? "OK: as expected" : "DIFFERS: expected " + wanted);
    return same ? 0 : Reelvec.CHECK_FAILED;
  }

  @Command(
      name = "generate",
      description =
          "Write synthetic ratings with planted structure in the format of the Netflix Prize; by"
              + " default of its size (2.2 GB).",
      mixinStandardHelpOptions = true)
  int generate(
      @Option(
              names = "--out",
              required = true,
              paramLabel = "DIR",
              description = "A directory that is not there yet.")
          Path out,
      @Option(
              names = "--users",
              paramLabel = "N",
              defaultValue = "" + NetflixGenerator.USERS,
              description = "Number of users (default: ${DEFAULT-VALUE}).")
          int users,
      @Option(
              names = "--movies",
              paramLabel = "N",
              defaultValue = "17770",
              description = "Number of movies (default: ${DEFAULT-VALUE}).")
          int movies,
      @Option(
              names = "--ratings",
              paramLabel = "N",
              defaultValue = "100480507",
              description = "Number of ratings (default: ${DEFAULT-VALUE}).")
          long ratings,
      @Option(
              names = "--seed",
              paramLabel = "N",
              defaultValue = "1",
              description = "Another seed, other ratings (default: ${DEFAULT-VALUE}).")
          long seed,
      @Option(
              names = "--dimensions",
              paramLabel = "N",
              defaultValue = "8",
              description = "Length of the planted vectors (default: ${DEFAULT-VALUE}).")
          int dimensions) {
    CountLine progress = new CountLine(command.commandLine().getErr(), ratings, "ratings");
    new NetflixGenerator(users, movies, ratings, dimensions, seed).write(out, progress);
    progress.end();
    return 0;
  }

  private void print(String line) {
    command.commandLine().getOut().println(line);
    command.commandLine().getOut().flush();
  }
}
