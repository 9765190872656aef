package org.reelvec.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.config.ConfigReader;
import org.reelvec.config.TrainingConfig;
import org.reelvec.io.RunFailedException;

class TrainingLoopTest {
  @TempDir Path directory;
  private Checkpoints checkpoints;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  @BeforeEach
  void makeCheckpoints() {
    checkpoints = new Checkpoints(directory.resolve("checkpoints"));
  }

  @Test
  void trainsEveryEpochAndKeepsTheLastCheckpoint() throws Exception {
    CountingModel model = new CountingModel(epoch -> 0.5);
    History history = loop(config(4)).run(model);
    assertEquals(List.of(1.0, 0.5, 0.333333333, 0.25), losses(history));
    assertEquals(4, checkpoints.newest().orElseThrow());
    assertEquals(List.of("epoch-0004.ckpt"), files());
    assertEquals(4, Files.readAllLines(directory.resolve("metrics.jsonl")).size());
  }

  @Test
  void anInterruptedTrainingEndsAsTheUninterruptedOne() {
    CountingModel whole = new CountingModel(epoch -> 0.5);
    loop(config(5)).run(whole);

    makeCheckpointsIn("second");
    CountingModel killed = new CountingModel(epoch -> 0.5);
    killed.failAtEpoch = 4;
    assertThrows(RunFailedException.class, () -> loop(config(5)).run(killed));
    CountingModel resumed = new CountingModel(epoch -> 0.5);
    History history = loop(config(5)).run(resumed);

    assertEquals(whole.state(), resumed.state());
    assertEquals(List.of(1.0, 0.5, 0.333333333, 0.25, 0.2), losses(history));
    assertTrue(log.toString(StandardCharsets.UTF_8).contains("resumed after epoch 3"));
  }

  @Test
  void resumingAFinishedTrainingTrainsNoMore() {
    CountingModel model = new CountingModel(epoch -> 0.5);
    loop(config(2)).run(model);
    CountingModel again = new CountingModel(epoch -> 0.5);
    assertEquals(2, loop(config(2)).run(again).size());
    assertEquals(model.state(), again.state());
  }

  @Test
  void stopsWhenTheFigureStallsAndReturnsToTheBest() throws Exception {
    List<Double> figures = List.of(0.1, 0.3, 0.2, 0.3, 0.25, 0.9);
    TrainingConfig config = config(6, "training.early-stopping={metric: link.mrr, patience: 3}");
    CountingModel model = new CountingModel(epoch -> figures.get(epoch - 1));
    History history = loop(config).run(model);
    assertEquals(5, history.size(), "epochs 3 to 5 did not beat epoch 2");
    assertEquals(2, history.best(config.earlyStopping()));

    CountingModel two = new CountingModel(epoch -> 0.5);
    makeCheckpointsIn("two");
    loop(config(2)).run(two);
    assertEquals(two.state(), model.state(), "the model is that of epoch 2");
  }

  @Test
  void divergenceNamesTheEpochAndKeepsTheLastGoodCheckpoint() {
    CountingModel model = new CountingModel(epoch -> 0.5);
    model.failAtEpoch = 3;
    RunFailedException failure =
        assertThrows(RunFailedException.class, () -> loop(config(5)).run(model));
    assertTrue(
        failure.getMessage().startsWith("epoch 3, step 2: the loss is NaN"), failure.getMessage());
    assertTrue(failure.getMessage().contains("epoch-0002.ckpt"), failure.getMessage());
    assertEquals(2, checkpoints.newest().orElseThrow());
  }

  @Test
  void aFullDiskLosesNoEarlierCheckpoint() throws Exception {
    CountingModel model = new CountingModel(epoch -> 0.5);
    loop(config(1)).run(model);
    model.diskFull = true;
    RunFailedException failure =
        assertThrows(RunFailedException.class, () -> loop(config(2)).run(model));
    assertTrue(failure.getMessage().contains("No space left on device"), failure.getMessage());
    assertFalse(failure.getMessage().contains("\n"));
    assertEquals(List.of("epoch-0001.ckpt"), files());
  }

  @Test
  void aDamagedCheckpointIsPassedOver() throws Exception {
    TrainingConfig config = config(4, "training.early-stopping={metric: link.mrr, patience: 9}");
    loop(config).run(new CountingModel(epoch -> epoch == 2 ? 0.9 : 0.1));
    assertEquals(List.of("epoch-0002.ckpt", "epoch-0004.ckpt"), files());
    byte[] bytes = Files.readAllBytes(checkpoints.file(4));
    bytes[bytes.length / 2] ^= 1;
    Files.write(checkpoints.file(4), bytes);
    assertEquals(2, checkpoints.newest().orElseThrow());
    Files.write(checkpoints.file(2), new byte[0]);
    assertTrue(checkpoints.newest().isEmpty());
  }

  @Test
  void logsOneLineAnEpochWithoutATerminal() {
    loop(config(3)).run(new CountingModel(epoch -> 0.5));
    List<String> lines = log.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(3, lines.size());
    assertTrue(
        lines
            .get(1)
            .matches("epoch 2/3  loss 0\\.5000  link\\.mrr 0\\.5000  [\\d,]+ samples/s  0 s left"),
        lines.get(1));
  }

  private void makeCheckpointsIn(String name) {
    checkpoints = new Checkpoints(directory.resolve(name));
  }

  private TrainingLoop loop(TrainingConfig config) {
    Progress progress = new Progress(new PrintStream(log, true, StandardCharsets.UTF_8), false);
    return new TrainingLoop(config, checkpoints, directory.resolve("metrics.jsonl"), progress);
  }

  private static TrainingConfig config(int epochs, String... overrides) {
    List<String> all = new java.util.ArrayList<>(List.of(overrides));
    all.add("training.epochs=" + epochs);
    return ConfigReader.readText("test", "", all).training();
  }

  private static List<Double> losses(History history) {
    return history.epochs().stream().map(epoch -> Math.rint(epoch.loss() * 1e9) / 1e9).toList();
  }

  private List<String> files() throws Exception {
    try (var files = Files.list(directory.resolve("checkpoints"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
