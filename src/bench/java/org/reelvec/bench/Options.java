package org.reelvec.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reelvec.config.ConfigReader;
import org.reelvec.config.ExperimentConfig;

/** Options {@code --name value} of a benchmark, each with a default. */
public final class Options {
  private final Map<String, String> values;

  private Options(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Options of any work on steps, and some more.
   *
   * @param args from the command line
   * @param defaults name, value, name, value, ... of what this work has beside the common ones
   * @throws IllegalArgumentException if an option is unknown; the message names all there are
   */
  public static Options of(String[] args, String... defaults) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < defaults.length; i += 2) {
      values.put(defaults[i], defaults[i + 1]);
    }
    values.put("engine", "sparse");
    values.put("threads", "2");
    values.put("seconds", "10");
    values.put("warm", "5");
    values.put("ring", "64");
    values.put("seed", "1");
    for (int i = 0; i < args.length; i += 2) {
      String name = args[i].startsWith("--") ? args[i].substring(2) : "";
      if (i + 1 == args.length || !values.containsKey(name)) {
        throw new IllegalArgumentException(args[i] + ": expected --NAME VALUE of " + values);
      }
      values.put(name, args[i + 1]);
    }
    return new Options(values);
  }

  /** A text. */
  public String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no option " + name);
    }
    return value;
  }

  /** A whole number; {@code 1e7} is one, too. */
  public int whole(String name) {
    return Math.toIntExact(Math.round(real(name)));
  }

  /** A number. */
  public double real(String name) {
    return Double.parseDouble(text(name));
  }

  /** Whether rows are trained, not whole tables. */
  public boolean isSparse() {
    return switch (text("engine")) {
      case "sparse" -> true;
      case "dense" -> false;
      default -> throw new IllegalArgumentException("--engine: expected sparse or dense");
    };
  }

  /**
   * The configuration of a run with these options.
   *
   * @param data as YAML; it is not read
   * @param model as YAML
   */
  public ExperimentConfig experiment(String data, String model) {
    return ConfigReader.readText(
        "benchmark",
        "",
        List.of(
            "data=" + data,
            "model=" + model,
            "training.loss=" + values.getOrDefault("objective", "mse"),
            "training.updater=" + text("updater"),
            "training.learning-rate=" + text("rate"),
            "training.device=cpu",
            "training.embeddings=" + text("engine"),
            "training.threads=" + text("threads")));
  }

  /** All of them, in order. */
  public Map<String, String> all() {
    return new LinkedHashMap<>(values);
  }
}
