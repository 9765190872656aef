package org.reelvec.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.io.InputException;

class JupyterTest {
  @TempDir Path directory;

  @Test
  void theSpecificationStartsTheLauncher() throws IOException {
    Path launcher = directory.resolve("a \"b\"").resolve("reelvec");
    KernelSpec.write(directory.resolve("data"), launcher);
    JsonNode spec =
        new ObjectMapper().readTree(directory.resolve("data/kernels/reelvec/kernel.json").toFile());
    assertEquals(launcher.toString(), spec.at("/argv/0").asText());
    assertEquals("kernel", spec.at("/argv/1").asText());
    assertEquals("{connection_file}", spec.at("/argv/2").asText());
    assertEquals("java", spec.at("/language").asText());
    assertEquals("message", spec.at("/interrupt_mode").asText());
  }

  @Test
  void theLabComesBeforeTheNotebook() throws IOException {
    Path notebook = program("one", "jupyter-notebook", "");
    String path = ":" + directory.resolve("one") + ":" + directory.resolve("two");
    assertEquals(notebook, Jupyter.find(path).program());
    Path lab = program("two", "jupyter-lab", "");
    assertEquals(lab, Jupyter.find(path).program());
  }

  @Test
  void withoutJupyterOneLineSaysHowToGetIt() {
    InputException none =
        assertThrows(InputException.class, () -> Jupyter.find(directory.toString()));
    assertEquals(1, none.problems().size());
    assertTrue(none.getMessage().contains("pip install jupyterlab"), none.getMessage());
  }

  @Test
  void itRunsForThisMachineAloneWithOurKernel() throws IOException {
    Path told = directory.resolve("told");
    Path lab =
        program(
            "bin",
            "jupyter-lab",
            "printf '%s\\n' \"$PWD\" \"$JUPYTER_PATH\" \"$@\" >" + told + "\nexit 3");
    Path data = directory.resolve("data");
    int code = new Jupyter(lab).run(directory, data, List.of("--no-browser", "--ip=0.0.0.0"));
    assertEquals(3, code);
    List<String> lines = Files.readAllLines(told);
    assertEquals(directory.toRealPath().toString(), lines.get(0));
    assertEquals(data.toString(), lines.get(1).split(File.pathSeparator, -1)[0]);
    assertEquals(
        List.of("--no-browser", "--ip=0.0.0.0", "--ip=127.0.0.1"), lines.subList(2, lines.size()));
  }

  @Test
  void aFileThatIsNoConnectionIsRefused() throws IOException {
    Path file = directory.resolve("connection.json");
    for (String text : List.of("", "{}", "[1]", "no json {")) {
      Files.writeString(file, text);
      InputException refused =
          assertThrows(InputException.class, () -> JavaKernel.serve(file), text);
      assertEquals(file + ": is not a connection file of Jupyter's", refused.getMessage());
    }
    assertThrows(InputException.class, () -> JavaKernel.serve(directory.resolve("none")));
  }

  private Path program(String place, String name, String script) throws IOException {
    Path file = Files.createDirectories(directory.resolve(place)).resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertTrue(file.toFile().setExecutable(true));
    return file;
  }
}
