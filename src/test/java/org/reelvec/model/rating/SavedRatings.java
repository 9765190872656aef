package org.reelvec.model.rating;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.reelvec.model.SavableGraph;

/** A model as its zip and its state have it. */
public final class SavedRatings {
  private static final Pattern OURS = Pattern.compile("org\\.reelvec\\.[\\w.]+");

  private final byte[] zip;

  private SavedRatings(byte[] zip) {
    this.zip = zip;
  }

  /** What the model writes. */
  public static SavedRatings of(SavableGraph model) throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    model.writeModel(zip);
    return new SavedRatings(zip.toByteArray());
  }

  /** Classes named by the configuration that are not DeepLearning4J's, and how often. */
  public Map<String, Long> classesOfOurs() throws IOException {
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); ; entry = entries.getNextEntry()) {
        if (entry.getName().equals("configuration.json")) {
          String json = new String(entries.readAllBytes(), StandardCharsets.UTF_8);
          return OURS.matcher(json)
              .results()
              .map(MatchResult::group)
              .collect(
                  Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        }
      }
    }
  }

  /** Predictions of the stock graph that the zip holds. */
  public float[] predict(int[] users, int[] movies) throws IOException {
    ComputationGraph graph =
        ModelSerializer.restoreComputationGraph(new ByteArrayInputStream(zip), false);
    return graph
        .outputSingle(RatingBatches.batch(users, movies, new float[users.length]).getFeatures())
        .data()
        .asFloat();
  }

  /** The state as bytes. */
  public static byte[] state(RatingModel model) throws IOException {
    ByteArrayOutputStream state = new ByteArrayOutputStream();
    model.writeState(new DataOutputStream(state));
    return state.toByteArray();
  }

  /** Puts a model into a state. */
  public static void restore(byte[] state, RatingModel model) throws IOException {
    model.readState(new DataInputStream(new ByteArrayInputStream(state)));
  }
}
