package org.reelvec.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.reelvec.io.InputException;
import org.reelvec.notebook.Jupyter;
import org.reelvec.notebook.KernelSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Opens the notebooks in the user's Jupyter. */
@Command(
    name = "notebook",
    description = {
      "Open the notebooks in your Jupyter, with a kernel that runs Java cells.",
      "What else stands on the line goes to Jupyter: reelvec notebook --no-browser --port=9000."
    },
    mixinStandardHelpOptions = true)
final class NotebookCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Option(
      names = "--kernel-only",
      description =
          "Write the kernel, print the directory that JUPYTER_PATH must name for it, and end.")
  private boolean kernelOnly;

  @Unmatched private final List<String> options = new ArrayList<>();

  @Override
  public Integer call() {
    Path home =
        Optional.ofNullable(System.getProperty("reelvec.home"))
            .map(Path::of)
            .orElseThrow(
                () ->
                    new InputException(
                        "Jupyter starts the kernel by the script reelvec; use that script for this"
                            + " command too"));
    Path data = home.resolve("target").resolve("jupyter");
    KernelSpec.write(data, home.resolve("reelvec"));
    if (kernelOnly) {
      command.commandLine().getOut().println(data);
      return 0;
    }
    Jupyter jupyter = Jupyter.find(Optional.ofNullable(System.getenv("PATH")).orElse(""));
    return jupyter.run(home.resolve("notebooks"), data, options) == 0 ? 0 : Reelvec.FAILED;
  }
}
