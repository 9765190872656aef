package org.reelvec.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reelvec.data.datavec.TypedFilm;
import org.reelvec.data.film.MoneyCounts;
import org.reelvec.data.film.MoneyParser;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

/**
 * What the infoboxes say, as columns: first the numbers ({@code year}, {@code runtime} in minutes,
 * {@code gross} and {@code budget} in million US dollars, {@code tomatometer} 0..1, {@code average}
 * 0..10), then the lists of genres, then texts, the well-known before the rest.
 */
final class AttributeColumns {
  private static final int MOST_TEXT_COLUMNS = 64;
  private static final List<String> FIRST_TEXTS =
      List.of("director", "country", "distributor", "language");

  /** Names that are taken, or say nothing of the film. */
  private static final List<String> NO_TEXTS =
      List.of(
          "key",
          "title",
          "count",
          "year",
          "runtime",
          "gross",
          "budget",
          "tomatometer",
          "average",
          "genre",
          "image",
          "caption",
          "alt");

  private static final Pattern BETWEEN_GENRES = Pattern.compile("\\s*[,|\\n]\\s*");

  private final List<TypedFilm> films = new ArrayList<>();

  void add(TypedFilm film) {
    films.add(film);
  }

  /** The columns, after {@code count}, the number of links of each movie. */
  Table table(int[] linkCounts) {
    Table table =
        Table.ofRows(films.size())
            .with("count", new Column.Ints(linkCounts))
            .with("year", numbers(TypedFilm::year))
            .with("runtime", numbers(TypedFilm::minutes))
            .with("gross", numbers(TypedFilm::grossMillionsUsd))
            .with("budget", numbers(TypedFilm::budgetMillionsUsd))
            .with("tomatometer", numbers(TypedFilm::tomatometer))
            .with("average", numbers(TypedFilm::average));
    if (infoboxes().anyMatch(infobox -> infobox.containsKey("genre"))) {
      table = table.with("genre", genres());
    }
    for (String key : textKeys()) {
      table = table.with(key, texts(key));
    }
    return table;
  }

  /** What became of the amounts of money. */
  Map<String, MoneyCounts> money(MoneyParser parser) {
    Map<String, MoneyCounts> counts = new LinkedHashMap<>();
    for (String column : List.of("gross", "budget")) {
      List<String> texts =
          infoboxes().map(infobox -> infobox.get(column)).filter(Objects::nonNull).toList();
      counts.put(column, MoneyCounts.of(texts, parser));
    }
    return counts;
  }

  private Stream<Map<String, String>> infoboxes() {
    return films.stream().map(film -> film.line().infobox());
  }

  private Column numbers(ToDoubleFunction<TypedFilm> number) {
    return new Column.Doubles(films.stream().mapToDouble(number).toArray());
  }

  private Column texts(String key) {
    @Nullable String[] values = new String[films.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = films.get(i).line().infobox().get(key);
    }
    return new Column.Texts(values);
  }

  private Column genres() {
    return new Column.TextLists(
        infoboxes()
            .map(infobox -> infobox.getOrDefault("genre", ""))
            .map(
                text ->
                    Arrays.stream(BETWEEN_GENRES.split(text.strip()))
                        .filter(genre -> !genre.isEmpty())
                        .toArray(String[]::new))
            .toArray(String[][]::new));
  }

  /** The most frequent keys of the infoboxes; of two that differ in case only, the first. */
  private List<String> textKeys() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    FIRST_TEXTS.forEach(key -> counts.put(key, 0));
    infoboxes()
        .forEach(infobox -> infobox.keySet().forEach(key -> counts.merge(key, 1, Integer::sum)));
    Set<String> taken = new HashSet<>(NO_TEXTS);
    Comparator<String> wellKnownFirst = Comparator.comparing(key -> !FIRST_TEXTS.contains(key));
    return counts.keySet().stream()
        .filter(key -> !key.isBlank() && counts.getOrDefault(key, 0) > 0)
        .sorted(wellKnownFirst.thenComparing(key -> -counts.getOrDefault(key, 0)))
        .filter(key -> taken.add(key.toLowerCase(Locale.ROOT)))
        .limit(MOST_TEXT_COLUMNS)
        .toList();
  }
}
