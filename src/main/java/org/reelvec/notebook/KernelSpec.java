package org.reelvec.notebook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.RunFailedException;

/** What tells Jupyter how to start our kernel. */
public final class KernelSpec {
  private KernelSpec() {}

  /**
   * Writes it where Jupyter looks for kernels below a data directory.
   *
   * @param data a directory to be named in {@code JUPYTER_PATH}; made where it is missing
   * @param launcher the script that starts reelvec with the options that the kernel needs
   */
  public static void write(Path data, Path launcher) {
    ObjectNode spec = JsonNodeFactory.instance.objectNode();
    spec.putArray("argv")
        .add(launcher.toAbsolutePath().toString())
        .add("kernel")
        .add("{connection_file}");
    spec.put("display_name", "Java (reelvec)");
    spec.put("language", "java");
    spec.put("interrupt_mode", "message");
    Path directory = data.resolve("kernels").resolve("reelvec");
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new RunFailedException(directory + ": cannot be made: " + AtomicFiles.reason(e), e);
    }
    AtomicFiles.write(directory.resolve("kernel.json"), spec.toPrettyString() + "\n");
  }
}
