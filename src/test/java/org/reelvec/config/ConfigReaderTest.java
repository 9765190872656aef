package org.reelvec.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reelvec.io.InputException;

class ConfigReaderTest {
  private static final ExperimentConfig DEFAULTS = read("");

  private static ExperimentConfig read(String yaml, String... overrides) {
    return ConfigReader.readText("x.yaml", yaml, List.of(overrides));
  }

  private static List<String> problems(String yaml, String... overrides) {
    return assertThrows(InputException.class, () -> read(yaml, overrides)).problems();
  }

  @Test
  void defaultsAreThoseOfTheRecords() {
    assertEquals("films", DEFAULTS.name());
    assertEquals(50, DEFAULTS.model().dimensions());
    assertEquals(TrainingConfig.Loss.SAMPLED_SOFTMAX, DEFAULTS.training().linkLoss());
    assertEquals("genre", DEFAULTS.evaluation().genreAttribute());
    assertNull(DEFAULTS.training().earlyStopping().metric());
    assertEquals(
        List.of(DownstreamConfig.Target.TOMATOMETER, DownstreamConfig.Target.GROSS),
        DEFAULTS.downstream().targets());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing", "---\n", "{}", "training:\n", "model: {}"})
  void emptyFilesAndGroupsAreTheDefaults(String yaml) {
    assertEquals(DEFAULTS, read(yaml));
  }

  @Test
  void readsEveryKind() {
    ExperimentConfig config =
        read(
            """
            seed: -9000
            name: 007
            data: {path: "a b.ndjson", on-bad-row: skip, exclude-links: ["File:*", 1917, yes]}
            split: {type: last-fraction}
            model: {dimensions: 0x20, normalize: false}
            training: {learning-rate: 1e-3, loss: mse}
            evaluation: {popularity: 1, genre-attribute: null}
            """);
    assertEquals(-9000, config.seed());
    assertEquals("007", config.name());
    assertEquals(Path.of("a b.ndjson"), config.data().path());
    assertEquals(DataConfig.OnBadRow.SKIP, config.data().onBadRow());
    assertEquals(List.of("File:*", "1917", "yes"), ((WikipediaData) config.data()).excludeLinks());
    assertEquals(new SplitConfig.LastFraction(0.2, 0.0), config.split());
    assertEquals(32, config.model().dimensions());
    assertEquals(0.001, config.training().learningRate());
    assertEquals(1.0, config.evaluation().popularity());
    assertNull(config.evaluation().genreAttribute());
  }

  @Test
  void anchorsAndAliasesAreShared() {
    ExperimentConfig config = read("name: &n x\nexplore: {titles: [*n, *n]}");
    assertEquals(List.of("x", "x"), config.explore().titles());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model: {dimensions: 0}        | 1:21: model.dimensions: 0 is not in 1..4096",
        "split: {test: 1}              | 1:15: split.test: 1 is not at least 0 and below 1",
        "training: {learning-rate: 0}  | 1:27: training.learning-rate: 0 is not above 0 and at most"
            + " 100",
        "training: {epochs: many}      | 1:20: training.epochs: expected a whole number, found text"
            + " 'many'",
        "training: {epochs: '5'}       | 1:20: training.epochs: expected a whole number, found text"
            + " '5'",
        "training: {epochs: 5.0}       | 1:20: training.epochs: expected a whole number, found 5.0",
        "training: {epochs: }          | 1:19: training.epochs: expected a whole number, found"
            + " null",
        "training: {epochs: [5]}       | 1:20: training.epochs: expected a whole number, found a"
            + " list",
        "training: {epochs: 99999999999999999999} | 1:20: training.epochs: 99999999999999999999 is"
            + " not in 1..100000",
        "seed: 9223372036854775808     | 1:7: seed: 9223372036854775808 does not fit in 64 bits",
        "training: {learning-rate: .nan} | 1:27: training.learning-rate: expected a finite number,"
            + " found .nan",
        "training: {learning-rate: 1e999} | 1:27: training.learning-rate: expected a finite number,"
            + " found 1e999",
        "training: 5                   | 1:11: training: expected keys such as epochs, found 5",
        "training: null                | 1:11: training: expected keys such as epochs, found null",
        "model: {normalize: yes}       | 1:20: model.normalize: expected true or false, found text"
            + " 'yes'",
        "training: {loss: mes}         | 1:18: training.loss: unknown value 'mes', expected one of"
            + " mse, logistic, sampled-softmax; did you mean 'mse'?",
        "training: {epohcs: 3}         | 1:12: training.epohcs: unknown key; did you mean"
            + " 'epochs'?",
        "training: {dimensions: 3}     | 1:12: training.dimensions: unknown key; did you mean"
            + " 'model.dimensions'?",
        "training: {learningRate: 3}   | 1:12: training.learningRate: unknown key; did you mean"
            + " 'learning-rate'?",
        "epochs: 3                     | 1:1: epochs: unknown key; did you mean 'training.epochs'?",
        "zzzzzz: 3                     | 1:1: zzzzzz: unknown key",
        "training.epochs: 3            | 1:1: training.epochs: keys are nested, not joined by dots",
        "model: {type: linkcosin}      | 1:15: model.type: unknown value 'linkcosin', expected one"
            + " of linkcosine, ratingdot, ratingmlp, nnmf, sgns, tfidf, ppmi-svd, imported; did you"
            + " mean 'linkcosine'?",
        "split: {type: 5}              | 1:15: split.type: unknown value '5', expected one of"
            + " random, last-fraction, time, last-n, k-fold, folds, probe",
        "split: {type: }               | 1:14: split.type: expected one of random, last-fraction,"
            + " time, last-n, k-fold, folds, probe, found null",
        "explore: {titles: Alien}      | 1:19: explore.titles: expected a list such as [a, b],"
            + " found text 'Alien'",
        "explore: {titles: [a, null]}  | 1:23: explore.titles: expected text, found null",
        "output: {directory: ''}       | 1:21: output.directory: expected a path, found text ''",
        "[name]                        | 1:1: expected keys such as name, found a list",
        "just words                    | 1:1: expected keys such as name, found text 'just words'",
        "name: [                       | 1:8: not YAML: expected the node content, but found"
            + " '<stream end>'",
        "name: !!java.io.File x        | 1:7: tags have no meaning here; leave out"
            + " tag:yaml.org,2002:java.io.File",
        "name: *n                      | 1:7: *n stands for no value written before",
        "explore: {titles: &n [*n]}    | 1:23: *n stands for no value written before",
        "{[a]: 5}                      | 1:2: a key must be a word"
      })
  void placesAndExplainsEachProblem(String yaml, String expected) {
    assertEquals(List.of("x.yaml:" + expected), problems(yaml));
  }

