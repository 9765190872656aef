package org.reelvec.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reelvec.config.ConfigWriter;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.SharedMovies;
import org.reelvec.explore.GenrePurity;
import org.reelvec.explore.Genres;
import org.reelvec.explore.NeighbourLists;
import org.reelvec.io.InputException;
import org.reelvec.saved.OtherSeeds;
import org.reelvec.saved.SavedRun;
import org.reelvec.table.Column;

/**
 * Several runs beside each other. But for held-out figures, which each run took of its own data,
 * everything is of the movies that all runs have, each with a vector of some length in all of them.
 *
 * @param match what the movies were matched by
 * @param movies how many they share
 * @param neighbours how many neighbours the figures of neighbours are of
 * @param runs in the order in which they were named
 * @param genreChance share of movies with a genre in common among all others; null where no genres
 *     are known
 * @param overlapChance mean overlap of lists of neighbours drawn at random
 * @param agreement mean overlap of the lists of neighbours of two runs, for each pair of them
 * @param targets what was regressed on the vectors
 * @param remarks what was left out and why, a line each
 */
public record Comparison(
    SharedMovies.Match match,
    int movies,
    int neighbours,
    List<ComparedRun> runs,
    @Nullable Double genreChance,
    double overlapChance,
    List<Agreement> agreement,
    List<ComparedTarget> targets,
    List<String> remarks) {
  private static final int NEIGHBOURS = 10;

  /** How much of their neighbours two runs have in common; the runs counted from 0. */
  public record Agreement(int run, int other, double overlap) {}

  /**
   * Compares finished runs.
   *
   * @throws InputException if one cannot be opened, or all share fewer than two movies
   */
  public static Comparison of(List<Path> paths) {
    List<SavedRun> runs = paths.stream().map(SavedRun::open).toList();
    List<Embedding> tables = runs.stream().map(run -> run.table("movies")).toList();
    List<String> names = ComparedRun.names(paths);
    ComparedMovies shared = ComparedMovies.of(names, tables);
    List<Embedding> movies = shared.tables();
    List<NeighbourLists> lists =
        movies.stream().map(table -> NeighbourLists.of(table, NEIGHBOURS)).toList();
    Optional<String> genres = genres(runs, movies.get(0));
    List<ComparedRun> compared = new ArrayList<>();
    double genreChance = Double.NaN;
    for (int i = 0; i < runs.size(); i++) {
      SavedRun run = runs.get(i);
      List<SavedRun> seeds = OtherSeeds.of(run);
      Double purity = null;
      if (genres.isPresent()) {
        GenrePurity figures = GenrePurity.of(movies.get(i), genres.get(), NEIGHBOURS);
        purity = figures.rows() < 2 ? null : figures.purity();
        genreChance = figures.chance();
      }
      compared.add(
          new ComparedRun(
              paths.get(i).toString(),
              names.get(i),
              ConfigWriter.name(run.config().model()),
              tables.get(i).dimensions(),
              tables.get(i).size(),
              run.config().seed(),
              seeds.stream().map(seed -> seed.config().seed()).toList(),
              ComparedRun.heldOut(run.directory()),
              purity,
              genres.isPresent() && sawGenres(run, movies.get(0), genres.get()),
              stability(shared.own().get(i), seeds)));
    }
    List<String> remarks = new ArrayList<>();
    heldOutRemark(runs, compared).ifPresent(remarks::add);
    return new Comparison(
        shared.match(),
        movies.get(0).size(),
        NEIGHBOURS,
        List.copyOf(compared),
        Double.isNaN(genreChance) ? null : genreChance,
        lists.get(0).chance(),
        agreement(lists),
        ComparedTarget.all(runs.get(0).config(), movies, remarks),
        remarks);
  }

  /** For people: a table and what its rows mean. */
  public String text() {
    return ComparisonText.of(this).text();
  }

  private static Optional<String> genres(List<SavedRun> runs, Embedding movies) {
    List<String> names = new ArrayList<>();
    for (SavedRun run : runs) {
      String attribute = run.config().evaluation().genreAttribute();
      if (attribute != null) {
        names.add(attribute);
      }
    }
    names.addAll(List.of("genres", "genre"));
    return names.stream().filter(name -> Genres.find(movies, name).isPresent()).findFirst();
  }

  private static boolean sawGenres(SavedRun run, Embedding movies, String attribute) {
    Column genres = movies.attributes().find(attribute).orElseThrow();
    List<Embedding> shown =
        Stream.of("links", "terms").filter(run::hasTable).map(run::table).toList();
    return !GenreFigures.shownGenres(genres, shown).isEmpty();
  }

  /** Mean overlap over all pairs of seeds, on the compared movies that all of them have. */
  private static @Nullable Double stability(Embedding own, List<SavedRun> seeds) {
    if (seeds.isEmpty()) {
      return null;
    }
    List<Embedding> tables = new ArrayList<>(List.of(own));
    seeds.forEach(seed -> tables.add(seed.table("movies")));
    List<int[]> rows = SharedMovies.byKey(tables).rows();
    List<NeighbourLists> lists = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      lists.add(NeighbourLists.of(tables.get(i).select(rows.get(i)), NEIGHBOURS));
    }
    double mean =
        agreement(lists).stream().mapToDouble(Agreement::overlap).average().orElse(Double.NaN);
    return Double.isNaN(mean) ? null : mean;
  }

  private static List<Agreement> agreement(List<NeighbourLists> lists) {
    List<Agreement> pairs = new ArrayList<>();
    for (int run = 0; run < lists.size(); run++) {
      for (int other = run + 1; other < lists.size(); other++) {
        pairs.add(new Agreement(run, other, lists.get(run).overlap(lists.get(other))));
      }
    }
    return pairs;
  }

  /** Errors of other ratings, or ranks among other links, are no comparison. */
  private static Optional<String> heldOutRemark(List<SavedRun> runs, List<ComparedRun> compared) {
    for (int run = 0; run < runs.size(); run++) {
      for (int other = run + 1; other < runs.size(); other++) {
        if (!Collections.disjoint(
                compared.get(run).figures().keySet(), compared.get(other).figures().keySet())
            && !sameHeldOut(runs.get(run).config(), runs.get(other).config())) {
          return Optional.of(
              "%s and %s differ in data, split or seed: their held-out figures are not of the same pairs"
                  .formatted(compared.get(run).name(), compared.get(other).name()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean sameHeldOut(ExperimentConfig one, ExperimentConfig other) {
    return one.data().equals(other.data())
        && one.split().equals(other.split())
        && one.seed() == other.seed();
  }
}
