package org.reelvec.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigWriterTest {
  private static ExperimentConfig read(String yaml, String... overrides) {
    return ConfigReader.readText("x.yaml", yaml, List.of(overrides));
  }

  private static ExperimentConfig withTitles(List<String> titles) {
    ExperimentConfig d = read("");
    return new ExperimentConfig(
        d.name(),
        d.seed(),
        d.data(),
        d.split(),
        d.model(),
        d.training(),
        d.evaluation(),
        new ExploreConfig(titles, 3, 2, List.of(new ExploreConfig.Analogy("a: b", "#1", "c,d"))),
        d.downstream(),
        d.output(),
        List.of(new Expected("test.rmse", -0.92, 1e-9), new Expected("a, {b", 1, 0)));
  }

  @Test
  void resolvesEveryKeyAndReadsBackEqual() {
    ExperimentConfig config =
        read(
            "seed: -3",
            "split={type: last-fraction, test: 1e-7}",
            "evaluation.genre-attribute=null",
            "training.loss=sampled-softmax",
            "downstream.recommend={liked: \"a: b\", disliked: 'no'}",
            "downstream.targets=[]",
            "expected=[{metric: link.hits@10, value: 0.5, tolerance: 0.01}]");
    String yaml = ConfigWriter.write(config);
    assertEquals(config, read(yaml));
    assertEquals(yaml, ConfigWriter.write(read(yaml)));
    assertTrue(yaml.startsWith("name: films\nseed: -3\ndata:\n  format: wikipedia-ndjson\n"), yaml);
    assertTrue(yaml.contains("\nsplit:\n  type: last-fraction\n  test: 1.0E-7\n"), yaml);
    assertTrue(yaml.contains("\n  genre-attribute: null\n"), yaml);
    assertTrue(
        yaml.endsWith("\nexpected:\n  - {metric: link.hits@10, value: 0.5, tolerance: 0.01}\n"),
        yaml);
    assertTrue(yaml.contains("\n  early-stopping:\n    metric: null\n    patience: 3\n"), yaml);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Alien        | Alien",
        "The Matrix   | The Matrix",
        "Amélie       | Amélie",
        "link.hits@10 | link.hits@10",
        "1917         | \"1917\"",
        "12 Monkeys   | \"12 Monkeys\"",
        "null         | \"null\"",
        "~            | \"~\"",
        "True         | \"True\"",
        "no           | \"no\"",
        "M*A*S*H      | \"M*A*S*H\"",
        "a: b         | \"a: b\"",
        "a #b         | \"a #b\"",
        "say \"hi\" \\ | \"say \\\"hi\\\" \\\\\"",
        "-            | \"-\"",
        "``           | \"\""
      })
  void quotesWhatCouldBeReadAsSomethingElse(String text, String expected) {
    assertEquals(expected, YamlText.of(text));
  }

  @Test
  void anyTextSurvivesTheRoundTrip() {
    Random random = new Random(1);
    String hostile = "ab :#-?*&!|>'\"%@`{}[],~\n\r\t\\\0\u001b\u0085\u2028\uFEFFé字🎬.0";
    int[] alphabet = hostile.codePoints().toArray();
    for (int round = 0; round < 200; round++) {
      List<String> titles =
          random.ints(5, 0, 12).mapToObj(length -> text(random, alphabet, length)).toList();
      ExperimentConfig config = withTitles(titles);
      assertEquals(config, read(ConfigWriter.write(config)));
    }
  }

  private static String text(Random random, int[] alphabet, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
    }
    return text.toString();
  }
}
