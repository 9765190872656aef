package org.reelvec.config;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reelvec.io.InputException;

class UnusedKeysTest {
  private static ExperimentConfig read(String format, String type, String... overrides) {
    return ConfigReader.readText(
        "x.yaml",
        "{data: {format: %s}, model: {type: %s}}".formatted(format, type),
        List.of(overrides));
  }

  @ParameterizedTest
  @CsvSource({
    "auto, sgns, training.updater=sgd",
    "auto, nnmf, training.updater=nadam",
    "auto, sgns, training.weight-decay=0.1",
    "auto, tfidf, training.embeddings=dense",
    "auto, ppmi-svd, training.lazy=true",
    "auto, nnmf, training.device=cuda",
    "auto, sgns, model.window=9",
    "auto, sgns, model.shrink-window=false",
    "wikipedia-ndjson, sgns, model.context=window",
    "wikipedia-ndjson, sgns, model.architecture=cbow",
    "wikipedia-ndjson, sgns, model.min-rating=4",
    "sequences, sgns, model.min-rating=4",
    "sequences, ppmi-svd, model.min-rating=4"
  })
  void refusesWhatWouldBePassedOver(String format, String type, String override) {
    InputException refusal = assertThrows(InputException.class, () -> read(format, type, override));
    assertEquals(1, refusal.problems().size(), refusal.getMessage());
    assertEquals(
        "--set " + override + ": ", refusal.getMessage().substring(0, override.length() + 8));
  }

  @ParameterizedTest
  @CsvSource({
    "auto, ratingdot, training.updater=sgd",
    "wikipedia-ndjson, linkcosine, training.lazy=true",
    "auto, sgns, model.architecture=cbow",
    "auto, sgns, model.min-rating=4",
    "auto, ppmi-svd, model.min-rating=4",
    "auto, sgns, model.context-draws=3",
    "wikipedia-ndjson, sgns, model.context-draws=3",
    "auto, nnmf, training.threads=1"
  })
  void acceptsWhatIsUsed(String format, String type, String override) {
    assertDoesNotThrow(() -> read(format, type, override));
  }

  @ParameterizedTest
  @CsvSource({"model.window=9", "model.shrink-window=false"})
  void acceptsTheSizeOfAWindow(String override) {
    assertDoesNotThrow(() -> read("auto", "sgns", "model.context=window", override));
  }

  @ParameterizedTest
  @CsvSource({"'[genres, genres]', 1", "'[genres, title-words]', 0"})
  void countsEachKindOfTermsOnce(String terms, int problems) {
    String override = "model.terms=" + terms;
    int found = 0;
    try {
      read("auto", "tfidf", override);
    } catch (InputException e) {
      found = e.problems().size();
    }
    assertEquals(problems, found);
  }
}
