package org.reelvec.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reelvec.explore.CoRatings.CoRating;
import org.reelvec.explore.Explanation;
import org.reelvec.explore.Explanation.SharedLink;
import org.reelvec.explore.Genres;
import org.reelvec.explore.Neighbour;
import org.reelvec.io.TextTable;

/**
 * Why movies are near a movie: by the links that they share, or by the users who rated both.
 *
 * @param columns names of the columns that text has of it
 * @param each one a neighbour, or none at all
 */
public record Reasons(List<String> columns, List<Reason> each) {
  /** Not asked for. */
  public static final Reasons NONE = new Reasons(List.of(), List.of());

  private static final int LINKS = 5;

  /**
   * The reasons of one neighbour.
   *
   * @param json as JSON has them
   * @param cells as text has them, one a column
   */
  public record Reason(Object json, List<String> cells) {}

  /** A shared link and its share of all shared weight. */
  public record Link(String link, double share) {
    private String text() {
      return link + " " + Math.round(100 * share) + " %";
    }
  }

  /**
   * What users and genres say: how many rated both, how their ratings correlate, what is shared.
   */
  public record Raters(int raters, @Nullable Double correlation, List<String> genres) {}

  /**
   * By whatever the run learnt from.
   *
   * @param row of the movie
   * @param nearest the movies near it
   * @throws org.reelvec.io.InputException if the run did not keep it
   */
  public static Reasons of(OpenRun run, int row, List<Neighbour> nearest) {
    run.saved().requirePairs();
    boolean terms = run.saved().isOfTerms();
    return run.saved().isOfRatings() && !terms
        ? ofRatings(run, row, nearest)
        : ofLinks(terms ? "terms" : "links", run.explanation(), row, nearest);
  }

  /** As JSON has those of the neighbour of a rank, from 1; null where not asked for. */
  @Nullable Object json(int rank) {
    return each.isEmpty() ? null : each.get(rank - 1).json();
  }

  /** As text has them, one a column. */
  public List<String> cells(int rank) {
    return each.isEmpty() ? List.of() : each.get(rank - 1).cells();
  }

  private static Reasons ofLinks(
      String table, Explanation explanation, int row, List<Neighbour> nearest) {
    return new Reasons(
        List.of("shared " + table),
        nearest.stream().map(n -> reason(explanation.of(row, n.row()))).toList());
  }

  private static Reason reason(List<SharedLink> shared) {
    List<Link> links =
        shared.stream().limit(LINKS).map(s -> new Link(s.title(), s.share())).toList();
    return new Reason(links, List.of(listed(links.stream().map(Link::text))));
  }

  private static Reasons ofRatings(OpenRun run, int row, List<Neighbour> nearest) {
    int[] others = nearest.stream().mapToInt(Neighbour::row).toArray();
    List<CoRating> coRatings = run.ratings().with(row, others);
    Optional<Genres> genres = genres(run);
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
  private static Optional<Genres> genres(OpenRun run) {
    return Stream.of(
            Optional.ofNullable(run.saved().config().evaluation().genreAttribute()),
            Optional.of("genres"),
            Optional.of("genre"))
        .flatMap(Optional::stream)
        .flatMap(name -> Genres.find(run.table("movies").embedding(), name).stream())
        .findFirst();
  }

  private static String listed(Stream<String> words) {
    List<String> all = words.toList();
    return all.isEmpty() ? "(none)" : String.join(", ", all);
  }
}
