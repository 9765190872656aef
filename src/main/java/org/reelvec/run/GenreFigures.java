package org.reelvec.run;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reelvec.config.EvaluationConfig;
import org.reelvec.embedding.Embedding;
import org.reelvec.explore.GenrePurity;
import org.reelvec.model.tfidf.MovieTerms;
import org.reelvec.table.Column;

/**
 * Genre purity of neighbours, where genres are known and were not among what the model was shown.
 */
final class GenreFigures {
  private static final int NEIGHBOURS = 10;

  private GenreFigures() {}

  /** Adds the figures; or returns why there are none, where a reader would have expected them. */
  static Optional<String> of(
      EvaluationConfig config, TrainedTables trained, Map<String, Double> metrics) {
    String attribute = config.genreAttribute();
    Optional<Column> genres =
        attribute == null
            ? Optional.<Column>empty()
            : trained.movies().attributes().find(attribute);
    if (attribute == null || genres.isEmpty()) {
      return Optional.empty();
    }
    Set<String> terms = shown(genres.get(), trained.others(), "terms");
    if (!terms.isEmpty()) {
      return Optional.of(
          "genre purity is left out: genres are among the terms (such as "
              + terms.iterator().next()
              + "), so it would judge an input");
    }
    Set<String> shown = shown(genres.get(), trained.others(), "links");
    if (!shown.isEmpty()) {
      return Optional.of(
          "genre purity is left out: genres are among the links (such as "
              + shown.iterator().next()
              + "), so it would judge an input; data.exclude-links: [\"* (genre)\"] trains without"
              + " them");
    }
    GenrePurity purity = GenrePurity.of(trained.movies(), attribute, NEIGHBOURS);
    if (purity.rows() < 2) {
      return Optional.of("genre purity is left out: fewer than two movies have a genre");
    }
    metrics.put("genre.purity@10", purity.purity());
    metrics.put("genre.chance", purity.chance());
    return Optional.empty();
  }

  /** Genres that a model was shown, among links or among terms; none where it was not. */
  static Set<String> shownGenres(Column genres, List<Embedding> others) {
    Set<String> shown = new TreeSet<>(shown(genres, others, "links"));
    shown.addAll(shown(genres, others, "terms"));
    return shown;
  }

  /** Rows of a table that are called as a genre is, apart from what stands in brackets. */
  private static Set<String> shown(Column genres, List<Embedding> others, String name) {
    Set<String> names = names(genres);
    return others.stream()
        .filter(table -> table.name().equals(name))
        .flatMap(
            table ->
                IntStream.range(0, table.size())
                    .filter(row -> !table.keys().get(row).startsWith(MovieTerms.WORD))
                    .mapToObj(table.titles()::get))
        .filter(title -> names.contains(bare(title)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(Column genres) {
    Set<String> names = new TreeSet<>();
    for (int row = 0; row < genres.size(); row++) {
      String text = genres.text(row);
      if (text != null) {
        names.addAll(List.of(text.toLowerCase(Locale.ROOT).split("\\|")));
      }
    }
    return names;
  }

  private static String bare(String link) {
    return link.toLowerCase(Locale.ROOT).replaceAll("\\s*\\([^)]*\\)$|\\s+film$", "").strip();
  }
}
