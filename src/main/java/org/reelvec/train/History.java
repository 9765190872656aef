package org.reelvec.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.reelvec.config.TrainingConfig.EarlyStopping;

/**
 * The epochs of a training so far, in order. Which epoch was best and whether to stop follow from
 * it, so that a resumed training decides as the uninterrupted one would.
 */
public record History(List<EpochRecord> epochs) {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  /** Keeps its own copy. */
  public History {
    epochs = List.copyOf(epochs);
  }

  /** Nothing trained yet. */
  public static History empty() {
    return new History(List.of());
  }

  /** This history with one more epoch. */
  public History with(EpochRecord epoch) {
    List<EpochRecord> more = new ArrayList<>(epochs);
    more.add(epoch);
    return new History(more);
  }

  /** Number of epochs trained. */
  public int size() {
    return epochs.size();
  }

  /**
   * The epoch whose vectors are kept: the best by the watched figure, or the last where none is
   * watched, or there was nothing to take it of.
   */
  public int best(EarlyStopping stopping) {
    String metric = stopping.metric();
    if (metric == null || epochs.stream().noneMatch(epoch -> epoch.has(metric))) {
      return size();
    }
    Comparator<EpochRecord> byFigure = Comparator.comparingDouble(epoch -> epoch.figure(metric));
    Comparator<EpochRecord> better = isError(metric) ? byFigure.reversed() : byFigure;
    // The first of equals, so that a later tie is no improvement.
    return epochs.stream()
        .max(better.thenComparing(Comparator.comparingInt(EpochRecord::epoch).reversed()))
        .map(EpochRecord::epoch)
        .orElse(0);
  }

  /** Of errors the least is best, of all other figures the greatest. */
  private static boolean isError(String metric) {
    return metric.equals("loss") || metric.endsWith(".rmse") || metric.endsWith(".mae");
  }

  /** Whether the watched figure has not improved for as long as it may. */
  public boolean isStalled(EarlyStopping stopping) {
    return stopping.metric() != null && size() - best(stopping) >= stopping.patience();
  }

  /** One JSON object a line, as {@code metrics.jsonl} has it. */
  public String toJsonLines() {
    return epochs.stream().map(epoch -> toJson(epoch) + "\n").collect(Collectors.joining());
  }

  /** Reads what {@link #toJsonLines} wrote. */
  public static History fromJsonLines(String text) throws JsonProcessingException {
    List<EpochRecord> epochs = new ArrayList<>();
    for (String line : text.lines().toList()) {
      var json = JSON.readTree(line);
      var validation = new TreeMap<String, Double>();
      json.path("validation")
          .properties()
          .forEach(e -> validation.put(e.getKey(), e.getValue().doubleValue()));
      epochs.add(
          new EpochRecord(
              json.path("epoch").intValue(),
              json.path("loss").doubleValue(),
              validation,
              json.path("seconds").doubleValue(),
              json.path("samples_per_second").doubleValue()));
    }
    return new History(epochs);
  }

  private static String toJson(EpochRecord epoch) {
    ObjectNode json = JSON.createObjectNode();
    json.put("epoch", epoch.epoch()).put("loss", epoch.loss());
    ObjectNode validation = json.putObject("validation");
    epoch.validation().forEach(validation::put);
    json.put("seconds", epoch.seconds()).put("samples_per_second", epoch.samplesPerSecond());
    return json.toString();
  }
}
