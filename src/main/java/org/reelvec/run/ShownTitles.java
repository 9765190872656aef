package org.reelvec.run;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import org.reelvec.ask.Named;
import org.reelvec.config.DownstreamConfig;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.ExploreConfig;
import org.reelvec.config.SgnsConfig;
import org.reelvec.downstream.TitleList;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.TitleIndex;
import org.reelvec.explore.Metric;
import org.reelvec.explore.Neighbours;
import org.reelvec.io.InputException;
import org.reelvec.report.RunResult.Neighbourhood;
import org.reelvec.table.Column;

/**
 * The titles that a configuration names: found in the data before the training, and shown with
 * their neighbours after.
 */
record ShownTitles(ExperimentConfig config) {
  private static final int TITLES_BY_DEFAULT = 5;

  /** A title that is not there should be known before the training, not after. */
  void check(Embedding untrained) {
    TitleIndex titles = new TitleIndex(untrained);
    config.explore().titles().forEach(title -> resolve(title, titles, "explore.titles"));
    for (ExploreConfig.Analogy analogy : config.explore().analogies()) {
      for (String title : List.of(analogy.a(), analogy.b(), analogy.c())) {
        resolve(title, titles, "explore.analogies");
      }
    }
    DownstreamConfig.Recommend lists = config.downstream().recommend();
    for (Path list : new Path[] {lists.liked(), lists.disliked()}) {
      if (list != null) {
        TitleList.read(list).resolve(titles::resolve);
      }
    }
  }

  private void resolve(String title, TitleIndex titles, String key) {
    try {
      titles.resolve(title);
    } catch (InputException e) {
      throw config.model() instanceof SgnsConfig sgns && sgns.minCount() > 1
          ? new InputException(
              "%s (%s; no vector has what occurs in training less often than model.min-count: %d)"
                  .formatted(e.getMessage(), key, sgns.minCount()))
          : e;
    }
  }

  /** Each title with its nearest movies; the movies that occur most where no title is named. */
  List<Neighbourhood> neighbours(Embedding movies) {
    Neighbours neighbours = new Neighbours(movies);
    TitleIndex titles = new TitleIndex(movies);
    List<String> asked = config.explore().titles();
    List<Integer> rows =
        asked.isEmpty() ? mostFrequent(movies) : asked.stream().map(titles::resolve).toList();
    return rows.stream()
        .map(
            row ->
                new Neighbourhood(
                    row,
                    Named.of(movies, row),
                    neighbours.of(row, config.explore().top(), isFrequent(movies), Metric.COSINE)))
        .toList();
  }

  /** Vectors from elsewhere may come without counts: then all are as frequent. */
  private IntPredicate isFrequent(Embedding movies) {
    Column counts = movies.attributes().columns().get("count");
    return counts == null || !counts.isNumeric()
        ? Neighbours.ALL
        : row -> counts.number(row) >= config.explore().minCount();
  }

  private static List<Integer> mostFrequent(Embedding movies) {
    return movies.byCount().limit(TITLES_BY_DEFAULT).boxed().toList();
  }
}
