package org.reelvec.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConfigReferenceTest {
  private static final Path COMMITTED = Path.of("configs", "reference.yaml");

  @Test
  void theCommittedFileIsTheGeneratedOne() throws IOException {
    assertEquals(
        ConfigReference.yaml(),
        Files.readString(COMMITTED),
        "write it anew: ./reelvec config reference > configs/reference.yaml");
  }

  @Test
  void readsBackAsTheDefaults() {
    ExperimentConfig defaults = ConfigReader.readText("none", "", List.of());
    assertEquals(defaults, ConfigReader.read(COMMITTED, List.of()));
    assertEquals(
        ConfigWriter.write(defaults),
        ConfigReference.yaml()
            .lines()
            .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
            .collect(Collectors.joining("\n", "", "\n")));
  }

  @Test
  void explainsUnitRangeAndAllowedValues() {
    String yaml = ConfigReference.yaml();
    assertTrue(yaml.contains("  # Length of every vector. (1..4096)\n  dimensions: 50\n"), yaml);
    assertTrue(yaml.contains("(share of pairs; at least 0 and below 1)\n  test: 0.1\n"), yaml);
    assertTrue(
        yaml.contains("for links, mse for ratings. (mse | logistic | sampled-softmax | null)\n"),
        yaml);
    assertTrue(yaml.contains("(a path | null)\n    liked: null\n"), yaml);
    assertTrue(yaml.lines().allMatch(line -> line.length() <= 100), yaml);
  }

  @Test
  void everyKeyIsExplained() {
    assertTrue(undocumented(Shapes.experiment()).isEmpty(), undocumented(Shapes.experiment()));
  }

  private static String undocumented(Shape shape) {
    if (shape instanceof Shape.Variants variants) {
      return variants.groups().values().stream()
          .map(group -> (group.doc().isEmpty() ? group.type() + " " : "") + undocumented(group))
          .collect(Collectors.joining());
    }
    if (shape instanceof Shape.Group group) {
      return group.keys().stream()
          .map(
              key -> (key.doc().isEmpty() ? key.component() + " " : "") + undocumented(key.shape()))
          .collect(Collectors.joining());
    }
    return shape instanceof Shape.Many many ? undocumented(many.item()) : "";
  }

  @Test
  void theExampleOfAListWorksOnceItsCommentMarkIsTaken() {
    String example =
        ConfigReference.yaml()
            .lines()
            .filter(line -> line.startsWith("#   - {metric"))
            .map(line -> line.substring(2))
            .collect(Collectors.joining());
    assertEquals(
        List.of(new Expected("test.rmse", 0.92, 0.005)),
        ConfigReader.readText("example", "expected:\n" + example, List.of()).expected());
  }

  @Test
  void anotherVariantWorksOnceItsCommentMarksAreTaken() {
    List<String> lines = ConfigReference.yaml().lines().toList();
    int from = lines.indexOf("# split:");
    String block =
        lines.subList(from, lines.size()).stream()
            .takeWhile(line -> line.startsWith("# ") && !line.equals("# Or:"))
            .map(line -> line.substring(2))
            .collect(Collectors.joining("\n"));
    assertEquals(
        new SplitConfig.LastFraction(0.2, 0.0),
        ConfigReader.readText("block", block, List.of()).split());
  }
}