  @Test
  void tellsEverythingAtOnceInTheOrderOfTheFile() {
    assertEquals(
        List.of(
            "x.yaml:2:11: training.epochs: 0 is not in 1..100000",
            "x.yaml:3:3: training.epochs: named twice; first at x.yaml:2:3",
            "x.yaml:4:1: modle: unknown key; did you mean 'model'?",
            "x.yaml:6:9: split.test: expected a number, found text 'half'",
            "--set seed=x: expected a whole number, found text 'x'"),
        problems(
            "training:\n  epochs: 0\n  epochs: 3\nmodle: {}\nsplit:\n  test: half\n", "seed=x"));
  }

  @Test
  void refusesASecondDocumentAndControlCharacters() {
    assertEquals(
        List.of("x.yaml:2:1: a second document starts here; a file holds one experiment"),
        problems("name: a\n---\nname: b\n"));
    assertEquals(
        List.of("x.yaml:2:3: not YAML: holds the control character U+0000"),
        problems("name: a\nb:\0"));
  }

  /** The YAML library's own buffer is about 1,024 characters; half of a pair may be its last. */
  @Test
  void aSurrogatePairMayStandAnywhere() {
    String before = "explore: {titles: [";
    for (int position = 1000; position < 1050; position++) {
      String title = "b".repeat(position - before.length()) + "🎬";
      assertEquals(List.of(title), read(before + title + "]}").explore().titles());
    }
  }

