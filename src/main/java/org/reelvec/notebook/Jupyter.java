package org.reelvec.notebook;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.InputException;
import org.reelvec.io.RunFailedException;

/**
 * The user's Jupyter.
 *
 * @param program JupyterLab, or else the notebook
 */
public record Jupyter(Path program) {
  private static final List<String> PROGRAMS = List.of("jupyter-lab", "jupyter-notebook");

  /**
   * Looks for it.
   *
   * @param path directories, as the environment's PATH has them
   * @throws InputException if there is none, with how to get it
   */
  public static Jupyter find(String path) {
    return PROGRAMS.stream()
        .flatMap(
            name ->
                Stream.of(path.split(File.pathSeparator, -1))
                    .filter(directory -> !directory.isEmpty())
                    .map(directory -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Jupyter::new)
        .orElseThrow(
            () ->
                new InputException(
                    "no jupyter-lab and no jupyter-notebook on the path; install one with: pip"
                        + " install jupyterlab"));
  }

  /**
   * Runs it until it ends, in this terminal, for this machine alone.
   *
   * @param directory what it shows
   * @param data where our kernel is, beside the kernels that the user has
   * @param options more options for it
   * @return its exit code
   */
  public int run(Path directory, Path data, List<String> options) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(options);
    command.add("--ip=127.0.0.1"); // the last one counts
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).inheritIO();
    String others =
        Optional.ofNullable(System.getenv("JUPYTER_PATH"))
            .filter(known -> !known.isEmpty())
            .map(known -> File.pathSeparator + known)
            .orElse("");
    builder.environment().put("JUPYTER_PATH", data.toAbsolutePath() + others);
    try {
      Process process = builder.start();
      // Who ends us ends it, and it has time to end its kernels.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
      return process.waitFor();
    } catch (IOException e) {
      throw new RunFailedException(program + ": cannot be started: " + AtomicFiles.reason(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunFailedException(program + ": waiting for it was interrupted", e);
    }
  }

  private static void end(Process process) {
    process.destroy();
    process.onExit().join();
  }
}
