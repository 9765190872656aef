package org.reelvec.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answers are gensim's. */
class KeyedVectorsGensimTest {
  private static final double TOLERANCE = 1e-6;
  private static final IntPredicate ALL = Neighbours.ALL;
  private static final JsonNode GENSIM = GensimGolden.answers();

  private final KeyedVectors vectors = KeyedVectors.of(GensimGolden.embedding());

  @Test
  void mostSimilar() {
    same("most_similar", vectors.mostSimilar(Query.of("story0_0").top(59)));
    same(
        "two_less_one",
        vectors.mostSimilar(Query.of("story0_1", "story1_0").minus("story0_0").top(12)));
    same(
        "two_less_one",
        vectors.mostSimilar(List.of("story0_1", "story1_0"), List.of("story0_0"), 12, ALL));
    same(
        "weighted",
        vectors.mostSimilar(
            Query.of()
                .plus("story0_1", 0.5)
                .plus("story1_0")
                .plus("noise3")
                .plus("noise4", -2)
                .minus("noise5")
                .top(12)));
    same(
        "with_vector",
        vectors.mostSimilar(
            Query.of("story0_1").plus(vectors.embedding().vector(9), 1).minus("noise1").top(12)));
    same(
        "restricted",
        vectors.mostSimilar(
            List.of("story0_1", "story1_0"), List.of("story0_0"), 5, row -> row < 20));
  }

  @Test
  void mostSimilarCosmul() {
    same(
        "cosmul",
        vectors.mostSimilarCosmul(List.of("story0_1", "story1_0"), List.of("story0_0"), 12, ALL));
    same(
        "cosmul_many",
        vectors.mostSimilarCosmul(
            List.of("story0_1", "story1_0", "noise3"), List.of("noise4", "noise5"), 12, ALL));
    same("cosmul_positive", vectors.mostSimilarCosmul(Query.of("noise8").top(12)));
  }

