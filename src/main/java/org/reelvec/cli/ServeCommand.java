package org.reelvec.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.reelvec.io.InputException;
import org.reelvec.serve.RunServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Serves a page over runs. */
@Command(
    name = "serve",
    description =
        "Serve a page over runs to a browser on this machine, and their answers as JSON, until"
            + " Ctrl-C.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final int HIGHEST = 65_535;

  @Spec private CommandSpec command;

  @Parameters(arity = "1..*", paramLabel = "RUN", description = "Run directories.")
  private List<Path> runs = List.of();

  @Option(
      names = "--port",
      paramLabel = "P",
      description = "Where to listen; 0 for any port that is free (default: ${DEFAULT-VALUE}).")
  private int port = 8417;

  @Override
  public Integer call() {
    if (port < 0 || port > HIGHEST) {
      throw new InputException("--port: " + port + " is not in 0.." + HIGHEST);
    }
    PrintWriter err = command.commandLine().getErr();
    try (RunServer server = RunServer.start(runs, port, line -> err.println("reelvec: " + line))) {
      PrintWriter out = command.commandLine().getOut();
      out.println("reelvec serves " + server.address() + " (Ctrl-C stops it)");
      out.flush();
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }
}