  @Test
  void hostileNestingCostsNothing() {
    assertTrue(problems("[".repeat(100_000)).get(0).endsWith("nested deeper than 32 levels"));
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      laughs.append(String.format("a%d: &a%d [*a%d, *a%d]%n", i, i, i - 1, i - 1));
    }
    assertEquals(41, problems(laughs + "explore: {titles: [*a39]}").size());
  }

  @Test
  void messagesStayOnOneLine() {
    String problem = problems("training: {epochs: \"a\\n\\e[31mb" + "c".repeat(500) + "\"}").get(0);
    assertTrue(problem.contains("found text 'a [31mbccc"), problem);
    assertTrue(problem.length() < 250, problem);
    assertTrue(problem.chars().noneMatch(Character::isISOControl), problem);
  }

  @Test
  void overridesStandInPlaceOfTheFile() {
    String yaml = "model: {dimensions: 7, normalize: false}\ntraining:\n";
    ExperimentConfig config =
        read(yaml, "model.dimensions=20", "training.early-stopping={patience: 9}", "name=a=b");
    assertEquals(20, config.model().dimensions());
    assertEquals(false, ((LinkCosineConfig) config.model()).normalize());
    assertEquals(9, config.training().earlyStopping().patience());
    assertEquals("a=b", config.name());
    assertEquals(DEFAULTS.model(), read(yaml, "model={}").model());
    assertEquals(DEFAULTS.model(), read(yaml, "model=").model());
    assertEquals(3, read(yaml, "seed=2", "seed=3").seed());
    assertEquals(5, read("training: {epochs: 0}", "training.epochs=5").training().epochs());
    assertEquals(List.of("x", "y"), read("", "explore.titles=[x, y]").explore().titles());
  }

  @Test
  void overridesSwitchTheVariant() {
    assertEquals(
        new SplitConfig.LastFraction(0.2, 0.0), read("", "split.type=last-fraction").split());
    assertEquals(
        new SplitConfig.LastFraction(0.3, 0.0),
        read("split: {type: random, test: 0.3}", "split.type=last-fraction").split());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model.dimensions=0          | --set model.dimensions=0: 0 is not in 1..4096",
        "model={dimensions: 0}       | --set model={dimensions: 0}: model.dimensions: 0 is not in"
            + " 1..4096",
        "trainng.epochs=3            | --set trainng.epochs=3: trainng: unknown key; did you mean"
            + " 'training'?",
        "training.epoch=3            | --set training.epoch=3: unknown key; did you mean 'epochs'?",
        "explore.titles=[a           | --set explore.titles=[a: not YAML: expected ',' or ']', but"
            + " got <stream end>",
        "epochs                      | --set epochs: expected KEY=VALUE such as training.epochs=20",
        "=3                          | --set =3: expected KEY=VALUE such as training.epochs=20",
        "a..b=3                      | --set a..b=3: expected KEY=VALUE such as training.epochs=20",
        "seed.x=3                    | x.yaml:1:7: seed: expected a whole number, found text 'no'"
      })
  void overridesAreCheckedByTheSameRules(String override, String expected) {
    String yaml = override.startsWith("seed") ? "seed: no" : "";
    assertEquals(List.of(expected), problems(yaml, override));
  }

  @Test
  void readsFilesWithAByteOrderMarkAndOldLineEnds(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("a.yaml"), "\uFEFFname: y\r\nseed: 3\r\n");
    ExperimentConfig config = ConfigReader.read(file, List.of());
    assertEquals("y", config.name());
    assertEquals(3, config.seed());
  }

  @Test
  void refusesWhatIsNoTextFile(@TempDir Path directory) throws IOException {
    Path binary = Files.write(directory.resolve("b"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
    Path huge = Files.writeString(directory.resolve("h"), "#".repeat((1 << 20) + 1));
    Path latin = Files.write(directory.resolve("l"), "é".getBytes(StandardCharsets.ISO_8859_1));
    assertFails(binary, "is not text in UTF-8; expected a YAML file");
    assertFails(latin, "is not text in UTF-8; expected a YAML file");
    assertFails(huge, "is larger than 1048576 bytes; is it a YAML file?");
    assertFails(directory, "is a directory; expected a YAML file");
    assertFails(directory.resolve("none.yaml"), "cannot be read: no such file");
  }

  private static void assertFails(Path file, String problem) {
    InputException e = assertThrows(InputException.class, () -> ConfigReader.read(file, List.of()));
    assertEquals(List.of(file + ": " + problem), e.problems());
  }
}
