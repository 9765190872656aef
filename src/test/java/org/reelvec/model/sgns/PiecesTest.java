package org.reelvec.model.sgns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reelvec.config.SgnsConfig.Architecture;
import org.reelvec.config.TrainingConfig;

class PiecesTest {
  @Test
  void shortListsAreLeftOutAndLongOnesCut() {
    int[] starts = {0, 1, 3, 3, 3 + 2 * Pieces.LONGEST + 1, 10 + 2 * Pieces.LONGEST};
    Pieces pieces = Pieces.of(starts, 2);
    int middle = 3 + Pieces.LONGEST;
    int end = middle + Pieces.LONGEST;
    assertArrayEquals(new int[] {1, 3, 3, 4}, pieces.list());
    assertArrayEquals(new int[] {1, 3, middle, end + 1}, pieces.from());
    assertArrayEquals(new int[] {3, middle, end, starts[5]}, pieces.to());
    assertEquals(Pieces.LONGEST, pieces.longest());
  }

  @Test
  void stepsHoldEveryPieceOnce() {
    int[] starts = IntStream.rangeClosed(0, 40_000).map(i -> 10 * i).toArray();
    Pieces pieces = Pieces.of(starts, 1);
    assertEquals(40_000, pieces.count());
    int words = 0;
    int parts = 0;
    for (int step = 1; step <= pieces.steps(); step++) {
      assertEquals(parts, pieces.firstPart(step));
      parts += pieces.partsOf(step);
      assertTrue(pieces.words(step) > 0 && pieces.words(step) < 200_000);
      words += pieces.words(step);
    }
    assertEquals(400_000, words);
    assertEquals(40_000, pieces.parts()[parts]);
    assertEquals(0, Pieces.of(new int[] {0}, 1).steps());
  }

  @Test
  void theRateFallsOverTheWholeTraining() {
    TrainingConfig training = PlantedTopics.config("training.epochs=4").training();
    LearningRate rate = LearningRate.of(training, Architecture.SKIP_GRAM, 1000);
    assertEquals(0.025f, rate.at(1, 0));
    assertEquals(0.0125f, rate.at(3, 0));
    assertEquals(0.025 / 8, rate.at(4, 500), 1e-8);
    assertEquals(0.025e-4, rate.at(4, 1000), 1e-9);
    assertEquals(0.05f, LearningRate.of(training, Architecture.CBOW, 1000).at(1, 0));
    TrainingConfig constant =
        PlantedTopics.config("training.schedule=constant", "training.learning-rate=0.1").training();
    assertEquals(0.1f, LearningRate.of(constant, Architecture.CBOW, 1000).at(9, 77));
  }
}
