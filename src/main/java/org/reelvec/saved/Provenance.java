package org.reelvec.saved;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.InputException;
import org.reelvec.io.Json;

/**
 * Where a run came from: enough to know whether two runs can be compared.
 *
 * @param seed root of its random streams
 * @param threads threads of the numeric library, 0 for every core
 * @param device what the graph ran on
 * @param inputs file to SHA-256
 * @param versions of reelvec, Java and the libraries
 * @param commit of reelvec's source, or {@code unknown}
 * @param started when the run, or its last resumption, began
 * @param finished when it was complete; null until then
 */
public record Provenance(
    long seed,
    int threads,
    String device,
    SortedMap<String, String> inputs,
    SortedMap<String, String> versions,
    String commit,
    Instant started,
    @Nullable Instant finished) {
  /** Version of the run directory's layout; another one is refused. */
  public static final int LAYOUT = 1;

  /** Whether the run is complete. */
  public boolean isFinished() {
    return finished != null;
  }

  /** The same, complete by now. */
  public Provenance finishedAt(Instant time) {
    return new Provenance(seed, threads, device, inputs, versions, commit, started, time);
  }

  /** Writes it; a run directory of that layout begins with it. */
  public void write(RunDirectory run) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("layout", LAYOUT);
    json.put("status", isFinished() ? "finished" : "unfinished");
    json.put("seed", seed);
    json.put("threads", threads);
    json.put("device", device);
    json.put("inputs", inputs);
    json.put("versions", versions);
    json.put("commit", commit);
    json.put("started", started.toString());
    if (finished != null) {
      json.put("finished", finished.toString());
    }
    AtomicFiles.write(run.provenance(), Json.text(json));
  }

  /**
   * Reads a run's provenance.
   *
   * @throws InputException if it is of another layout, or no provenance at all
   */
  public static Provenance read(RunDirectory run) {
    JsonNode json = Json.read(run.provenance());
    int layout = json.path("layout").asInt(-1);
    if (layout != LAYOUT) {
      throw InputException.in(
          run.path(),
          "this run directory is of layout "
              + (layout < 0 ? "unknown" : layout)
              + ", this reelvec reads layout "
              + LAYOUT
              + "; train it again, or use the version that made it");
    }
    try {
      return new Provenance(
          json.path("seed").longValue(),
          json.path("threads").intValue(),
          json.path("device").asText(),
          texts(json.path("inputs")),
          texts(json.path("versions")),
          json.path("commit").asText(),
          Instant.parse(json.path("started").asText()),
          json.hasNonNull("finished") ? Instant.parse(json.path("finished").asText()) : null);
    } catch (java.time.format.DateTimeParseException e) {
      throw InputException.in(run.provenance(), "is damaged: it holds no sound time of the run");
    }
  }

  private static SortedMap<String, String> texts(JsonNode object) {
    SortedMap<String, String> texts = new TreeMap<>();
    object.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }
}
