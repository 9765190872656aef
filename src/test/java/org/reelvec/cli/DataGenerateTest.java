package org.reelvec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.cli.Shell.Outcome;

class DataGenerateTest {
  @Test
  void writesADirectoryOnce(@TempDir Path directory) {
    Path out = directory.resolve("small");
    String[] command = {
      "data", "generate", "--out", out.toString(), "--users=50", "--movies=20", "--ratings=200"
    };
    Outcome first = Shell.run(command);
    assertEquals(0, first.code(), first.err());
    assertTrue(first.err().startsWith("200 of 200 ratings"), first.err());
    assertTrue(Files.isRegularFile(out.resolve("combined_data_4.txt")));
    Outcome second = Shell.run(command);
    assertEquals(2, second.code());
    assertEquals(
        out + ": exists already; name a directory that is not there yet\n",
        second.err().replace("\r\n", "\n"));
  }

  @Test
  void refusesWhatCannotBe(@TempDir Path directory) {
    Outcome refused =
        Shell.run(
            "data", "generate", "--out", directory.resolve("x").toString(), "--ratings", "10");
    assertEquals(2, refused.code());
    assertTrue(refused.err().startsWith("--ratings: 10 is not in 480,189.."), refused.err());
  }
}
