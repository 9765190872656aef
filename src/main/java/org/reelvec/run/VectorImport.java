package org.reelvec.run;

import java.io.PrintStream;
import java.nio.file.Path;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.report.RunResult;
import org.reelvec.saved.RunDirectory;
import org.reelvec.saved.RunDirectory.Existing;

/** Makes a run directory of vectors from elsewhere: whole, or not at all. */
public final class VectorImport {
  private VectorImport() {}

  /**
   * Runs a configuration of finished vectors under a temporary name, and then gives it its own.
   *
   * @param log where the lines about what was read go
   * @throws org.reelvec.io.InputException if the vectors or their titles cannot be used, or the
   *     directory must not be written; nothing is changed then
   */
  public static RunResult run(
      ExperimentConfig config, RunDirectory directory, Existing existing, PrintStream log) {
    directory.check(existing);
    Path path = directory.path().toAbsolutePath().normalize();
    RunDirectory whole =
        new RunDirectory(path.resolveSibling("." + path.getFileName() + ".import"));
    try {
      whole.deleteAll();
      RunResult result = Experiment.run(config, whole, directory, Existing.REFUSE, log);
      directory.replaceBy(whole);
      return result.in(directory);
    } finally {
      whole.deleteAll();
    }
  }
}
