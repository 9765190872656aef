package org.reelvec.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;
import org.reelvec.io.Suggestions;
import org.reelvec.plot.Colouring;
import org.reelvec.table.Column;

/**
 * The colours of a map's points.
 *
 * @param colouring one value a point
 * @param caption what the colours tell, as a sentence after others; empty where they tell nothing
 * @param notes how many points lack the attribute, if any do
 */
record Coloured(Colouring colouring, String caption, List<String> notes) {
  /** What people call an attribute, and what else files may call it. */
  private static final Map<String, List<String>> ALIASES =
      Map.of(
          "genre", List.of("genres"),
          "genres", List.of("genre"),
          "rating", List.of("average", "tomatometer"));

  /**
   * By an attribute of the items.
   *
   * @param color its name; null for none
   * @param at before which item points without attributes stand
   * @param others how many these are
   * @throws InputException if there is no such attribute
   */
  static Coloured of(Embedding items, @Nullable String color, int at, int others) {
    if (color == null) {
      return new Coloured(new Colouring.Plain(), "", List.of());
    }
    String attribute = find(items, color);
    Column column = items.attributes().find(attribute).orElseThrow();
    boolean list = column instanceof Column.TextLists;
    Colouring colouring =
        column.isNumeric()
            ? new Colouring.ByNumber(attribute, numbers(column, at, others))
            : new Colouring.ByCategory(attribute, categories(column, at, others));
    long missing = IntStream.range(0, items.size()).filter(i -> lacks(column, i)).count();
    return new Coloured(
        colouring,
        " Colour: %s%s.".formatted(list ? "the first " : "", attribute),
        missing == 0
            ? List.of()
            : List.of(
                "%,d of %,d %s have no %s and are grey"
                    .formatted(missing, items.size(), items.name(), attribute)));
  }

  private static String find(Embedding items, String color) {
    Map<String, Column> columns = items.attributes().columns();
    String wanted = color.strip().toLowerCase(Locale.ROOT);
    List<String> names =
        Stream.concat(Stream.of(color, wanted), ALIASES.getOrDefault(wanted, List.of()).stream())
            .filter(columns::containsKey)
            .toList();
    if (!names.isEmpty()) {
      return names.get(0);
    }
    List<String> near = Suggestions.nearest(color, columns.keySet(), 1);
    throw new InputException(
        "color: no attribute of %s is called '%s'%s; there is: %s"
            .formatted(
                items.name(),
                color,
                near.isEmpty() ? "" : ", did you mean '" + near.get(0) + "'?",
                columns.isEmpty() ? "none" : String.join(", ", columns.keySet())));
  }

  private static boolean lacks(Column column, int row) {
    return column.text(row) == null;
  }

  private static List<String> categories(Column column, int at, int others) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < column.size(); i++) {
      if (lacks(column, i)) {
        values.add("");
      } else if (column instanceof Column.TextLists lists) {
        values.add(lists.values()[i][0]);
      } else {
        values.add(String.valueOf(column.text(i)));
      }
    }
    values.addAll(at, Collections.nCopies(others, ""));
    return values;
  }

  private static double[] numbers(Column column, int at, int others) {
    double[] values = new double[column.size() + others];
    Arrays.fill(values, Double.NaN);
    for (int i = 0; i < column.size(); i++) {
      values[i < at ? i : i + others] = column.number(i);
    }
    return values;
  }
}
