package org.reelvec.model.sgns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.data.sequence.Sequences;

/**
 * Planted topics are found again, whatever the context, the architecture and the threads; chance is
 * 0.05.
 */
class SgnsTopicsTest {
  /** How far threads without locks may move the purity. */
  private static final double BAND = 0.03;

  private static final Sequences CORPUS = PlantedTopics.corpus(PlantedTopics.lists(1_200, 1));

  private static double purity(Sequences corpus, String... settings) {
    List<String> all = new ArrayList<>(List.of("model.dimensions=16", "training.epochs=8"));
    all.addAll(List.of(settings));
    ExperimentConfig config = PlantedTopics.config(all.toArray(String[]::new));
    try (Sgns model = PlantedTopics.model(config, corpus)) {
      double before = Math.log(2) * 6; // vectors of zeros score 0
      double loss = PlantedTopics.train(model, 1, 8);
      assertTrue(loss < 0.9 * before, "loss " + loss);
      assertTrue(model.isFinite());
      return PlantedTopics.purity(model.vectors());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "skip-gram,history,0.025",
    "skip-gram,window,0.05",
    "cbow,history,0.1",
    "cbow,window,0.1"
  })
  void nearestAreOfTheSameTopic(String architecture, String context, String rate) {
    String[] settings = {
      "model.architecture=" + architecture,
      "model.context=" + context,
      "training.learning-rate=" + rate,
      "training.threads=1"
    };
    double one = purity(CORPUS, settings);
    assertTrue(one > 0.9, "purity " + one);
    double three = purity(CORPUS, withThreads(settings, 3));
    assertEquals(one, three, BAND);
  }

  private static String[] withThreads(String[] settings, int threads) {
    String[] other = settings.clone();
    other[other.length - 1] = "training.threads=" + threads;
    return other;
  }

  @ParameterizedTest
  @ValueSource(strings = {"output", "average"})
  void otherTablesFindThemToo(String vectors) {
    double purity = purity(CORPUS, "model.vectors=" + vectors);
    assertTrue(purity > 0.9, "purity " + purity);
  }

  /** By pairs, these two lists would be four fifths of the corpus. */
  @Test
  void anEndlessListDoesNotDrownTheOthers() {
    List<int[]> lists = new ArrayList<>(PlantedTopics.lists(1_200, 1));
    lists.add(PlantedTopics.all());
    lists.add(PlantedTopics.all());
    double purity = purity(PlantedTopics.corpus(lists));
    assertTrue(purity > 0.9, "purity " + purity);
  }

  @Test
  void frequentItemsMayBeThinnedOut() {
    double purity = purity(CORPUS, "model.down-sampling=5e-4");
    assertTrue(purity > 0.9, "purity " + purity);
  }
}
