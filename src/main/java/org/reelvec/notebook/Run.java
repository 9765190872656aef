package org.reelvec.notebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reelvec.ask.Completed;
import org.reelvec.ask.Listing;
import org.reelvec.ask.Moved;
import org.reelvec.ask.Named;
import org.reelvec.ask.OpenRun;
import org.reelvec.ask.OpenTable;
import org.reelvec.ask.Scope;
import org.reelvec.ask.Similar;
import org.reelvec.ask.SimilarOptions;
import org.reelvec.config.ConfigReader;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.downstream.LinearSvm;
import org.reelvec.downstream.Recommendation.Ranked;
import org.reelvec.explore.Analogy;
import org.reelvec.explore.Metric;
import org.reelvec.io.InputException;
import org.reelvec.io.TextTable;
import org.reelvec.picture.PictureKind;
import org.reelvec.picture.PictureOptions;
import org.reelvec.report.HeldOut;
import org.reelvec.run.Comparison;
import org.reelvec.run.Experiment;
import org.reelvec.saved.Metrics;
import org.reelvec.saved.Provenance;
import org.reelvec.saved.RunDirectory;
import org.reelvec.saved.RunDirectory.Existing;

/**
 * A trained run, to be asked in a few words:
 *
 * <pre>{@code
 * Run films = Run.train("configs/films.yaml");
 * films.similar("Jaws")
 * films.top(5).where("year=1990..1999").explained().similar("Jaws")
 * films.tsne().color("year")
 * }</pre>
 *
 * <p>{@link #top}, {@link #where}, {@link #in}, {@link #by} and {@link #explained} give the same
 * run with other answers; a run itself never changes. Titles are matched as on the command line.
 * Every method that takes a title throws an {@link InputException} with the nearest titles where
 * there is none.
 */
public final class Run {
  private static final double COST = 1; // of a misplaced title

  private final OpenRun run;
  private final Scope scope;
  private final SimilarOptions options;

  private Run(OpenRun run, Scope scope, SimilarOptions options) {
    this.run = run;
    this.scope = scope;
    this.options = options;
  }

  /**
   * Opens a finished run.
   *
   * @param directory such as {@code runs/films}
   * @throws InputException if there is none
   */
  public static Run open(String directory) {
    return new Run(OpenRun.open(Path.of(directory)), Scope.MOVIES, SimilarOptions.PLAIN);
  }

  /**
   * The run of a configuration: opened where it has been trained already, else trained first, or
   * trained to its end. Its directory is {@code runs/NAME}, unless the configuration has another.
   *
   * @param config the experiment, a YAML file
   * @param settings keys to set, such as {@code model.dimensions=20}
   * @throws InputException if the configuration or its data cannot be used, or the run that stands
   *     there is of other settings
   */
  public static Run train(String config, String... settings) {
    ExperimentConfig experiment = ConfigReader.read(Path.of(config), List.of(settings));
    Path path = experiment.output().directory().resolve(experiment.name());
    RunDirectory directory = new RunDirectory(path);
    if (!directory.isRun() || !Provenance.read(directory).isFinished()) {
      Experiment.run(experiment, directory, Existing.RESUME, System.out);
    }
    Run run = open(path.toString());
    if (!isTrainedAlike(run.run.saved().config(), experiment)) {
      throw InputException.in(
          path,
          "was trained with other settings than " + config + "; delete it, or set another name");
    }
    return run;
  }

  /** Whether two configurations give the same vectors, whatever is done with those. */
  private static boolean isTrainedAlike(ExperimentConfig one, ExperimentConfig other) {
    return one.seed() == other.seed()
        && one.data().equals(other.data())
        && one.split().equals(other.split())
        && one.model().equals(other.model())
        && one.training().equals(other.training());
  }

  /** Several runs in one table, on the movies that all have. */
  public static Comparison compare(Run... runs) {
    return Comparison.of(
        Arrays.stream(runs).map(each -> each.run.saved().directory().path()).toList());
  }

  /** The same run, listing so many rows. */
  public Run top(int rows) {
    return new Run(run, scope.top(rows), options);
  }

  /**
   * The same run, finding only rows with these attributes: {@code year=1990..1999,genre=Horror}.
   */
  public Run where(String attributes) {
    return new Run(run, scope.where(attributes), options);
  }

  /** The same run, asked about another table: {@code links}, {@code users}. */
  public Run in(String table) {
    return new Run(run, scope.in(table), options);
  }

