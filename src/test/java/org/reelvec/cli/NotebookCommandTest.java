package org.reelvec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NotebookCommandTest {
  @Test
  void whatItDoesNotKnowIsForJupyterAndTheLauncherIsNeeded() {
    Shell.Outcome outcome = Shell.run("notebook", "--no-browser", "--port=9000");
    assertEquals(2, outcome.code(), outcome.err());
    assertTrue(outcome.err().contains("by the script reelvec"), outcome.err());
  }

  @Test
  void theKernelIsForJupyterAlone() {
    assertFalse(Shell.run("--help").out().contains("kernel  "));
    assertEquals(2, Shell.run("kernel", "no-such-file").code());
  }
}
