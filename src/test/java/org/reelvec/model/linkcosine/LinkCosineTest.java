package org.reelvec.model.linkcosine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.math.Vectors;

class LinkCosineTest {
  @ParameterizedTest
  @CsvSource({
    "mse, true",
    "mse, false",
    "logistic, true",
    "sampled-softmax, true",
    "sampled-softmax, false"
  })
  void findsPlantedGroups(String loss, boolean normalize) {
    ExperimentConfig config =
        PlantedLinks.config("training.loss=" + loss, "model.normalize=" + normalize);
    try (LinkCosine model = PlantedLinks.model(config)) {
      double first = PlantedLinks.train(model, 1, 1);
      double last = PlantedLinks.train(model, 2, 25);
      assertTrue(last < first, first + " to " + last);
      // Cells of the group that are not observed are as good as those held out, so 0.9 is the most
      // one can reach.
      SortedMap<String, Double> figures = model.evaluate();
      assertTrue(
          figures.get("link.auc") > figures.get("link.popularity.auc") + 0.15, figures.toString());
      assertTrue(meanCosine(model.vectors(), true) > meanCosine(model.vectors(), false) + 0.2);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSampledSoftmaxIsTheSameBesideTheGraph(boolean normalize) {
    float[][] links = new float[2][];
    double[] losses = new double[2];
    for (int i = 0; i < 2; i++) {
      ExperimentConfig config =
          PlantedLinks.config(
              "training.loss=sampled-softmax",
              "model.normalize=" + normalize,
              "training.embeddings=" + (i == 0 ? "sparse" : "dense"));
      try (LinkCosine model = PlantedLinks.model(config)) {
        losses[i] = PlantedLinks.train(model, 1, 5);
        links[i] = model.vectors().links();
      }
    }
    assertEquals(losses[1], losses[0], 1e-4);
    assertArrayEquals(links[1], links[0], 1e-4f);
  }

  @Test
  void weightDecayShrinksTheWeightsAndIsNoPartOfTheLoss() {
    double loss;
    double decayedLoss;
    double length;
    try (LinkCosine model = PlantedLinks.model(PlantedLinks.config("model.normalize=false"))) {
      loss = PlantedLinks.train(model, 1, 1);
      PlantedLinks.train(model, 2, 5);
      length = Vectors.norm(model.vectors().links(), 0, 8);
    }
    try (LinkCosine model =
        PlantedLinks.model(
            PlantedLinks.config("model.normalize=false", "training.weight-decay=5"))) {
      decayedLoss = PlantedLinks.train(model, 1, 1);
      PlantedLinks.train(model, 2, 5);
      assertTrue(Vectors.norm(model.vectors().links(), 0, 8) < length / 2);
    }
    assertEquals(loss, decayedLoss, 0.1);
  }

  @Test
  void oneSeedGivesTheSameBytesAndAnotherDoesNot() {
    assertArrayEquals(trained("seed=5"), trained("seed=5"));
    assertTrue(!java.util.Arrays.equals(trained("seed=5"), trained("seed=6")));
  }

  private static float[] trained(String seed) {
    try (LinkCosine model = PlantedLinks.model(PlantedLinks.config(seed, "training.threads=1"))) {
      PlantedLinks.train(model, 1, 2);
      return model.vectors().movies();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sgd", "adagrad", "adam", "nadam"})
  void goesOnFromASavedStateToTheSameBytes(String updater) throws IOException {
    ExperimentConfig config =
        PlantedLinks.config("training.updater=" + updater, "training.schedule=linear");
    ByteArrayOutputStream state = new ByteArrayOutputStream();
    float[] whole;
    try (LinkCosine model = PlantedLinks.model(config)) {
      PlantedLinks.train(model, 1, 2);
      model.writeState(new DataOutputStream(state));
      PlantedLinks.train(model, 3, 4);
      whole = model.vectors().links();
    }
    try (LinkCosine model = PlantedLinks.model(config)) {
      model.readState(new DataInputStream(new ByteArrayInputStream(state.toByteArray())));
      PlantedLinks.train(model, 3, 4);
      assertArrayEquals(whole, model.vectors().links());
    }
  }

  @Test
  void aStateOfAnotherSizeIsRefused() throws IOException {
    ByteArrayOutputStream state = new ByteArrayOutputStream();
    try (LinkCosine model = PlantedLinks.model(PlantedLinks.config())) {
      model.writeState(new DataOutputStream(state));
    }
    try (LinkCosine other = PlantedLinks.model(PlantedLinks.config("model.dimensions=9"))) {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(state.toByteArray()));
      assertThrows(IOException.class, () -> other.readState(in));
    }
  }

  @ParameterizedTest
  @CsvSource({"mse, 1", "sampled-softmax, 0.25"})
  void theSavedModelOpensAsAStockGraphAndScoresThePairs(
      String loss, double temperature, @TempDir Path directory) throws IOException {
    ExperimentConfig config =
        PlantedLinks.config("training.loss=" + loss, "model.temperature=" + temperature);
    Path file = directory.resolve("model.zip");
    try (LinkCosine model = PlantedLinks.model(config)) {
      PlantedLinks.train(model, 1, 3);
      try (var out = Files.newOutputStream(file)) {
        model.writeModel(out);
      }
      ComputationGraph graph = ModelSerializer.restoreComputationGraph(file.toFile(), false);
      INDArray links = Nd4j.createFromArray(0, 7, 44).reshape(3, 1);
      INDArray movies = Nd4j.createFromArray(59, 7, 0).reshape(3, 1);
      INDArray scores = graph.outputSingle(links, movies);
      LinkVectors vectors = model.vectors();
      for (int i = 0; i < 3; i++) {
        double cosine =
            Vectors.dot(
                vectors.links(), links.getInt(i) * 8, vectors.movies(), movies.getInt(i) * 8, 8);
        assertEquals(cosine / temperature, scores.getDouble(i), 1e-5);
      }
    }
  }

  @Test
  void theSavedModelIsTheSameBytesAtAnyTime() throws Exception {
    try (LinkCosine model = PlantedLinks.model(PlantedLinks.config())) {
      ByteArrayOutputStream now = new ByteArrayOutputStream();
      model.writeModel(now);
      Thread.sleep(2100); // zip files count in steps of two seconds
      ByteArrayOutputStream later = new ByteArrayOutputStream();
      model.writeModel(later);
      assertArrayEquals(now.toByteArray(), later.toByteArray());
    }
  }

  /** Mean cosine of movies of one group, or of different groups. */
  private static double meanCosine(LinkVectors vectors, boolean sameGroup) {
    LinkVectors unit = vectors.toUnitLength();
    double sum = 0;
    int count = 0;
    for (int a = 0; a < PlantedLinks.MOVIES; a++) {
      for (int b = 0; b < a; b++) {
        if ((PlantedLinks.group(a) == PlantedLinks.group(b)) == sameGroup) {
          sum += Vectors.dot(unit.movies(), a * 8, unit.movies(), b * 8, 8);
          count++;
        }
      }
    }
    return sum / count;
  }
}
