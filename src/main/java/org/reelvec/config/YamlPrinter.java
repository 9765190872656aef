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
    if (key.shape() instanceof Shape.Many many && many.item() instanceof Shape.Group item) {
      explainItems(item, depth);
    }
    line(key.name() + ":" + inlineOrNull(key.shape(), value), depth);
    if (value instanceof Record inner) {
      if (key.shape() instanceof Shape.Group group) {
        group(group, inner, depth + 1);
      } else if (key.shape() instanceof Shape.Variants variants) {
        variant(variants, variants.nameOf(inner), inner, depth + 1);
        others(key, variants, variants.nameOf(inner), depth);
      }
    } else if (key.shape() instanceof Shape.Many many
        && many.item() instanceof Shape.Group item
        && value instanceof List<?> records) {
      records.forEach(record -> line("- " + flow(item, (Record) record), depth + 1));
    }
  }

  /** The keys of a list's records, and one record as an example. */
  private void explainItems(Shape.Group item, int depth) {
    item.keys().forEach(key -> comment("  " + key.name() + ": " + key.doc() + facts(key), depth));
    comment("Such as:", depth);
    comment("  - " + flow(item, Binder.defaults(item)), depth);
  }

  /** A record of scalars on one line. */
  static String flow(Shape.Group shape, Record value) {
    return shape.keys().stream()
        .map(key -> key.name() + ":" + inlineOrNull(key.shape(), key.valueIn(value)))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String inlineOrNull(Shape shape, @Nullable Object value) {
    return value == null ? " null" : inline(shape, value);
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
    if (shape instanceof Shape.Many many
        && value instanceof List<?> items
        && (many.item() instanceof Scalar || items.isEmpty())) {
      return items.stream()
          .map(item -> inline(many.item(), item).strip())
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
      facts.add(
          many.item() instanceof Scalar item
              ? "list of " + item.accepted()
              : "list of groups of keys");
    }
    String orNull = key.nullable() ? " | null" : "";
    return facts.isEmpty() ? "" : " (" + String.join("; ", facts) + orNull + ")";
  }
}
