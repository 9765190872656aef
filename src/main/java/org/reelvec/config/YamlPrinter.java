package org.reelvec.config;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records to YAML, key by key in their order, with or without the comments of the reference. */
final class YamlPrinter {
  private static final int WIDTH = 98;

  private final boolean commented;
  private final StringBuilder out = new StringBuilder();

  /** A printer of bare YAML, or of YAML with every key explained. */
  YamlPrinter(boolean commented) {
    this.commented = commented;
  }

  /** What was printed. */
  String text() {
    return out.toString();
  }

  /** Prints the keys of a record, indented by {@code depth} steps. */
  void group(Shape.Group shape, Record value, int depth) {
    for (Shape.Key key : shape.keys()) {
      if (commented && depth == 0) {
        out.append('\n');
      }
      key(key, key.valueIn(value), depth);
    }
  }

  /** Prints a comment, broken into lines. */
  void comment(String text, int depth) {
    if (!commented || text.isEmpty()) {
      return;
    }
    String start = "  ".repeat(depth) + "#";
    StringBuilder line = new StringBuilder(start);
    for (String word : text.split(" ", -1)) {
      if (line.length() + 1 + word.length() > WIDTH && line.length() > start.length()) {
        out.append(line).append('\n');
        line = new StringBuilder(start);
      }
      line.append(' ').append(word);
    }
    out.append(line).append('\n');
  }

  private void key(Shape.Key key, @Nullable Object value, int depth) {
    comment(key.doc() + facts(key), depth);
    line(key.name() + ":" + (value == null ? " null" : inline(key.shape(), value)), depth);
    if (value instanceof Record inner) {
      if (key.shape() instanceof Shape.Group group) {
        group(group, inner, depth + 1);
      } else if (key.shape() instanceof Shape.Variants variants) {
        variant(variants, variants.nameOf(inner), inner, depth + 1);
        others(key, variants, variants.nameOf(inner), depth);
      }
    }
  }

  private void variant(Shape.Variants variants, String name, Record value, int depth) {
    Shape.Group group = variants.group(name);
    comment(group.doc() + " (" + String.join(" | ", variants.groups().keySet()) + ")", depth);
    line(variants.key() + ": " + YamlText.of(name), depth);
    group(group, value, depth);
  }

  /** The records that could stand here instead, with their defaults, as comments. */
  private void others(Shape.Key key, Shape.Variants variants, String live, int depth) {
    if (!commented) {
      return;
    }
    for (String name : variants.groups().keySet()) {
      if (!name.equals(live)) {
        comment("Or:", depth);
        YamlPrinter other = new YamlPrinter(true);
        other.line(key.name() + ":", 0);
        other.variant(variants, name, Binder.defaults(variants.group(name)), 1);
        other.text().lines().forEach(line -> line("# " + line, depth));
      }
    }
  }

  private void line(String text, int depth) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }

  private static String inline(Shape shape, Object value) {
    if (shape instanceof Scalar scalar) {
      return " " + YamlText.of(scalar.plain(value));
    }
    if (shape instanceof Shape.Many many && value instanceof List<?> items) {
      return items.stream()
          .map(item -> YamlText.of(many.item().plain(item)))
          .collect(Collectors.joining(", ", " [", "]"));
    }
    return "";
  }

  /** Unit and accepted values of a key without parts, in brackets. */
  private static String facts(Shape.Key key) {
    List<String> facts = new ArrayList<>();
    if (!key.unit().isEmpty()) {
      facts.add(key.unit());
    }
    if (key.shape() instanceof Scalar scalar) {
      facts.add(scalar.accepted());
    } else if (key.shape() instanceof Shape.Many many) {
      facts.add("list of " + many.item().accepted());
    }
    String orNull = key.nullable() ? " | null" : "";
    return facts.isEmpty() ? "" : " (" + String.join("; ", facts) + orNull + ")";
  }
}
