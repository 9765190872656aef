package org.reelvec.run;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reelvec.config.EvaluationConfig;
import org.reelvec.explore.GenrePurity;
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
    Set<String> shown = shownGenres(genres.get(), trained);
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

  /** Genres whose name is also that of a link, apart from what stands in brackets. */
  private static Set<String> shownGenres(Column genres, TrainedTables trained) {
    Set<String> names = new TreeSet<>();
    for (int row = 0; row < genres.size(); row++) {
      String text = genres.text(row);
      if (text != null) {
        names.addAll(java.util.List.of(text.toLowerCase(Locale.ROOT).split("\\|")));
      }
    }
    return trained.others().stream()
        .filter(table -> table.name().equals("links"))
        .flatMap(links -> links.titles().stream())
        .filter(title -> names.contains(bare(title)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String bare(String link) {
    return link.toLowerCase(Locale.ROOT).replaceAll("\\s*\\([^)]*\\)$|\\s+film$", "").strip();
  }
}
