package org.reelvec.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reelvec.embedding.Embedding;
import org.reelvec.explore.CoRatings.CoRating;
import org.reelvec.explore.Explanation;
import org.reelvec.explore.Explanation.SharedLink;
import org.reelvec.explore.Genres;
import org.reelvec.explore.Incidence;
import org.reelvec.explore.Neighbour;
import org.reelvec.run.SavedRun;
import org.reelvec.run.TextTable;

/**
 * Why movies are near a movie: by the links that they share, or by the users who rated both.
 *
 * @param columns names of the columns that text has of it
 * @param each one a neighbour, or none at all
 */
record Reasons(List<String> columns, List<Reason> each) {
  /** Not asked for. */
  static final Reasons NONE = new Reasons(List.of(), List.of());

  private static final int LINKS = 5;

  /**
   * The reasons of one neighbour.
   *
   * @param json as JSON has them
   * @param cells as text has them, one a column
   */
  record Reason(Object json, List<String> cells) {}

  /** A shared link and its share of all shared weight. */
  record Link(String link, double share) {
    private String text() {
      return link + " " + Math.round(100 * share) + " %";
    }
  }

  /**
   * What users and genres say: how many rated both, how their ratings correlate, what is shared.
   */
  record Raters(int raters, @Nullable Double correlation, List<String> genres) {}

  /** By whatever the run learnt from. */
  static Reasons of(SavedRun run, Embedding movies, int row, List<Neighbour> nearest) {
    run.requirePairs();
    if (run.isOfTerms()) {
      return ofLinks("terms", run, run.termsOfMovies(movies.size()), movies, row, nearest);
    }
    return run.isOfRatings()
        ? ofRatings(run, movies, row, nearest)
        : ofLinks("links", run, run.linksOfMovies(movies.size()), movies, row, nearest);
  }

  /** As JSON has those of the neighbour of a rank, from 1; null where not asked for. */
  @Nullable Object json(int rank) {
    return each.isEmpty() ? null : each.get(rank - 1).json();
  }

  /** As text has them, one a column. */
  List<String> cells(int rank) {
    return each.isEmpty() ? List.of() : each.get(rank - 1).cells();
  }

  private static Reasons ofLinks(
      String table,
      SavedRun run,
      Incidence ofMovies,
      Embedding movies,
      int row,
      List<Neighbour> nearest) {
    Explanation explanation = new Explanation(movies, run.table(table), ofMovies);
    return new Reasons(
        List.of("shared " + table),
        nearest.stream().map(n -> reason(explanation.of(row, n.row()))).toList());
  }

  private static Reason reason(List<SharedLink> shared) {
    List<Link> links =
        shared.stream().limit(LINKS).map(s -> new Link(s.title(), s.share())).toList();
    return new Reason(links, List.of(listed(links.stream().map(Link::text))));
  }

  private static Reasons ofRatings(
      SavedRun run, Embedding movies, int row, List<Neighbour> nearest) {
    int[] others = nearest.stream().mapToInt(Neighbour::row).toArray();
    List<CoRating> coRatings = run.ratings().with(row, others);
    Optional<Genres> genres = genres(run, movies);
    List<Reason> each = new ArrayList<>();
    for (int i = 0; i < others.length; i++) {
      int other = others[i];
      CoRating both = coRatings.get(i);
      List<String> shared = genres.map(g -> g.shared(row, other)).orElse(List.of());
      each.add(
          new Reason(
              new Raters(both.raters(), both.correlation(), shared),
              List.of(
                  TextTable.number(both.raters(), 0),
                  both.correlation() == null ? "-" : TextTable.number(both.correlation(), 2),
                  listed(shared.stream()))));
    }
    return new Reasons(List.of(">rated both", ">correlation", "shared genres"), each);
  }

  /** The attribute that the configuration names, or one that is called as genres mostly are. */
  private static Optional<Genres> genres(SavedRun run, Embedding movies) {
    return Stream.of(
            Optional.ofNullable(run.config().evaluation().genreAttribute()),
            Optional.of("genres"),
            Optional.of("genre"))
        .flatMap(Optional::stream)
        .flatMap(name -> Genres.find(movies, name).stream())
        .findFirst();
  }

  private static String listed(Stream<String> words) {
    List<String> all = words.toList();
    return all.isEmpty() ? "(none)" : String.join(", ", all);
  }
}
