package org.reelvec.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.SharedMovies;
import org.reelvec.io.InputException;
import org.reelvec.io.OneLine;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

/**
 * The movies that several runs share; row i of every table is the same movie.
 *
 * @param match what the movies were matched by
 * @param own one table a run, as its run has it
 * @param tables the same vectors with keys and titles of the first run, and what any run knows
 */
record ComparedMovies(SharedMovies.Match match, List<Embedding> own, List<Embedding> tables) {
  /**
   * Matches the movies.
   *
   * @param names of the runs, for messages
   * @throws InputException if they share fewer than two
   */
  static ComparedMovies of(List<String> names, List<Embedding> all) {
    SharedMovies shared = SharedMovies.of(all);
    if (shared.count() < 2) {
      throw nothingShared(names, all);
    }
    List<Embedding> own = shared.select(all);
    return new ComparedMovies(
        shared.match(),
        own,
        SharedMovies.toldAlike(own).stream().map(ComparedMovies::regressable).toList());
  }

  private static InputException nothingShared(List<String> names, List<Embedding> tables) {
    List<String> examples = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Embedding table = tables.get(i);
      examples.add(
          names.get(i)
              + (table.size() == 0
                  ? " has none"
                  : " has %s (#%s)"
                      .formatted(
                          OneLine.quoted(table.titles().get(0)), OneLine.of(table.keys().get(0)))));
    }
    return new InputException(
        "compare: these runs have fewer than two movies in common, by key and by title: "
            + String.join(", ", examples));
  }

  /** Labels are numbers of 64 bits, and mean ratings are kept in 32. */
  private static Embedding regressable(Embedding movies) {
    Table attributes = movies.attributes();
    for (String target : ComparedTarget.TARGETS) {
      if (attributes.find(target).orElse(null) instanceof Column.Floats floats) {
        double[] values = IntStream.range(0, floats.size()).mapToDouble(floats::number).toArray();
        attributes = attributes.with(target, new Column.Doubles(values));
      }
    }
    return movies.with(attributes);
  }
}
