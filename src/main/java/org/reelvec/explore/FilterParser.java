package org.reelvec.explore;

import java.util.ArrayList;
import java.util.List;
import org.reelvec.io.InputException;

/** Reads {@code name=value|value,name!=value}; see {@link AttributeFilter}. */
final class FilterParser {
  private final String text;
  private int at;

  FilterParser(String text) {
    this.text = text;
  }

  /** All conditions; none for a blank text. */
  List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    if (text.isBlank()) {
      return conditions;
    }
    do {
      conditions.add(condition());
    } while (take(','));
    if (at < text.length()) {
      throw error("expected ',' or '|'");
    }
    return conditions;
  }

  private Condition condition() {
    int start = at;
    while (at < text.length() && "=!,|\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String name = text.substring(start, at).strip();
    boolean negated = take('!');
    if (name.isEmpty() || !take('=')) {
      throw error("expected attribute=value or attribute!=value");
    }
    List<Condition.Value> values = new ArrayList<>();
    do {
      values.add(value());
    } while (take('|'));
    return new Condition(name, negated, List.copyOf(values));
  }

  private Condition.Value value() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    if (take('"')) {
      return new Condition.Value(quoted(), true);
    }
    int start = at;
    while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '|') {
      at++;
    }
    String value = text.substring(start, at).strip();
    if (value.isEmpty()) {
      throw error("expected a value");
    }
    return new Condition.Value(value, false);
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        value.append(c);
      } else if (take('"')) {
        value.append(c);
      } else {
        return value.toString();
      }
    }
    throw error("expected a closing '\"'");
  }

  private boolean take(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private InputException error(String expected) {
    return new InputException(
        "filter '%s', sign %d: %s, as in year=1990..1999,genre=Horror|Drama"
            .formatted(text, at + 1, expected));
  }
}
