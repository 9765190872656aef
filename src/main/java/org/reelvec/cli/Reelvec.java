package org.reelvec.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.reelvec.config.DownstreamConfig.Target;
import org.reelvec.config.Protocol;
import org.reelvec.config.VectorFormat;
import org.reelvec.explore.Analogy;
import org.reelvec.explore.Metric;
import org.reelvec.io.InputException;
import org.reelvec.io.RunFailedException;
import org.reelvec.picture.PictureKind;
import org.reelvec.picture.PictureOptions;
import org.reelvec.plot.Theme;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/**
 * The command line. Results go to stdout, progress and errors to stderr. Exit codes: 0 done, 1 the
 * run failed, 2 bad input or usage, 3 a check did not hold.
 */
@Command(
    name = "reelvec",
    description = "Movie embeddings: train them from one YAML file, judge them, ask them.",
    mixinStandardHelpOptions = true,
    versionProvider = Reelvec.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      ReproduceCommand.class,
      SimilarCommand.class,
      AnalogyCommand.class,
      CounterpartCommand.class,
      QueryCommand.class,
      RecommendCommand.class,
      PredictCommand.class,
      PlotCommand.class,
      CompareCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      ServeCommand.class,
      ConfigCommand.class,
      DataCommand.class,
      NotebookCommand.class,
      KernelCommand.class
    })
public final class Reelvec {
  /** The run failed. */
  static final int FAILED = 1;

  /** The input or the usage is bad. */
  static final int BAD_INPUT = 2;

  /** A check did not hold. */
  static final int CHECK_FAILED = 3;

  private Reelvec() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.setOut(System.err); // some libraries talk, and stdout is for results alone
    int code = runOrExplain(out, err, arguments);
    out.flush();
    System.exit(code);
  }

  /** Errors of the machine, which no command can mend. */
  private static int runOrExplain(PrintWriter out, PrintWriter err, String... arguments) {
    try {
      return run(out, err, arguments);
    } catch (OutOfMemoryError e) {
      err.println(
          "reelvec: out of memory; give more with REELVEC_JAVA_OPTIONS=-Xmx8g, or train smaller");
    } catch (StackOverflowError | LinkageError e) {
      err.println("reelvec: an error that should not happen: " + e);
    }
    return FAILED;
  }

  /** Runs one command with its output going to these writers; returns the exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine commands = commands();
    commands.setOut(out);
    commands.setErr(err);
    commands.setParameterExceptionHandler(Reelvec::explainUsage);
    commands.setExecutionExceptionHandler(Reelvec::explain);
    return commands.execute(arguments);
  }

  /** All commands and their options. */
  static CommandLine commands() {
    CommandLine commands = new CommandLine(new Reelvec());
    choice(commands, Metric.class);
    choice(commands, PictureKind.class);
    choice(commands, PictureOptions.Order.class);
    choice(commands, PictureFiles.Format.class);
    choice(commands, Theme.class);
    choice(commands, Analogy.Method.class);
    choice(commands, MostSimilarCommand.Method.class);
    choice(commands, Protocol.class);
    choice(commands, Target.class);
    choice(commands, VectorFormat.class);
    return commands;
  }

  private static <E extends Enum<E>> void choice(CommandLine commands, Class<E> type) {
    commands.registerConverter(type, new Choice<>(type));
  }

  private static int explainUsage(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(
        "reelvec: " + String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong usage"));
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return BAD_INPUT;
  }

  private static int explain(Exception e, CommandLine command, CommandLine.ParseResult arguments)
      throws Exception {
    PrintWriter err = command.getErr();
    if (e instanceof InputException input) {
      input.problems().forEach(err::println);
      return BAD_INPUT;
    }
    if (e instanceof RunFailedException) {
      err.println(e.getMessage());
      return FAILED;
    }
    if (System.getenv("REELVEC_DEBUG") != null) {
      throw e;
    }
    err.println(
        "reelvec: an error that should not happen: "
            + e.toString().lines().findFirst().orElse("")
            + " (set REELVEC_DEBUG=1 to see where)");
    return FAILED;
  }

  /** The version that Maven wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Reelvec.class.getPackage().getImplementationVersion();
      return new String[] {"reelvec " + (version == null ? "development build" : version)};
    }
  }
}
