package org.reelvec.downstream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.slm.SLMTrainer;

class LeastSquaresTest {
  private static final List<LabelledVector> MOVIES = Golden.movies("least-squares.csv");
  private static final List<float[]> VECTORS = MOVIES.stream().map(LabelledVector::vector).toList();

  @Test
  void equalsScikitLearn() {
    JsonNode recorded = Golden.json("least-squares.json");
    LeastSquares fitted = LeastSquares.fit("score", MOVIES);

    List<float[]> probes = new ArrayList<>(List.of(new float[12]));
    for (int i = 0; i < 12; i++) {
      float[] unit = new float[12];
      unit[i] = 1;
      probes.add(unit);
    }
    double[] probed = fitted.predict(probes);
    double intercept = recorded.get("intercept").doubleValue();
    double[] coefficients = Golden.doubles(recorded.get("coefficients"));

    assertEquals(intercept, probed[0], 1e-8);
    for (int i = 0; i < 12; i++) {
      assertEquals(coefficients[i], probed[i + 1] - probed[0], 1e-8, "component " + i);
    }
    assertArrayEquals(Golden.doubles(recorded.get("predictions")), fitted.predict(VECTORS), 1e-8);
  }

  /** Tribuo on all movies and on the condensed rows: one model. */
  @Test
  void condensingChangesNothing() {
    RegressionFactory factory = new RegressionFactory();
    MutableDataset<Regressor> all =
        new MutableDataset<>(new SimpleDataSourceProvenance("all", factory), factory);
    Examples examples = new Examples(12);
    MOVIES.forEach(
        movie -> all.add(examples.of(new Regressor("score", movie.label()), movie.vector())));
    Quiet.libraries();

    double[] expected = new LeastSquares(new SLMTrainer(true).train(all)).predict(VECTORS);

    assertArrayEquals(expected, LeastSquares.fit("score", MOVIES).predict(VECTORS), 1e-11);
  }

  @Test
  void condensedRowsHaveTheMeansAndTheScatterOfAll() {
    Condensed condensed = Condensed.of(MOVIES);
    assertEquals(26, condensed.labels().length);
    double[] first = MOVIES.stream().mapToDouble(movie -> movie.vector()[0]).toArray();
    double[] labels = MOVIES.stream().mapToDouble(LabelledVector::label).toArray();
    double[] firstOfRows = Arrays.stream(condensed.vectors()).mapToDouble(row -> row[0]).toArray();

    assertEquals(mean(first), mean(firstOfRows), 1e-12);
    assertEquals(mean(labels), mean(condensed.labels()), 1e-12);
    assertEquals(scatter(first, labels), scatter(firstOfRows, condensed.labels()), 1e-11);
    assertEquals(scatter(labels, labels), scatter(condensed.labels(), condensed.labels()), 1e-11);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double scatter(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - mean(a)) * (b[i] - mean(b));
    }
    return sum;
  }

  /** A constant component and a copy say nothing new, and must not spoil the rest. */
  @Test
  void survivesComponentsThatSayNothing() {
    List<LabelledVector> wider = new ArrayList<>();
    for (LabelledVector movie : MOVIES) {
      float[] vector = Arrays.copyOf(movie.vector(), 15);
      vector[12] = 0.3f;
      vector[13] = 2 * vector[4];
      wider.add(new LabelledVector(movie.key(), movie.title(), vector, movie.label()));
    }

    assertArrayEquals(
        LeastSquares.fit("score", MOVIES).predict(VECTORS),
        LeastSquares.fit("score", wider)
            .predict(wider.stream().map(LabelledVector::vector).toList()),
        1e-10);
  }

  @Test
  void savedModelPredictsAlikeAndTellsItsOrigin(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("downstream/score.pb");
    LeastSquares fitted = LeastSquares.fit("score", MOVIES);

    fitted.save(file);

    Model<Regressor> reopened = Model.deserializeFromFile(file).castModel(Regressor.class);
    double[] expected = fitted.predict(VECTORS);
    assertArrayEquals(expected, new LeastSquares(reopened).predict(VECTORS), 0.0);
    assertArrayEquals(expected, LeastSquares.read(file).predict(VECTORS), 0.0);
    String provenance = reopened.getProvenance().toString();
    assertTrue(provenance.contains("SLMTrainer") && provenance.contains("60"), provenance);
  }

  @Test
  void refusesFilesThatAreNoModel(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("score.pb");
    assertEquals(
        file + ": cannot be read: no such file", Refusal.of(() -> LeastSquares.read(file)));
    for (String text : List.of("", "no protobuf")) {
      Files.writeString(file, text);
      assertTrue(Refusal.of(() -> LeastSquares.read(file)).startsWith(file + ": "));
    }
    LinearSvm.rank(Planted.embedding(1, 1, -1), List.of(0), List.of(1), 1).save(file);
    assertEquals(
        file + ": is no Tribuo model of a Regressor; run the experiment again",
        Refusal.of(() -> LeastSquares.read(file)));
  }

  @Test
  void logsNothing() {
    ByteArrayOutputStream logged = new ByteArrayOutputStream();
    Handler handler = new StreamHandler(logged, new SimpleFormatter());
    handler.setLevel(Level.ALL);
    Logger root = Logger.getLogger("");
    root.addHandler(handler);
    try {
      LeastSquares.fit("score", MOVIES);
    } finally {
      root.removeHandler(handler);
      handler.flush();
    }
    assertEquals("", logged.toString(StandardCharsets.UTF_8));
  }

  @Test
  void refusesWhatDeterminesNoWeights() {
    assertEquals(
        "13 labelled movies cannot determine 12 weights and an intercept; expected at least 14, or"
            + " train fewer dimensions",
        problem(MOVIES.subList(0, 13)));
    assertEquals(
        "all 60 labels are 0.5: there is nothing to fit, and R2 is undefined",
        problem(MOVIES.stream().map(movie -> movie.withLabel(0.5)).toList()));
    float[] same = new float[2];
    assertEquals(
        "all 4 labelled movies have the same vector",
        problem(
            List.of(1, 2, 3, 4).stream()
                .map(label -> new LabelledVector("k", "t", same, label))
                .toList()));
  }

  private static String problem(List<LabelledVector> movies) {
    return Refusal.of(() -> LeastSquares.fit("score", movies));
  }
}
