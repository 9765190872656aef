package org.reelvec.config;

/** Writes an experiment with every key resolved: the {@code config.yaml} of a run directory. */
public final class ConfigWriter {
  private ConfigWriter() {}

  /**
   * YAML that {@link ConfigReader} reads back to an equal record; equal records give equal text,
   * keys in the order of the reference.
   */
  public static String write(ExperimentConfig config) {
    YamlPrinter printer = new YamlPrinter(false);
    printer.group(Shapes.experiment(), config, 0);
    return printer.text();
  }

  /**
   * The value that picks a part in a file: {@code linkcosine} of a model, {@code random} of a
   * split.
   *
   * @param part a record of a sealed group
   */
  public static String name(Object part) {
    return Shapes.required(part.getClass(), Named.class).value();
  }
}
