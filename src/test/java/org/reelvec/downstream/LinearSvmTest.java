package org.reelvec.downstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.downstream.Recommendation.Ranked;
import org.reelvec.embedding.Embedding;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.libsvm.LibSVMClassificationModel;

class LinearSvmTest {
  private static final List<LabelledVector> MOVIES = Golden.movies("svm.csv");
  private static final Embedding EMBEDDING = embedding();
  private static final List<Integer> LIKED = given(1);
  private static final List<Integer> DISLIKED = given(-1);

  private static Embedding embedding() {
    float[] vectors = new float[MOVIES.size() * 12];
    for (int row = 0; row < MOVIES.size(); row++) {
      System.arraycopy(MOVIES.get(row).vector(), 0, vectors, row * 12, 12);
    }
    return Planted.embedding(12, vectors);
  }

  private static List<Integer> given(int label) {
    return IntStream.range(0, MOVIES.size())
        .filter(row -> MOVIES.get(row).label() == label)
        .boxed()
        .toList();
  }

  private static double decision(Recommendation recommendation, int row) {
    return recommendation.ranking().stream()
        .filter(ranked -> ranked.key().equals("k" + row))
        .findFirst()
        .orElseThrow()
        .decision();
  }

  @Test
  void equalsScikitLearn() {
    JsonNode cases = Golden.json("svm.json");
    assertEquals(6, cases.size());
    for (JsonNode recorded : cases) {
      double cost = recorded.get("cost").doubleValue();
      double tolerance = recorded.get("tolerance").doubleValue();
      double[] expected = Golden.doubles(recorded.get("decisions"));
      Recommendation ours =
          tolerance == LinearSvm.TOLERANCE
              ? LinearSvm.rank(EMBEDDING, LIKED, DISLIKED, cost)
              : LinearSvm.rank(EMBEDDING, LIKED, DISLIKED, cost, tolerance);
      for (int row = 0; row < expected.length; row++) {
        assertEquals(expected[row], decision(ours, row), 1e-6, "cost " + cost + ", row " + row);
      }
    }
  }

  @Test
  void ranksAllMoviesLikedSideFirst() {
    List<Ranked> ranking = LinearSvm.rank(EMBEDDING, LIKED, DISLIKED, 10).ranking();

    assertEquals(80, ranking.size());
    assertEquals(new HashSet<>(EMBEDDING.keys()), new HashSet<>(keys(ranking)));
    assertEquals(
        ranking.stream().sorted(Comparator.comparingDouble(r -> -r.decision())).toList(), ranking);
    assertEquals(
        IntStream.rangeClosed(1, 80).boxed().toList(), ranking.stream().map(Ranked::rank).toList());
    Set<String> given = new HashSet<>();
    LIKED.forEach(row -> given.add("k" + row));
    DISLIKED.forEach(row -> given.add("k" + row));
    assertEquals(given, new HashSet<>(keys(ranking.stream().filter(Ranked::given).toList())));
    assertTrue(ranking.get(0).decision() > 0 && ranking.get(79).decision() < 0);
    assertEquals("Movie " + ranking.get(0).key().substring(1), ranking.get(0).title());
  }

  private static List<String> keys(List<Ranked> ranking) {
    return ranking.stream().map(Ranked::key).toList();
  }

  @Test
  void swappingTheListsTurnsTheSign() {
    Recommendation one = LinearSvm.rank(EMBEDDING, LIKED, DISLIKED, 1, 1e-9);
    Recommendation other = LinearSvm.rank(EMBEDDING, DISLIKED, LIKED, 1, 1e-9);
    for (int row = 0; row < EMBEDDING.size(); row++) {
      assertEquals(-decision(one, row), decision(other, row), 1e-6);
    }
  }

  @Test
  void equalMoviesKeepTheirOrder() {
    Embedding twins = Planted.embedding(1, 1, -1, 2, 3);
    assertEquals(
        List.of("k0", "k2", "k3", "k1"),
        keys(LinearSvm.rank(twins, List.of(2), List.of(1), 1).ranking()));
  }

  @Test
  void savedModelDecidesAlikeAndTellsItsOrigin(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("downstream/recommend.pb");
    Recommendation recommendation = LinearSvm.rank(EMBEDDING, LIKED, DISLIKED, 1);

    recommendation.save(file);

    Model<Label> reopened = Model.deserializeFromFile(file).castModel(Label.class);
    Examples examples = new Examples(12);
    for (int row = 0; row < EMBEDDING.size(); row++) {
      assertEquals(
          decision(recommendation, row),
          LinearSvm.decision(
              (LibSVMClassificationModel) reopened,
              examples.of(new Label("liked"), UnitVectors.of(EMBEDDING, row))),
          0.0);
    }
    String provenance = reopened.getProvenance().toString();
    assertTrue(provenance.contains("k3 k7 k21 k30 k44 k45 k70"), provenance);
    assertTrue(provenance.contains("C_SVC"), provenance);
  }

  @Test
  void printsNothing() {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      LinearSvm.rank(EMBEDDING, LIKED, DISLIKED, 1);
    } finally {
      System.setOut(out);
    }
    assertEquals("", printed.toString(StandardCharsets.UTF_8));
  }

  @Test
  void refusesListsThatCannotBeLearntFrom() {
    assertEquals(
        "recommend: no liked movie is given; name at least one liked and one disliked",
        problem(List.of(), List.of(1), 1));
    assertEquals(
        "recommend: no disliked movie is given; name at least one liked and one disliked",
        problem(List.of(1), List.of(), 1));
    assertEquals(
        "recommend: \"Movie 4\" (#k4) is both liked and disliked; take it out of one list",
        problem(List.of(3, 4), List.of(4, 5), 1));
    assertEquals("recommend: cost 0.0 is not a number above 0", problem(List.of(3), List.of(5), 0));
    assertEquals(
        "recommend: cost NaN is not a number above 0", problem(List.of(3), List.of(5), Double.NaN));
  }

  private static String problem(List<Integer> liked, List<Integer> disliked, double cost) {
    return Refusal.of(() -> LinearSvm.rank(EMBEDDING, liked, disliked, cost));
  }
}
