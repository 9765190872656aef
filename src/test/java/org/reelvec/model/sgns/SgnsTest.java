package org.reelvec.model.sgns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.SgnsConfig;
import org.reelvec.data.LinkMatrix;
import org.reelvec.data.sequence.Sequences;
import org.reelvec.io.InputException;
import org.reelvec.math.Kernels;
import org.reelvec.math.PlainSkipGramKernels;
import org.reelvec.math.SkipGramKernels;
import org.reelvec.math.Vectors;

class SgnsTest {
  private static final Sequences CORPUS = PlantedTopics.corpus(PlantedTopics.lists(300, 1));

  private static byte[] state(Sgns model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.writeState(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static ExperimentConfig config(String architecture, String context) {
    return PlantedTopics.config(
        "model.architecture=" + architecture,
        "model.context=" + context,
        "model.dimensions=10",
        "model.down-sampling=1e-3",
        "training.epochs=3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"skip-gram", "cbow"})
  void oneThreadGivesTheSameBytesWhateverTheKernels(String architecture) throws IOException {
    for (String context : new String[] {"history", "window"}) {
      ExperimentConfig config = config(architecture, context);
      byte[] fast = trained(config, Kernels.skipGrams());
      assertArrayEquals(fast, trained(config, Kernels.skipGrams()));
      assertArrayEquals(fast, trained(config, new PlainSkipGramKernels()));
      assertFalse(Arrays.equals(fast, trained(config.withSeed(2), Kernels.skipGrams())));
    }
  }

  private static byte[] trained(ExperimentConfig config, SkipGramKernels kernels)
      throws IOException {
    try (Sgns model = Sgns.of(config, (SgnsConfig) config.model(), CORPUS, kernels)) {
      PlantedTopics.train(model, 1, 3);
      return state(model);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"skip-gram", "cbow"})
  void aResumedTrainingEndsInTheSameBytes(String architecture) throws IOException {
    ExperimentConfig config = config(architecture, "history");
    byte[] whole = trained(config, Kernels.skipGrams());
    try (Sgns first = PlantedTopics.model(config, CORPUS);
        Sgns second = PlantedTopics.model(config, CORPUS)) {
      PlantedTopics.train(first, 1, 2);
      second.readState(new DataInputStream(new ByteArrayInputStream(state(first))));
      PlantedTopics.train(second, 3, 3);
      assertArrayEquals(whole, state(second));
    }
  }

  @Test
  void stepsCoverAllWordsOfListsWithAContext() {
    Sequences corpus =
        PlantedTopics.sequences(6, new int[] {0, 1, 2}, new int[] {5}, new int[] {3, 4});
    try (Sgns model = PlantedTopics.model(PlantedTopics.config(), corpus)) {
      assertEquals(1, model.stepsPerEpoch());
      assertEquals(5, model.samples(1));
    }
  }

  @Test
  void anItemWithoutAContextGetsZeros() {
    Sequences corpus = PlantedTopics.sequences(4, new int[] {0, 1}, new int[] {3});
    ExperimentConfig config = PlantedTopics.config("model.dimensions=5", "training.epochs=2");
    try (Sgns model = PlantedTopics.model(config, corpus)) {
      PlantedTopics.train(model, 1, 2);
      float[] vectors = model.vectors();
      assertEquals(20, vectors.length);
      assertTrue(Vectors.norm(vectors, 0, 5) > 0);
      assertArrayEquals(new float[10], Arrays.copyOfRange(vectors, 10, 20));
    }
  }

  @Test
  void aCorpusWithoutAnyContextIsRefused() {
    ExperimentConfig config = PlantedTopics.config();
    Sequences singles = PlantedTopics.sequences(2, new int[] {0}, new int[] {1}, new int[0]);
    String message =
        assertThrows(InputException.class, () -> PlantedTopics.model(config, singles)).getMessage();
    assertTrue(message.contains("none of 3 sequences"), message);
    Sequences empty = PlantedTopics.sequences(0);
    assertThrows(InputException.class, () -> PlantedTopics.model(config, empty));
    LinkMatrix none = new LinkMatrix(2, 1, new int[3], new int[0]);
    assertThrows(InputException.class, () -> Sgns.of(config, (SgnsConfig) config.model(), none));
  }

  @Test
  void aTableLargerThanAnArrayIsRefused() {
    ExperimentConfig config = PlantedTopics.config("model.dimensions=4096");
    Sequences corpus = PlantedTopics.sequences(1 << 20, new int[] {0, 1});
    String message =
        assertThrows(InputException.class, () -> PlantedTopics.model(config, corpus)).getMessage();
    assertTrue(message.startsWith("model.dimensions: "), message);
  }

  /** Movies of two groups link to two groups of links, and all to one link more. */
  @ParameterizedTest
  @ValueSource(strings = {"null", "3"})
  void groupsOfMoviesSeparateByTheirLinks(String draws) {
    int movies = 40;
    int each = 16;
    int[] offsets = new int[movies + 1];
    int[] links = new int[movies * each];
    for (int movie = 0; movie < movies; movie++) {
      offsets[movie + 1] = (movie + 1) * each;
      for (int i = 1; i < each; i++) {
        links[movie * each + i] = 1 + movie % 2 * 22 + (3 * i + movie / 2) % 22;
      }
      Arrays.sort(links, movie * each, (movie + 1) * each);
    }
    ExperimentConfig config =
        PlantedTopics.config(
            "model.context-draws=" + draws, "model.dimensions=8", "training.epochs=200");
    LinkMatrix matrix = new LinkMatrix(movies, 45, offsets, links);
    try (Sgns model = Sgns.of(config, (SgnsConfig) config.model(), matrix)) {
      PlantedTopics.train(model, 1, 200);
      assertEquals(45 * 8, model.contextVectors().length);
      float[] v = model.vectors();
      double within = 0;
      double between = 0;
      for (int a = 0; a < movies; a++) {
        for (int b = 0; b < a; b++) {
          double cosine =
              Vectors.dot(v, a * 8, v, b * 8, 8)
                  / Vectors.norm(v, a * 8, 8)
                  / Vectors.norm(v, b * 8, 8);
          if (a % 2 == b % 2) {
            within += cosine / 380;
          } else {
            between += cosine / 400;
          }
        }
      }
      assertTrue(within > between + 0.35, within + " within, " + between + " between");
    }
  }
}
