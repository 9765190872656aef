package org.reelvec.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Points that one line of the legend names.
 *
 * @param name with the number of its points, where they differ in something
 * @param symbol of its points
 * @param light its colour on a light ground
 * @param dark its colour on a dark ground
 * @param members indexes of its points, ascending
 */
record ColourGroup(String name, Symbol symbol, Color light, Color dark, List<Integer> members) {
  private static final int BINS = 8;

  Color colour(Theme theme) {
    return theme == Theme.LIGHT ? light : dark;
  }

  /** Whether its points lack the attribute. */
  boolean isMissing() {
    return light.equals(Theme.LIGHT.missing());
  }

  /** The groups of a map that hold any point; numbers fall into bins of one width. */
  static List<ColourGroup> of(PointMap map) {
    List<Integer> all = IntStream.range(0, map.points().size()).boxed().toList();
    List<ColourGroup> groups =
        map.colouring() instanceof Colouring.ByCategory categories
            ? ofCategories(categories, all)
            : map.colouring() instanceof Colouring.ByNumber numbers
                ? ofNumbers(numbers, all)
                : List.of(
                    new ColourGroup(
                        "items", Symbol.CIRCLE, Theme.LIGHT.accent(), Theme.DARK.accent(), all));
    return groups.stream().filter(g -> !g.members.isEmpty()).toList();
  }

  /** The most frequent first; those beyond what can be told apart share one group. */
  private static List<ColourGroup> ofCategories(Colouring.ByCategory by, List<Integer> all) {
    Map<String, List<Integer>> members = new LinkedHashMap<>();
    List<Integer> missing = new ArrayList<>();
    for (int i : all) {
      String value = by.values().get(i);
      (value.isEmpty() ? missing : members.computeIfAbsent(value, v -> new ArrayList<>())).add(i);
    }
    List<Map.Entry<String, List<Integer>>> ranked =
        members.entrySet().stream()
            .sorted(
                Map.Entry.<String, List<Integer>>comparingByValue(
                        (a, b) -> Integer.compare(b.size(), a.size()))
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    int room = 2 * Palette.categories();
    int named = ranked.size() <= room ? ranked.size() : room - 1;
    List<ColourGroup> groups = new ArrayList<>();
    for (int k = 0; k < named; k++) {
      Color colour = Palette.category(k);
      Symbol symbol = k < Palette.categories() ? Symbol.CIRCLE : Symbol.DIAMOND;
      List<Integer> own = ranked.get(k).getValue();
      groups.add(
          new ColourGroup(counted(ranked.get(k).getKey(), own), symbol, colour, colour, own));
    }
    List<Integer> others =
        ranked.subList(named, ranked.size()).stream()
            .flatMap(e -> e.getValue().stream())
            .sorted()
            .toList();
    groups.add(
        new ColourGroup(
            counted((ranked.size() - named) + " others", others),
            Symbol.TRIANGLE,
            Theme.LIGHT.muted(),
            Theme.DARK.muted(),
            others));
    groups.add(missing(by.attribute(), missing));
    return groups;
  }

  private static List<ColourGroup> ofNumbers(Colouring.ByNumber by, List<Integer> all) {
    NumberRange range = NumberRange.of(by.values());
    List<Integer> missing = all.stream().filter(i -> Double.isNaN(by.values()[i])).toList();
    List<ColourGroup> groups = new ArrayList<>();
    List<Double> edges = range.edges(BINS);
    for (int bin = 0; bin + 1 < edges.size(); bin++) {
      double low = edges.get(bin);
      double high = edges.get(bin + 1);
      boolean last = bin + 2 == edges.size();
      double middle = range.share((low + high) / 2);
      groups.add(
          new ColourGroup(
              Lettering.number(low) + " to " + (last ? "" : "below ") + Lettering.number(high),
              Symbol.CIRCLE,
              Theme.LIGHT.scale(middle),
              Theme.DARK.scale(middle),
              all.stream()
                  .filter(i -> by.values()[i] >= low && (last || by.values()[i] < high))
                  .toList()));
    }
    groups.add(missing(by.attribute(), missing));
    return groups;
  }

  private static ColourGroup missing(String attribute, List<Integer> members) {
    return new ColourGroup(
        counted("no " + attribute, members),
        Symbol.CIRCLE,
        Theme.LIGHT.missing(),
        Theme.DARK.missing(),
        members);
  }

  private static String counted(String name, List<Integer> members) {
    return name + " (" + members.size() + ")";
  }
}
