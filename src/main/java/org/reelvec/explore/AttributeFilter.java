package org.reelvec.explore;

import java.util.List;
import java.util.function.IntPredicate;
import org.reelvec.io.InputException;
import org.reelvec.io.Suggestions;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

/**
 * Chooses rows by their attributes: {@code year=1990..1999,genre=Horror|Drama,director!=Lucas}.
 *
 * <p>All conditions, separated by commas, must hold; of values separated by {@code |}, one must be
 * equal. A range of numbers includes both ends, and either may be left out. Texts are compared
 * ignoring case; a list of texts is equal to each text it holds. A row that lacks the attribute
 * never passes, not even {@code !=}. Within {@code "..."} all signs stand for themselves, and
 * {@code ""} is one quotation mark.
 */
public final class AttributeFilter {
  private AttributeFilter() {}

  /**
   * Makes a test of rows.
   *
   * @throws InputException if the text is no filter, an attribute is unknown, or a value does not
   *     fit its attribute
   */
  public static IntPredicate parse(String text, Table attributes) {
    IntPredicate all = row -> true;
    for (Condition condition : new FilterParser(text).conditions()) {
      all = all.and(test(condition, attributes));
    }
    return all;
  }

  private static IntPredicate test(Condition condition, Table attributes) {
    String name = condition.attribute();
    Column column = attributes.columns().get(name);
    if (column == null) {
      throw unknown(name, attributes);
    }
    IntPredicate present = row -> column.text(row) != null;
    IntPredicate equal = row -> false;
    for (Condition.Value value : condition.values()) {
      equal = equal.or(equal(name, column, value));
    }
    return condition.negated() ? present.and(equal.negate()) : equal;
  }

  private static IntPredicate equal(String name, Column column, Condition.Value value) {
    if (column instanceof Column.Texts texts) {
      requireNoRange(name, value);
      return row -> value.text().equalsIgnoreCase(texts.values()[row]);
    } else if (column instanceof Column.TextLists lists) {
      requireNoRange(name, value);
      return row -> {
        for (String text : lists.values()[row]) {
          if (value.text().equalsIgnoreCase(text)) {
            return true;
          }
        }
        return false;
      };
    }
    Interval interval = Interval.of(name, value);
    if (column instanceof Column.Floats) {
      // 3.7 as a float is not 3.7 as a double: the ends must be rounded as the values were.
      Interval rounded = new Interval((float) interval.low(), (float) interval.high());
      return row -> rounded.contains(column.number(row));
    }
    return row -> interval.contains(column.number(row));
  }

  private static void requireNoRange(String name, Condition.Value value) {
    if (value.range()) {
      throw new InputException(
          "filter: '%s' holds texts, so it has no range %s; put quotation marks round a text with dots"
              .formatted(name, value.text()));
    }
  }

  private static InputException unknown(String name, Table attributes) {
    List<String> near = Suggestions.nearest(name, attributes.columns().keySet(), 1);
    return new InputException(
        "filter: no attribute is called '%s'%s; there is: %s"
            .formatted(
                name,
                near.isEmpty() ? "" : ", did you mean '" + near.get(0) + "'?",
                attributes.columns().isEmpty()
                    ? "none"
                    : String.join(", ", attributes.columns().keySet())));
  }
}
