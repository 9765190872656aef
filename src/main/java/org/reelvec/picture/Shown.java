package org.reelvec.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.reelvec.config.DataConfig;
import org.reelvec.config.RatingsData;
import org.reelvec.config.WikipediaData;
import org.reelvec.embedding.Embedding;
import org.reelvec.explore.ChosenRows;
import org.reelvec.explore.Neighbours;

/**
 * The rows that a picture shows.
 *
 * @param rows of the table, in the order in which they are to be shown
 * @param items a copy of these rows alone
 * @param labels one a row, all different
 * @param described as a title has it: {@code the 50 most rated movies}
 * @param notes what was left out
 */
record Shown(
    int[] rows, Embedding items, List<String> labels, String described, List<String> notes) {
  /** The rows that the options ask for. */
  static Shown of(Asked asked) {
    return of(asked, new int[0]);
  }

  /** The same, after rows that are shown in any case. */
  static Shown of(Asked asked, int[] first) {
    Embedding embedding = asked.table().embedding();
    PictureOptions options = asked.options();
    int most = options.items() > 0 ? options.items() : asked.kind().items();
    ChosenRows chosen =
        options.titles().isEmpty()
            ? ChosenRows.mostCounted(embedding, most, asked.table().where(options.filter()))
            : ChosenRows.titled(embedding, options.titles());
    Neighbours neighbours = new Neighbours(embedding);
    Set<Integer> distinct = new LinkedHashSet<>();
    IntStream.of(first).peek(neighbours::requireDirection).forEach(distinct::add);
    IntStream.of(chosen.rows()).forEach(distinct::add);
    int[] rows = distinct.stream().mapToInt(row -> row).toArray();
    Embedding items = embedding.select(rows);
    return new Shown(
        rows, items, labels(items), described(asked, chosen), chosen.note().stream().toList());
  }

  /** How many there are. */
  int size() {
    return rows.length;
  }

  /** Titles; keys where there is no title, or several rows share it. */
  static List<String> labels(Embedding items) {
    Map<String, Integer> times = new HashMap<>();
    items.titles().forEach(title -> times.merge(title, 1, Integer::sum));
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String title = items.titles().get(i);
      String key = items.keys().get(i);
      boolean alone = times.getOrDefault(title, 0) == 1;
      labels.add(
          title.isBlank()
              ? key
              : alone ? title : key.startsWith(title + " (") ? key : title + " (#" + key + ")");
    }
    return labels;
  }

  private static String described(Asked asked, ChosenRows chosen) {
    PictureOptions options = asked.options();
    Embedding embedding = asked.table().embedding();
    String number = String.format(Locale.ROOT, "%,d", chosen.size());
    String things = chosen.size() == 1 ? embedding.noun() : embedding.name();
    if (!options.titles().isEmpty()) {
      return number + " chosen " + things;
    }
    String where = options.filter() == null ? "" : " with " + options.filter();
    boolean all = chosen.size() + chosen.leftOut().length == embedding.size();
    if (all) {
      return "all " + number + " " + things;
    }
    boolean counted = embedding.attributes().find("count").isPresent();
    String order = counted ? "most " + counted(asked) + " " : "first ";
    return "the " + number + " " + order + things + where;
  }

  private static String counted(Asked asked) {
    DataConfig data = asked.run().saved().config().data();
    boolean movies = asked.options().table().equals("movies");
    return data instanceof RatingsData
        ? "rated"
        : data instanceof WikipediaData && movies ? "linked" : "frequent";
  }
}
