package org.reelvec.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reelvec.config.ConfigReader;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.LinkCosineConfig;
import org.reelvec.config.RatingModelConfig;
import org.reelvec.config.SgnsConfig;
import org.reelvec.io.InputException;
import org.reelvec.model.TrainingMemory.Part;

class TrainingMemoryTest {
  private static final int USERS = 480_189;
  private static final int MOVIES = 17_770;

  private static TrainingMemory ratings(String... overrides) {
    List<String> all =
        Stream.concat(Stream.of("data.format=netflix"), Stream.of(overrides)).toList();
    ExperimentConfig config = ConfigReader.readText("test", "model: {type: ratingmlp}", all);
    return TrainingMemory.ofRatings(
        config.training(), (RatingModelConfig) config.model(), USERS, MOVIES, 100_000_000);
  }

  private static TrainingMemory links(String... overrides) {
    ExperimentConfig config = ConfigReader.readText("test", "", List.of(overrides));
    return TrainingMemory.ofLinks(
        config.training(), (LinkCosineConfig) config.model(), 66_913, 10_000, 949_544);
  }

  private static Map<String, Long> bytes(TrainingMemory memory) {
    return memory.parts().stream().collect(Collectors.toMap(Part::what, Part::bytes));
  }

  @Test
  void skipGramHasTwoTablesAndHandsOutCopies() {
    SgnsConfig model =
        (SgnsConfig)
            ConfigReader.readText("test", "model: {type: sgns}", List.of("data.format=auto"))
                .model();
    Map<String, Long> bytes = bytes(TrainingMemory.ofSkipGram(model, 1000, 3000));
    assertEquals(1000 * (56 + 1) * 4L, bytes.get("input vectors"));
    assertEquals(3000 * (56 + 1) * 4L, bytes.get("output vectors"));
    assertEquals(1000 * 50 * 4L, bytes.get("copies of input vectors"));
  }

  /** Bytes a row of weights, states, and two ints. */
  @ParameterizedTest
  @CsvSource({
    "adam, 8, 104",
    "adam, 40, 488",
    "nadam, 50, 680",
    "adamw, 50, 680",
    "adadelta, 40, 488",
    "adagrad, 40, 328",
    "momentum, 1, 72",
    "sgd, 40, 168"
  })
  void aSparseRowIsPaddedAndCarriesItsStates(String updater, int dimensions, long expected) {
    TrainingMemory memory =
        ratings(
            "training.updater=" + updater,
            "training.weight-decay=0.01",
            "model.dimensions=" + dimensions);
    assertEquals(USERS * expected, bytes(memory).get("users"));
    assertEquals(MOVIES * expected, bytes(memory).get("movies"));
    assertEquals(3L * USERS * dimensions * 4, bytes(memory).get("copies of users"));
    assertEquals(bytes(memory).get("dense layers"), memory.outsideBytes());
  }

  @Test
  void denseTablesLieOutsideOfTheHeap() {
    TrainingMemory memory = ratings("training.embeddings=dense");
    long layers = bytes(memory).get("dense layers");
    assertEquals((USERS + MOVIES) * 40L * 4 * 4 + layers, memory.outsideBytes());
    assertEquals(memory.outsideBytes(), ratings("training.device=cuda").outsideBytes());
  }

  @Test
  void denseLayersCountTheirBiases() {
    long weights = (2 * 40 + 1) * 64 + 65 * 64 + 65 * 64 + 65;
    assertEquals(weights * (2 + 2) * 4, bytes(ratings("model.dimensions=40")).get("dense layers"));
  }

  @Test
  void ordersAndBiasesAndMembersCount() {
    assertEquals(1_200_000_000L, bytes(ratings()).get("order"));
    assertEquals(null, bytes(ratings("training.steps-per-epoch=10")).get("order"));
    Map<String, Long> dots =
        bytes(ratings("model.type=ratingdot", "model.members=3", "model.dimensions=8"));
    assertEquals(3_600_000_000L, dots.get("order"));
    assertEquals(3L * USERS * (16 * 3 * 4 + 8), dots.get("users"), "a bias fills another eight");
  }

  @Test
  void linksHaveBatchesOfScores() {
    assertEquals(512L * 1024 * 4, bytes(links()).get("scores"));
    assertEquals(8L * 512 * 11 * 24, bytes(links("training.loss=mse")).get("batches"));
    assertEquals(66_913 * 680L, bytes(links()).get("links"));
  }

  @Test
  void whatDoesNotFitIsRefusedWithTheArithmetic() {
    TrainingMemory memory = links();
    long needed = memory.heapBytes();
    assertDoesNotThrow(() -> memory.check(needed + 1000, 1000));
    InputException refused =
        assertThrows(InputException.class, () -> memory.check(needed + 999, 1000));
    assertEquals(
        "training needs "
            + needed
            + " bytes of memory, and of "
            + (needed + 999)
            + " are "
            + (needed - 1)
            + " free: links 45500840 + copies of links 40147800 + movies 6800000 + copies of movies"
            + " 6000000 + order 22789056 + scores 2097152; lower model.dimensions, or set"
            + " REELVEC_JAVA_OPTIONS=-Xmx1g",
        refused.getMessage());
    TrainingMemory dense = links("training.embeddings=dense", "model.dimensions=500");
    assertEquals(
        "training needs 632081216 bytes outside of Java's heap, and at most 600000000 are allowed:"
            + " links 535304000 + movies 80000000 + scores 16777216; lower model.dimensions, or set"
            + " REELVEC_JAVA_OPTIONS=-Xmx1g",
        message(dense, 600_000_000));
    links("model.dimensions=1").check();
  }

  private static String message(TrainingMemory memory, long most) {
    return assertThrows(InputException.class, () -> memory.check(most, 0)).getMessage();
  }

  @Test
  void aTableBeyondAnArrayIsRefused() {
    InputException refused =
        assertThrows(InputException.class, () -> ratings("model.dimensions=1500"));
    assertEquals(
        "model.dimensions: the table of users, 480189 rows x 1504 columns x 3 (weights and 2 states"
            + " of adam) = 2166612768 floats > 2147483583, is more than a Java array holds; lower"
            + " it",
        refused.getMessage());
    assertDoesNotThrow(() -> ratings("model.dimensions=1500", "training.updater=sgd"));
    assertDoesNotThrow(() -> ratings("model.dimensions=1500", "training.embeddings=dense"));
    assertThrows(
        InputException.class,
        () ->
            ratings("model.dimensions=4096", "training.embeddings=dense", "training.updater=sgd")
                .check(1, 0));
  }
}