  @Test
  void similarByVector() {
    float[] eleventh = vectors.embedding().vector(11);
    float[] second = vectors.embedding().vector(2);
    float[] mixed = new float[eleventh.length];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = eleventh[i] * 3 - second[i];
    }
    same("similar_by_vector", vectors.similarByVector(mixed, 12, ALL));
  }

  @Test
  void similaritiesAndDistances() {
    assertEquals(number("similarity"), vectors.similarity("noise1", "story4_2"), TOLERANCE);
    assertEquals(number("distance"), vectors.distance("noise1", "story4_2"), TOLERANCE);
    assertArrayEquals(numbers("distances"), vectors.distances("noise2"), TOLERANCE);
    assertArrayEquals(
        numbers("distances_others"),
        vectors.distances("noise2", List.of("noise9", "Twin", "noise2")),
        TOLERANCE);
    assertEquals(
        number("n_similarity"),
        vectors.nSimilarity(
            List.of("story0_0", "story0_1", "noise1"), List.of("noise2", "story5_3")),
        TOLERANCE);
  }

  @Test
  void whatDoesNotMatch() {
    List<String> given = List.of("story0_0", "story1_0", "story2_0", "noise7", "story3_0");
    assertEquals(GENSIM.path("doesnt_match").textValue(), vectors.doesntMatch(given));
    List<String> ranked = vectors.rankByCentrality(given);
    double[] cosines = vectors.centrality(given);
    for (int i = 0; i < ranked.size(); i++) {
      JsonNode expected = GENSIM.path("rank_by_centrality").get(i);
      assertEquals(expected.get(0).textValue(), ranked.get(i));
      assertEquals(expected.get(1).doubleValue(), cosines[given.indexOf(ranked.get(i))], TOLERANCE);
    }
    assertEquals(
        GENSIM.path("most_similar_to_given").textValue(),
        vectors.mostSimilarToGiven("story0_0", List.of("noise1", "story0_3", "noise2")));
  }

  @Test
  void ranks() {
    assertEquals(8, GENSIM.path("rank").size());
    for (JsonNode expected : GENSIM.path("rank")) {
      assertEquals(
          expected.get(2).intValue(),
          vectors.rank(expected.get(0).textValue(), expected.get(1).textValue()),
          expected.toString());
    }
    // gensim has them in the order of the table.
    assertEquals(
        texts("closer_than").stream().sorted().toList(),
        vectors.closerThan("story2_1", "noise12").stream().map(Neighbour::key).sorted().toList());
  }

  @Test
  void meanVectors() {
    List<String> three = List.of("story0_0", "noise1", "noise2");
    near("mean", vectors.meanVector(three));
    near("mean_weighted", vectors.meanVector(three, new double[] {1, -0.5, 3}, false, false, true));
    near(
        "mean_unit",
        vectors.meanVector(
            List.of("story0_0", "nowhere", "noise2"), new double[] {2, 7, 1}, true, true, true));
  }

  @ParameterizedTest
  @CsvSource({
    "analogies,true,300000,false",
    "analogies_cased,false,300000,false",
    "analogies_counted,true,300000,true",
    "analogies_restricted,true,18,false"
  })
  void analogies(String name, boolean ignoreCase, int restrict, boolean countUnknown) {
    AnalogyScores scores =
        vectors.evaluateAnalogies(
            GensimGolden.file("questions.txt"),
            new EvaluationOptions(ignoreCase, restrict, countUnknown));
    JsonNode expected = GENSIM.path(name);
    assertEquals(expected.size() - 1, scores.sections().size());
    for (int i = 0; i < scores.sections().size(); i++) {
      assertEquals(expected.get(i).path("name").textValue(), scores.sections().get(i).name());
      same(expected.get(i), scores.sections().get(i));
    }
    same(expected.get(expected.size() - 1), scores.total());
    int questions =
        scores.total().correct() + scores.total().incorrect() + scores.total().skipped();
    assertEquals(67, questions, "every line is counted once");
  }

  @ParameterizedTest
  @CsvSource({
    "pairs,true,300000,false",
    "pairs_cased,false,300000,false",
    "pairs_counted,true,300000,true",
    "pairs_restricted,true,40,false"
  })
  void wordPairs(String name, boolean ignoreCase, int restrict, boolean countUnknown) {
    PairScores scores =
        vectors.evaluateWordPairs(
            GensimGolden.file("pairs.tsv"),
            new EvaluationOptions(ignoreCase, restrict, countUnknown));
    JsonNode expected = GENSIM.path(name);
    assertEquals(expected.path("pearson").doubleValue(), scores.pearson(), TOLERANCE);
    assertEquals(expected.path("spearman").doubleValue(), scores.spearman(), TOLERANCE);
    assertEquals(expected.path("unknown").doubleValue(), scores.unknownShare(), TOLERANCE);
  }

  private static void same(JsonNode expected, AnalogyScores.Section section) {
    assertEquals(expected.path("correct").intValue(), section.correct(), section.name());
    assertEquals(expected.path("incorrect").intValue(), section.incorrect(), section.name());
  }

  private static void same(String name, List<Neighbour> found) {
    JsonNode expected = GENSIM.path(name);
    assertEquals(expected.size(), found.size(), name);
    for (int i = 0; i < found.size(); i++) {
      assertEquals(expected.get(i).get(0).textValue(), found.get(i).key(), name + " " + i);
      double score = expected.get(i).get(1).doubleValue();
      assertEquals(score, found.get(i).score(), TOLERANCE * Math.max(1, score), name + " " + i);
    }
  }

  private static void near(String name, float[] vector) {
    double[] expected = numbers(name);
    assertEquals(expected.length, vector.length);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], vector[i], TOLERANCE, name);
    }
  }

  private static double number(String name) {
    return GENSIM.path(name).doubleValue();
  }

  private static double[] numbers(String name) {
    double[] numbers = new double[GENSIM.path(name).size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = GENSIM.path(name).get(i).doubleValue();
    }
    return numbers;
  }

  private static List<String> texts(String name) {
    return IntStream.range(0, GENSIM.path(name).size())
        .mapToObj(i -> GENSIM.path(name).get(i).textValue())
        .toList();
  }
}
