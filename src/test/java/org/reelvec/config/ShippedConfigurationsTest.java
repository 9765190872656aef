package org.reelvec.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedConfigurationsTest {
  static List<Path> configurations() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("configs"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("configurations")
  void isSoundAndNamedAsItsFile(Path file) {
    ExperimentConfig config = ConfigReader.read(file, List.of());
    if (!file.endsWith("reference.yaml")) {
      assertEquals(file.getFileName().toString(), config.name() + ".yaml");
    }
    ConfigReader.readText("again", ConfigWriter.write(config), List.of());
  }

  /** The seed's protocol, as its notebook has it. */
  @Test
  void wikipediaIsTheProtocolOfTheSeed() {
    ExperimentConfig config = ConfigReader.read(Path.of("configs/wikipedia.yaml"), List.of());
    TrainingConfig training = config.training();
    assertEquals(TrainingConfig.Loss.MSE, training.loss());
    assertEquals(TrainingConfig.Updater.NADAM, training.updater());
    assertEquals(0.002, training.learningRate());
    assertEquals(512, training.batch());
    assertEquals(15, training.epochs());
    assertEquals(0, training.weightDecay());
    LinkCosineConfig model = (LinkCosineConfig) config.model();
    assertEquals(50, model.dimensions());
    assertTrue(model.normalize());
    assertEquals(10, model.negatives().ratio());
    assertEquals(LinkCosineConfig.Sampling.UNIFORM, model.negatives().sampling());
    assertEquals(3, ((WikipediaData) config.data()).minLinkCount());
    assertEquals(Protocol.SEED, config.evaluation().protocol());
    assertEquals(Protocol.SEED, config.downstream().protocol());
  }
}
