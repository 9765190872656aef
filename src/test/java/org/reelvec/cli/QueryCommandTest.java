package org.reelvec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.cli.Shell.Outcome;

/** Questions by the names that gensim gave them. */
class QueryCommandTest {
  @TempDir static Path directory;
  static Path run;

  @BeforeAll
  static void plant() throws IOException {
    run = directory.resolve("ratings");
    PlantedRun.write(run, "");
  }

  private static Outcome ask(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of("query", command, run.toString()));
    all.addAll(List.of(arguments));
    return Shell.run(all.toArray(String[]::new));
  }

  private static String text(String command, String... arguments) {
    Outcome outcome = ask(command, arguments);
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals("", outcome.err());
    return outcome.out();
  }

  private static JsonNode json(String command, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--json");
    return new ObjectMapper().readTree(text(command, all.toArray(String[]::new)));
  }

  private static void refused(String line, String command, String... arguments) {
    Outcome outcome = ask(command, arguments);
    assertEquals(2, outcome.code());
    assertEquals(line + "\n", outcome.err());
    assertEquals("", outcome.out());
  }

  @Test
  void mostSimilar() throws IOException {
    assertEquals(
        """
        Ring, The (2002) + Yojimbo (1961) - Ringu (Ring) (1998)
           cosine  title
        1  0.9017  Last Man Standing (1996)
        """,
        text(
            "most-similar",
            "--positive",
            "The Ring",
            "--positive",
            "Yojimbo",
            "--negative",
            "Ringu",
            "--top",
            "1"));
    JsonNode itself =
        json("most-similar", "--positive", "11", "--include-query", "--filter", "year=1998");
    assertEquals("11", itself.path("neighbours").get(0).path("key").textValue());
    assertEquals(2, itself.path("neighbours").get(1).path("rank").intValue());
    assertEquals(3, itself.path("neighbours").size());
    JsonNode weighted =
        json("most-similar", "--positive", "#10", "--positive", "#20", "--weights", "1,0.5");
    assertEquals(0.5, weighted.path("terms").get(1).path("weight").doubleValue());
    assertEquals("cosine", weighted.path("method").textValue());
    assertEquals(4, weighted.path("neighbours").size());
    JsonNode product =
        json(
            "most-similar",
            "--positive",
            "#11",
            "--positive",
            "#30",
            "--negative",
            "#10",
            "--method",
            "cosmul");
    assertEquals("31", product.path("neighbours").get(0).path("key").textValue());
  }

  @Test
  void similarMayBeginWithTheMovieItself() {
    Outcome outcome =
        Shell.run("similar", run.toString(), "Ringu", "--include-query", "--explain", "--top", "2");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(
        """
        Ringu (Ring) (1998)
           cosine  title                rated both  correlation  shared genres
        1  1.0000  Ringu (Ring) (1998)           4         1.00  Horror, Mystery
        2  0.5000  Ring, The (2002)              4         1.00  Horror
        """,
        outcome.out());
  }

  @Test
  void oneRowAndTwo() throws IOException {
    assertEquals("Ringu (Ring) (1998)\n1.0 0.0 0.0 1.0 0.0\n", text("vector", "Ringu"));
    JsonNode unit = json("vector", "#10", "--normalized").path("vector");
    assertEquals(Math.sqrt(0.5), unit.get(3).doubleValue(), 1e-7);
    assertEquals(
        "0.5000  Ringu (Ring) (1998) and Ring, The (2002)\n",
        text("similarity", "Ringu", "The Ring"));
    assertEquals(0.5, json("similarity", "#11", "#10").path("distance").doubleValue(), 1e-9);
    assertEquals(
        """
        Ringu (Ring) (1998)
        distance  title
          0.5000  Ring, The (2002)
          0.7764  Yojimbo (1961)
        """,
        text("distances", "Ringu", "The Ring", "Yojimbo"));
    JsonNode all = json("distances", "Ringu").path("distances");
    assertEquals(7, all.size());
    assertTrue(all.get(6).path("distance").isNull());
    assertEquals(
        "1  Ring, The (2002) among the neighbours of Ringu (Ring) (1998)\n",
        text("rank", "Ringu", "The Ring"));
    assertEquals(
        """
        Ringu (Ring) (1998), nearer than Yojimbo (1961)
           cosine  title
        1  0.5000  Ring, The (2002)
        2  0.3162  Gojira (1954)
        """,
        text("closer-than", "Ringu", "Yojimbo"));
  }

  @Test
  void sets() throws IOException {
    assertEquals("0.5000\n", text("n-similarity", "--first", "Ringu", "--second", "The Ring"));
    JsonNode sets = json("n-similarity", "--first", "#10", "--first", "#11", "--second", "#20");
    assertEquals(2, sets.path("first").size());
    assertEquals(
        """
        Yojimbo (1961)
        to the mean  title
             0.8173  Ringu (Ring) (1998)
             0.7113  Ring, The (2002)
             0.5802  Yojimbo (1961)
        """,
        text("doesnt-match", "Ringu", "The Ring", "Yojimbo"));
    assertEquals(
        "20", json("doesnt-match", "#20", "#10", "#11").path("odd").path("key").textValue());
  }

  @Test
  void analogiesOfAFile() throws IOException {
    Path file = directory.resolve("questions.txt");
    Files.writeString(
        file,
        """
        : remakes
        Ringu\tThe Ring\tYojimbo\tLast Man Standing
        "Ringu" "the ring" Gojira Godzilla
        : the other way
        Ringu\tThe Ring\tYojimbo\tGojira
        Ringu\tThe Ring\tYojimbo\tSeven Samurai
        """);
    assertEquals(
        """
        section        correct  asked  skipped  accuracy
        remakes              2      2        0    1.0000
        the other way        0      1        1    0.0000
        total                2      3        1    0.6667
        """,
        text("evaluate-analogies", file.toString()));
    JsonNode counted = json("evaluate-analogies", file.toString(), "--count-unknown");
    assertEquals(0.5, counted.path("total").path("accuracy").doubleValue());
    refused(
        file + ": none of its 4 questions can be asked: unknown words, such as 'The Ring'",
        "evaluate-analogies",
        file.toString(),
        "--restrict",
        "1");
  }

  @Test
  void pairsOfAFile() throws IOException {
    Path file = directory.resolve("pairs.tsv");
    Files.writeString(
        file,
        """
        # A title\tanother\tnumber
        Ringu\tThe Ring\t9
        #20\t#21\t10
        Ringu\tYojimbo\t2

        Ringu\tSeven Samurai\t1
        """);
    JsonNode pairs = json("evaluate-pairs", file.toString());
    assertEquals(1, pairs.path("spearman").doubleValue(), 1e-9);
    assertEquals(3, pairs.path("pairs").intValue());
    assertEquals(0.25, pairs.path("unknownShare").doubleValue());
    assertTrue(
        text("evaluate-pairs", file.toString()).startsWith("spearman  1.0000\npearson   0."));
  }

  @Test
  void refusesWhatCannotBeAsked() throws IOException {
    refused("nothing is asked for: name at least one title that counts for it", "most-similar");
    refused(
        "--weights: 2 weights for 1 titles",
        "most-similar",
        "--positive",
        "#10",
        "--weights",
        "1,2");
    refused(
        "the weight Infinity is no finite number",
        "most-similar",
        "--positive",
        "#10",
        "--weights",
        "Infinity");
    refused(
        "cosmul: the weight 2.0 is neither 1 nor -1; a product has no weights, so ask by cosine",
        "most-similar",
        "--positive",
        "#10",
        "--weights",
        "2",
        "--method",
        "cosmul");
    refused(
        "the vectors that are given cancel each other, so the query points nowhere",
        "most-similar",
        "--positive",
        "#10",
        "--negative",
        "#10");
    refused(
        "the movie 'Nobody Saw This (2000)' has a vector of length 0, which points nowhere: nothing"
            + " was learnt of it",
        "similarity",
        "Ringu",
        "#7");
    refused(
        "doesnt-match: of fewer than three, none is the odd one; name more",
        "doesnt-match",
        "Ringu",
        "Yojimbo");
    Outcome unknown = ask("rank", "Ringu", "Ringo");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().startsWith("no movie is called 'Ringo'; did you mean: "));
  }

  @Test
  void refusesFilesWithTheLine() throws IOException {
    Path file = directory.resolve("bad.txt");
    String name = file.toString();
    Files.writeString(file, ": a\nRingu\tThe Ring\tYojimbo\n");
    refused(
        file
            + ":2: 3 words, expected four; put a tab between titles that hold blanks, or quotation"
            + " marks round them",
        "evaluate-analogies",
        name);
    Files.writeString(file, "Ringu \"The Ring Yojimbo\n");
    refused(file + ":1: has a quotation mark that is not closed", "evaluate-analogies", name);
    Files.writeString(file, ": a\n\n");
    refused(
        file + ": holds no questions, expected lines of four titles: a is to b as c is to d",
        "evaluate-analogies",
        name);
    Files.writeString(file, "");
    refused(file + ": is empty", "evaluate-analogies", name);
    refused(file + ": is empty", "evaluate-pairs", name);
    Files.writeString(file, "Ringu\tYojimbo\t1\nRingu\tYojimbo\n");
    refused(
        file + ":2: 2 columns, expected a title, a title and a number with tabs between them",
        "evaluate-pairs",
        name);
    Files.writeString(file, "Ringu\tYojimbo\tNaN\n");
    refused(file + ":1: the similarity 'NaN' is no finite number", "evaluate-pairs", name);
    Files.writeString(file, "Ringu\tYojimbo\tmuch\n");
    refused(file + ":1: the similarity 'much' is no finite number", "evaluate-pairs", name);
    Files.writeString(file, "Ringu\tYojimbo\t1\nRingu\tSeven Samurai\t2\n");
    refused(
        file
            + ": holds 1 pairs that can be compared, and 1 with unknown words; a correlation needs"
            + " two",
        "evaluate-pairs",
        name);
    Files.writeString(file, "Ringu\tYojimbo\t1\nRingu\tThe Ring\t1\n");
    refused(
        file + ": all similarities are equal, of the file or of the run, so nothing correlates",
        "evaluate-pairs",
        name);
    Files.delete(file);
    assertTrue(ask("evaluate-pairs", name).err().contains(name));
  }
}
