package org.reelvec.saved;

import java.nio.file.Files;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reelvec.io.Json;

/** The final figures of a run, read back. */
public final class Metrics {
  private Metrics() {}

  /**
   * The numbers of {@code metrics.json}; none of a run that has no such file, as imported vectors
   * have.
   *
   * @throws org.reelvec.io.InputException if the file is damaged
   */
  public static SortedMap<String, Double> read(RunDirectory run) {
    SortedMap<String, Double> figures = new TreeMap<>();
    if (Files.exists(run.metrics())) {
      Json.read(run.metrics())
          .properties()
          .forEach(
              entry -> {
                if (entry.getValue().isNumber()) {
                  figures.put(entry.getKey(), entry.getValue().doubleValue());
                }
              });
    }
    return figures;
  }
}
