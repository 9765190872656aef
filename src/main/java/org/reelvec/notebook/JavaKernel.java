package org.reelvec.notebook;

import com.google.gson.JsonParseException;
import io.github.spencerpark.jupyter.channels.JupyterConnection;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.ReplacementOptions;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.InputException;

/** A Jupyter kernel whose cells are Java, on the class path of this process. */
public final class JavaKernel extends BaseKernel {
  private static final List<String> IMPORTS =
      List.of("java.util.*", "java.util.stream.*", "java.nio.file.*", "org.reelvec.notebook.*");

  private final Cells cells = new Cells(System.getProperty("java.class.path"), IMPORTS);
  private final Displays displays = Displays.standard();

  private JavaKernel() {}

  /**
   * Answers Jupyter until it says that this is enough.
   *
   * @param connectionFile what Jupyter wrote: addresses, ports and the key that signs messages
   * @throws InputException if that is no such file
   */
  public static void serve(Path connectionFile) {
    Logger.getLogger("").setLevel(Level.WARNING);
    JupyterConnection connection = connection(connectionFile);
    JavaKernel kernel = new JavaKernel();
    kernel.becomeHandlerForConnection(connection);
    connection.connect();
    ProcessHandle.current().parent().ifPresent(JavaKernel::endWith);
    connection.waitUntilClose();
    kernel.cells.close();
  }

  /** Jupyter may die without a word. */
  private static void endWith(ProcessHandle jupyter) {
    Thread watch =
        new Thread(
            () -> {
              jupyter.onExit().join();
              System.exit(0);
            },
            "parent");
    watch.setDaemon(true);
    watch.start();
  }

  private static JupyterConnection connection(Path file) {
    try {
      KernelConnectionProperties properties =
          KernelConnectionProperties.parse(Files.readString(file));
      if (properties.getShellPort() == 0) {
        throw new IllegalArgumentException("no port");
      }
      return new JupyterConnection(properties);
    } catch (IOException e) {
      throw InputException.in(file, "cannot be read: " + AtomicFiles.reason(e));
    } catch (JsonParseException
        | NullPointerException
        | IllegalArgumentException
        | GeneralSecurityException e) {
      throw InputException.in(file, "is not a connection file of Jupyter's");
    }
  }

  @Override
  public @Nullable DisplayData eval(String code) throws CellFailure {
    return cells.run(code).map(displays::of).map(JavaKernel::data).orElse(null);
  }

  @Override
  public ReplacementOptions complete(String code, int cursor) {
    Cells.Completions found = cells.complete(code, cursor);
    return new ReplacementOptions(found.texts(), found.from(), cursor);
  }

  @Override
  public @Nullable DisplayData inspect(String code, int cursor, boolean more) {
    List<String> signatures = cells.signatures(code, cursor);
    return signatures.isEmpty() ? null : data(Shown.text(String.join("\n", signatures)));
  }

  @Override
  public List<String> formatError(Exception e) {
    return e instanceof CellFailure failure ? failure.lines() : super.formatError(e);
  }

  @Override
  public void interrupt() {
    cells.interrupt();
  }

  @Override
  public LanguageInfo getLanguageInfo() {
    return new LanguageInfo.Builder("Java")
        .version(Integer.toString(Runtime.version().feature()))
        .mimetype("text/x-java")
        .fileExtension(".java")
        .pygments("java")
        .codemirror("text/x-java")
        .build();
  }

  private static DisplayData data(Shown shown) {
    DisplayData data = new DisplayData();
    shown.forms().forEach(data::putData);
    shown.width().ifPresent(width -> data.putMetaData(Shown.PNG, Map.of("width", width)));
    return data;
  }
}
