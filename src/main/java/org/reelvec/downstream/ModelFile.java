package org.reelvec.downstream;

import java.io.IOException;
import java.nio.file.Path;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.InputException;
import org.tribuo.Model;
import org.tribuo.Output;

/** Tribuo models as protobuf files, which Tribuo alone can open again. */
final class ModelFile {
  private ModelFile() {}

  /** Writes the model and its provenance, whole or not at all. */
  static void write(Model<?> model, Path file) {
    AtomicFiles.writeFile(file, model::serializeToFile);
  }

  /**
   * Opens a model that was written for this kind of output.
   *
   * @throws InputException if the file cannot be read or holds something else
   */
  static <T extends Output<T>> Model<T> read(Path file, Class<T> output) {
    try {
      return Model.deserializeFromFile(file).castModel(output);
    } catch (IOException e) {
      throw InputException.in(file, "cannot be read: " + AtomicFiles.reason(e));
    } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
      throw InputException.in(
          file, "is no Tribuo model of a " + output.getSimpleName() + "; run the experiment again");
    }
  }
}
