package org.reelvec.config;

/** The text of {@code configs/reference.yaml}. */
public final class ConfigReference {
  private ConfigReference() {}

  /**
   * Every key in order with its default, below a comment with its meaning, unit and accepted
   * values. Where a group has several forms, the default one is live and the others follow as
   * comments.
   */
  public static String yaml() {
    Shape.Group shape = Shapes.experiment();
    YamlPrinter printer = new YamlPrinter(true);
    printer.comment(
        "Every key with its default; a configuration names only what it changes. In brackets: unit"
            + " and accepted values. Written by: reelvec config reference",
        0);
    printer.group(shape, Binder.defaults(shape), 0);
    return printer.text();
  }
}