  /** The same run, measuring by cosine or by distance. */
  public Run by(Metric metric) {
    return new Run(run, scope, options.by(metric));
  }

  /** The same run, giving the reasons of neighbours. */
  public Run explained() {
    return new Run(run, scope, options.explained());
  }

  /** What lies nearest to a title. */
  public Similar similar(String title) {
    return Similar.of(run, scope, title, options);
  }

  /** A is to b as c is to what? */
  public Completed analogy(String a, String b, String c) {
    return Completed.of(run, scope, a, b, c, Analogy.Method.COSADD);
  }

  /** What lies nearest to a title that was moved as far as from one title to another. */
  public Moved counterpart(String from, String to, String title) {
    return Moved.of(run, scope, from, to, title);
  }

  /** What there is to ask: its tables, with their sizes. */
  public Listing tables() {
    return new Listing(
        "%s, trained with seed %d".formatted(run.name(), run.saved().config().seed()),
        List.of("table", ">rows", ">dimensions"),
        run.tables().stream()
            .map(name -> run.table(name).embedding())
            .map(
                table ->
                    List.of(
                        table.name(),
                        TextTable.number(table.size(), 0),
                        TextTable.number(table.dimensions(), 0)))
            .toList(),
        "");
  }

  /** Held-out figures, each beside its baselines. */
  public HeldOut metrics() {
    return HeldOut.of(Metrics.read(run.saved().directory()));
  }

  /**
   * How well a number is predicted from the vectors, by cross-validated least squares, beside
   * always guessing the mean.
   *
   * @throws InputException if the run knows neither the critics' score nor the gross
   */
  public Listing predict() {
    return Regressions.of(run.saved().config(), run.table("movies").embedding());
  }

  /**
   * Ranks all movies for a taste, by a linear support vector machine on two lists of titles. The
   * titles given are left out.
   */
  public Listing recommend(List<String> liked, List<String> disliked) {
    OpenTable movies = run.table("movies");
    List<Ranked> ranking =
        LinearSvm.rank(
                movies.embedding(),
                liked.stream().map(movies::row).toList(),
                disliked.stream().map(movies::row).toList(),
                COST)
            .ranking()
            .stream()
            .filter(ranked -> !ranked.given())
            .toList();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(scope.top(), ranking.size()); i++) {
      Ranked best = ranking.get(i);
      Ranked worst = ranking.get(ranking.size() - 1 - i);
      rows.add(
          List.of(
              TextTable.number(best.decision(), 3),
              new Named(best.key(), best.title()).label(),
              TextTable.number(worst.decision(), 3),
              new Named(worst.key(), worst.title()).label()));
    }
    return new Listing(
        "Recommended, and least of all",
        List.of(">decision", "most", ">decision", "least"),
        rows,
        "");
  }

  /** A map of movies by t-SNE: what lies together is alike. */
  public Plot tsne() {
    return plot(PictureKind.TSNE);
  }

  /** A map of movies by UMAP. */
  public Plot umap() {
    return plot(PictureKind.UMAP);
  }

  /** The two directions in which the vectors differ most; it keeps {@link Plot#arrow} true. */
  public Plot pca() {
    return plot(PictureKind.PCA);
  }

  /** The cosine of each movie with each. */
  public Plot heatMap() {
    return plot(PictureKind.HEATMAP);
  }

  /** Ward's tree: what joins early is alike. */
  public Plot dendrogram() {
    return plot(PictureKind.DENDROGRAM);
  }

  /** The pairs of movies that are most alike, and least. */
  public Plot extremes() {
    return plot(PictureKind.EXTREMES);
  }

  /** How the training went, epoch by epoch. */
  public Plot curves() {
    return plot(PictureKind.CURVES);
  }

  /** How often each rating was given, or how many links movies have. */
  public Plot histogram() {
    return plot(PictureKind.HISTOGRAM);
  }

  /** Predicted against true values of a target, {@code tomatometer} or {@code gross}. */
  public Plot predicted(String target) {
    return new Plot(List.of(run), PictureKind.PREDICTED, scoped().target(target));
  }

  OpenRun opened() {
    return run;
  }

  private Plot plot(PictureKind kind) {
    return new Plot(List.of(run), kind, scoped());
  }

  private PictureOptions scoped() {
    PictureOptions all = PictureOptions.DEFAULT;
    return new PictureOptions(
        scope.table(),
        all.items(),
        all.titles(),
        scope.filter(),
        all.color(),
        options.metric(),
        all.perplexity(),
        all.iterations(),
        all.order(),
        all.arrow(),
        all.target());
  }
}
