package org.reelvec.model.nnmf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.NnmfConfig;
import org.reelvec.io.InputException;
import org.reelvec.model.TrainingMemory;
import org.reelvec.model.TrainingMemory.Part;

class NnmfSettingsTest {
  @ParameterizedTest
  @CsvSource({
    "training.steps-per-epoch=9, training.steps-per-epoch=9: an epoch of nnmf is a pass",
    "training.weight-decay=0.1, training.weight-decay=0.1: vectors of nnmf are held back by"
        + " model.l2"
  })
  void whatBelongsToGraphsIsRefused(String setting, String problem) {
    InputException refused = assertThrows(InputException.class, () -> NnmfCases.config(setting));
    assertTrue(refused.getMessage().contains(problem), refused.getMessage());
  }

  private static Map<String, Long> memory(String... overrides) {
    ExperimentConfig config = NnmfCases.config(overrides);
    TrainingMemory memory =
        TrainingMemory.ofRatings(
            config.training(), (NnmfConfig) config.model(), 480_189, 17_770, 100_000_000);
    assertEquals(0, memory.outsideBytes());
    return memory.parts().stream().collect(Collectors.toMap(Part::what, Part::bytes));
  }

  @Test
  void memoryIsThatOfTablesWithoutStates() {
    Map<String, Long> descent = memory();
    assertEquals(480_189L * (56 + 1) * 4, descent.get("users"));
    assertEquals(17_770L * (56 + 1) * 4, descent.get("movies"));
    assertEquals(480_189L * 50 * 4, descent.get("copies of users"));
    assertEquals(1_200_000_000L, descent.get("order"));
    assertEquals(5, descent.size());
    Map<String, Long> coordinates = memory("model.solver=coordinate-descent", "training.threads=2");
    assertEquals(1_600_000_000L, coordinates.get("lists"));
    assertEquals(2 * 480_189L * 51 * 4, coordinates.get("rows"));
  }

  @Test
  void aTableBeyondAnArrayIsRefused() {
    ExperimentConfig config = NnmfCases.config("model.dimensions=4096");
    InputException refused =
        assertThrows(
            InputException.class,
            () ->
                TrainingMemory.ofRatings(
                    config.training(), (NnmfConfig) config.model(), 600_000, 9, 10));
    assertEquals(
        "model.dimensions: the table of users, 600000 rows x 4096 columns = 2457600000 floats >"
            + " 2147483583, is more than a Java array holds; lower it",
        refused.getMessage());
  }
}
