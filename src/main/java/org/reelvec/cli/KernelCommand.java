package org.reelvec.cli;

import java.nio.file.Path;
import org.reelvec.notebook.JavaKernel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What Jupyter starts for a notebook. */
@Command(
    name = "kernel",
    description = "Run the cells of a notebook. Jupyter starts this; see reelvec notebook.",
    hidden = true,
    mixinStandardHelpOptions = true)
final class KernelCommand implements Runnable {
  @Parameters(paramLabel = "FILE", description = "The connection file that Jupyter wrote.")
  private Path connection;

  @Override
  public void run() {
    JavaKernel.serve(connection);
  }
}
