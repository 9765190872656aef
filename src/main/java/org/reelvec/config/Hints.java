package org.reelvec.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reelvec.io.OneLine;
import org.reelvec.io.Suggestions;

/** Messages for words that are not known, with what may have been meant. */
final class Hints {
  private static final int MOST = 3;

  /** Every path of the file, such as {@code model.dimensions}, in order. */
  private final Set<String> paths = new LinkedHashSet<>();

  /** Hints for files of this shape. */
  Hints(Shape.Group root) {
    collect("", root);
  }

  private void collect(String prefix, Shape shape) {
    if (shape instanceof Shape.Group group) {
      for (Shape.Key key : group.keys()) {
        paths.add(prefix + key.name());
        collect(prefix + key.name() + ".", key.shape());
      }
    } else if (shape instanceof Shape.Variants variants) {
      paths.add(prefix + variants.key());
      variants.groups().values().forEach(group -> collect(prefix, group));
    }
  }

  /** A key that its group does not have: perhaps another group's, perhaps a slip. */
  String unknownKey(String key, List<String> known) {
    if (key.contains(".") && paths.contains(key)) {
      return "keys are nested, not joined by dots";
    }
    List<String> meant = new ArrayList<>();
    paths.stream().filter(path -> path.endsWith("." + key)).forEach(meant::add);
    meant.addAll(Suggestions.nearestNames(key, known, MOST));
    return "unknown key" + didYouMean(meant.subList(0, Math.min(MOST, meant.size())));
  }

  /** A key that only other records of a sealed group have. */
  static String otherVariant(String discriminator, String chosen, List<String> owners) {
    return String.format(
        "only %s %s has this key, but here %s is %s",
        discriminator, String.join(" or ", owners), discriminator, chosen);
  }

  /** A value that is none of the allowed ones. */
  static String unknownValue(String value, List<String> allowed) {
    return "unknown value "
        + OneLine.quoted(value)
        + (allowed.size() == 1 ? ", expected " : ", expected one of ")
        + String.join(", ", allowed)
        + didYouMean(Suggestions.nearestNames(value, allowed, MOST));
  }

  /** A key that must be named and is not. */
  static String missing(Shape.Key key) {
    String example = key.byDefault() instanceof Tree.Leaf leaf ? " such as " + leaf.text() : "";
    return "missing"
        + (key.shape() instanceof Scalar scalar ? "; expected " + scalar.expected() : "")
        + example;
  }

  /** What is expected where there is no list. */
  static String list(Shape item) {
    return item instanceof Shape.Group group
        ? "a list such as [" + YamlPrinter.flow(group, Binder.defaults(group)) + "]"
        : "a list such as [a, b]";
  }

  private static String didYouMean(List<String> meant) {
    return meant.isEmpty()
        ? ""
        : meant.stream()
            .map(OneLine::quoted)
            .collect(Collectors.joining(" or ", "; did you mean ", "?"));
  }
}
