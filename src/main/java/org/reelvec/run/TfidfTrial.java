package org.reelvec.run;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.RatingsData;
import org.reelvec.config.TfidfConfig;
import org.reelvec.config.WikipediaData;
import org.reelvec.data.DataSummary;
import org.reelvec.data.MovieLinks;
import org.reelvec.data.WikipediaReader;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.data.ratings.RatingSummary;
import org.reelvec.data.ratings.format.RatingReaders;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputFiles;
import org.reelvec.io.Once;
import org.reelvec.model.tfidf.MovieTerms;
import org.reelvec.model.tfidf.TermCounts;
import org.reelvec.model.tfidf.Tfidf;
import org.reelvec.saved.RunDirectory;
import org.reelvec.table.Column;
import org.reelvec.table.Table;
import org.reelvec.train.History;
import org.reelvec.train.Progress;

/**
 * Movies and what is written about them, rated or not. Nothing is trained and nothing held out.
 *
 * @param data what was read
 * @param tfidf the vectors
 */
record TfidfTrial(ExperimentConfig config, Described data, Once<Tfidf> tfidf) implements Trial {
  /**
   * Movies of any source.
   *
   * @param untrained their names and attributes
   */
  record Described(
      List<String> summary, Embedding untrained, List<Path> inputs, Once<TermCounts> terms) {}

  static TfidfTrial read(ExperimentConfig config, TfidfConfig model) {
    Described data =
        config.data() instanceof WikipediaData films
            ? films(films, model)
            : ratings((RatingsData) config.data(), model);
    return new TfidfTrial(
        config,
        data,
        new Once<>(() -> Tfidf.of(model, data.terms().get(), config.training().threads())));
  }

  private static Described films(WikipediaData source, TfidfConfig model) {
    MovieLinks films = WikipediaReader.read(source);
    return new Described(
        DataSummary.lines(source, films),
        new LinkTables(films).untrained(),
        List.of(source.path()),
        new Once<>(() -> MovieTerms.of(model, films)));
  }

  private static Described ratings(RatingsData source, TfidfConfig model) {
    MovieRatings ratings = RatingReaders.readWithUnrated(source);
    return new Described(
        RatingSummary.lines(source, ratings),
        new RatingTables(ratings).untrained(),
        InputFiles.within(source.path()),
        new Once<>(() -> MovieTerms.of(model, ratings.titles(), ratings.attributes())));
  }

  @Override
  public boolean hasGraph() {
    return false;
  }

  @Override
  public List<String> summary() {
    return data.summary();
  }

  @Override
  public Embedding untrained() {
    return data.untrained();
  }

  @Override
  public List<Path> inputs() {
    return data.inputs();
  }

  /** Whether the terms have as many dimensions as are wanted is known when they are computed. */
  @Override
  public void check() {
    tfidf.get();
  }

  @Override
  public TrainedTables run(RunDirectory directory, Progress progress) {
    Tfidf vectors = tfidf.get();
    TermCounts terms = vectors.terms();
    long without =
        IntStream.range(0, terms.movies()).filter(m -> terms.ids()[m].length == 0).count();
    progress.say(
        String.format(
            Locale.ROOT,
            "%,d terms; movies without one, which get a vector of zeros: %,d",
            terms.keys().size(),
            without));
    progress.say(vectors.reduction().summary());
    int dimensions = config.model().dimensions();
    return new TrainedTables(
        data.untrained().with(dimensions, vectors.movieVectors()),
        List.of(terms(terms, dimensions, vectors.termVectors())),
        pairs(terms),
        History.empty(),
        new TreeMap<>(Map.of("svd.kept", vectors.reduction().kept())));
  }

  private static Embedding terms(TermCounts terms, int dimensions, float[] vectors) {
    Table attributes =
        new Table(
            vectors.length / dimensions, Map.of("count", new Column.Ints(terms.frequencies())));
    return new Embedding("terms", terms.keys(), terms.names(), attributes, dimensions, vectors);
  }

  private static Table pairs(TermCounts terms) {
    int[] ids = Arrays.stream(terms.ids()).flatMapToInt(Arrays::stream).toArray();
    int[] movies = new int[ids.length];
    int at = 0;
    for (int movie = 0; movie < terms.movies(); movie++) {
      Arrays.fill(movies, at, at += terms.ids()[movie].length, movie);
    }
    return Table.ofRows(ids.length)
        .with("movie", new Column.Ints(movies))
        .with("term", new Column.Ints(ids));
  }
}
