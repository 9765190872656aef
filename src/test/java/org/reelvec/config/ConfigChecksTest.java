package org.reelvec.config;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reelvec.io.InputException;

class ConfigChecksTest {
  private static List<String> problems(String yaml, String... overrides) {
    return assertThrows(
            InputException.class, () -> ConfigReader.readText("x.yaml", yaml, List.of(overrides)))
        .problems();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "split: {test: 0.9, validation: 0.1} | 1:15: split.test: test (0.9) and validation (0.1)"
            + " leave nothing to train on; their sum must be below 1",
        "split: {validation: 0.95} | 1:21: split.validation: test (0.1) and validation (0.95) leave"
            + " nothing to train on; their sum must be below 1",
        "training: {early-stopping: {metric: link.acu}} | 1:37: training.early-stopping.metric:"
            + " unknown value 'link.acu', expected one of loss, link.auc, link.mrr, link.hits@10;"
            + " did you mean 'link.auc'?",
        "{split: {validation: 0}, training: {early-stopping: {metric: link.mrr}}} | 1:62:"
            + " training.early-stopping.metric: link.mrr needs held-out pairs: set split.validation"
            + " above 0, or watch loss",
        "{evaluation: {protocol: seed}, training: {early-stopping: {metric: link.mrr}}} | 1:68:"
            + " training.early-stopping.metric: link.mrr needs held-out pairs, and"
            + " evaluation.protocol: seed has none; expected loss",
        "{data: {format: auto}, model: {type: ratingdot}, evaluation: {protocol: seed}} | 1:73:"
            + " evaluation.protocol: is for links; elsewhere split.test: 0 holds nothing out;"
            + " expected sound",
        "{data: {format: auto}, model: {type: ratingdot}, split: {type: folds}} | 1:64: split.type:"
            + " needs split.files: the test file of each fold, such as [u1.test, u2.test]",
        "{data: {format: auto}, model: {type: ratingdot}, split: {type: time, from: 1960-01-01}} |"
            + " 1:76: split.from: expected a day after 1970-01-01, such as 2005-06-01, found"
            + " '1960-01-01'",
        "downstream: {recommend: {disliked: a.txt}} | 1:36: downstream.recommend.disliked: liked"
            + " and disliked are given both or neither",
        "training: {updater: adamw} | 1:21: training.updater: adamw without weight decay is adam;"
            + " set training.weight-decay, torch's default is 0.01",
        "training: {embeddings: sparse, device: cuda} | 1:24: training.embeddings: sparse"
            + " embeddings run on the CPU, and training.device is cuda; expected dense, or null",
        "training: {embeddings: dense, lazy: true} | 1:37: training.lazy: lazy is for sparse"
            + " embeddings; expected false, or training.embeddings: sparse on the CPU",
        "training: {device: cuda, lazy: true} | 1:32: training.lazy: lazy is for sparse embeddings;"
            + " expected false, or training.embeddings: sparse on the CPU",
        "name: a/b | 1:7: name: expected a plain file name without slash or leading dot, found"
            + " 'a/b'"
      })
  void placesWhatDoesNotHoldTogether(String yaml, String expected) {
    assertEquals(List.of("x.yaml:" + expected), problems(yaml));
  }

  @ParameterizedTest
  @ValueSource(strings = {"''", "' '", ".", "..", ".x", "/tmp", "a\\b", "\"a\\nb\""})
  void refusesNamesThatAreNoDirectory(String name) {
    assertEquals(1, problems("name: " + name).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name: a.b-c_d é",
        "training: {early-stopping: {metric: link.hits@10}}",
        "{evaluation: {protocol: seed}, training: {early-stopping: {metric: loss}}}",
        "{split: {test: 0, validation: 0}, training: {early-stopping: {metric: loss}}}",
        "training: {updater: adamw, weight-decay: 0.01}",
        "training: {embeddings: sparse, lazy: true, device: auto}",
        "training: {embeddings: dense, device: cuda}",
        "training: {device: cuda}",
        "downstream: {recommend: {liked: a, disliked: b}}",
        "split: {test: 0.5, validation: 0.4}"
      })
  void acceptsWhatHoldsTogether(String yaml) {
    assertDoesNotThrow(() -> ConfigReader.readText("x.yaml", yaml, List.of()));
  }

  @Test
  void pointsAtTheOverrideThatBrokeIt() {
    assertEquals(
        List.of(
            "--set split.test=0.99: test (0.99) and validation (0.02) leave nothing to train on;"
                + " their sum must be below 1"),
        problems("", "split.test=0.99"));
  }

  @Test
  void judgesNoStandInOfARefusedValue() {
    assertEquals(
        List.of("x.yaml:1:15: split.test: 7 is not at least 0 and below 1"),
        problems("split: {test: 7, validation: 0.95}"));
  }
}
