package org.reelvec.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reelvec.config.Expected;
import org.reelvec.io.InputException;
import org.reelvec.run.Reproduction.Check;
import org.reelvec.run.Reproduction.Verdict;
import org.reelvec.saved.RunDirectory;

class ReproductionTest {
  private static final Map<String, Double> FIGURES =
      Map.of("test.rmse", 0.925, "test.mae", 0.7, "link.auc", Double.NaN);

  private static Check check(String metric, double value, double tolerance) {
    return Reproduction.of(List.of(new Expected(metric, value, tolerance)), FIGURES)
        .checks()
        .get(0);
  }

  /** Ends count as within, though 0.925 - 0.92 is above 0.005 in binary. */
  @ParameterizedTest
  @CsvSource({
    "0.925, 0,      OK",
    "0.92,  0.005,  OK",
    "0.93,  0.005,  OK",
    "0.92,  0.0049, OKISH",
    "0.91,  0.01,   OKISH",
    "0.94,  0.01,   OKISH",
    "0.91,  0.0099, FAIL",
    "0.924, 0,      FAIL",
    "-0.925, 1,     FAIL"
  })
  void judgesByTheTolerance(double value, double tolerance, Verdict expected) {
    assertEquals(expected, check("test.rmse", value, tolerance).verdict());
  }

  @Test
  void tellsTheDeviationWithItsSign() {
    assertEquals(0.005, check("test.rmse", 0.92, 1).delta());
    assertEquals(-0.075, check("test.rmse", 1, 1).delta());
  }

  @Test
  void aFigureThatIsNotThereFailsWithTheNearestNames() {
    Check unknown = check("test.rsme", 0.9, 100);
    assertEquals(Verdict.FAIL, unknown.verdict());
    assertNull(unknown.actual());
    assertEquals("test.rmse", unknown.nearest().get(0));
    assertEquals(List.of(), check("zzz", 0, 100).nearest());
    assertEquals(Verdict.FAIL, check("link.auc", 0, 100).verdict(), "not a number");
  }

  @Test
  void holdsUnlessAFigureFails() {
    Expected okish = new Expected("test.mae", 0.69, 0.007);
    Expected failed = new Expected("test.mae", 0.6, 0.001);
    assertTrue(Reproduction.of(List.of(okish), FIGURES).holds());
    assertFalse(Reproduction.of(List.of(okish, failed), FIGURES).holds());
  }

  @Test
  void printsALineAFigure() {
    Reproduction reproduction =
        Reproduction.of(
            List.of(
                new Expected("test.rmse", 0.92, 0.005),
                new Expected("test.mae", 0.71, 0.00001),
                new Expected("test.mea", 1, 0.5)),
            FIGURES);
    assertEquals(
        """
        metric      expected     actual       delta  tolerance
        test.rmse    0.92000    0.92500    +0.00500    0.00500  OK
        test.mae   0.7100000  0.7000000  -0.0100000  0.0000100  FAIL
        test.mea      1.0000          -           -     0.5000  FAIL  no such figure; did you mean \
        test.mae?
        """,
        reproduction.text());
  }

  @Test
  void replacesAFormerReproductionOnly(@TempDir Path path) throws IOException {
    RunDirectory directory = new RunDirectory(path);
    assertEquals(RunDirectory.Existing.OVERWRITE, Reproduction.existing(directory));
    Files.writeString(directory.provenance(), "{}");
    InputException e = assertThrows(InputException.class, () -> Reproduction.existing(directory));
    assertEquals(
        List.of(path + ": holds a run that is no finished reproduction; name another directory"),
        e.problems());
    Reproduction.of(List.of(new Expected("test.rmse", 0.9, 0.1)), FIGURES).write(directory);
    assertEquals(RunDirectory.Existing.OVERWRITE, Reproduction.existing(directory));
    assertTrue(Files.readString(path.resolve("reproduction.json")).contains("\"OK\""));
  }
}
