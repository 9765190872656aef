package org.reelvec.explore;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.TitleIndex;
import org.reelvec.io.InputException;
import org.reelvec.io.OneLine;

/**
 * The rows that a picture shows: those most rated or linked, or those that somebody names. A row
 * without a direction, its vector being of length 0 or holding NaN, has no place in a picture and
 * is left out.
 *
 * @param embedding what they are rows of
 * @param rows distinct, in the order in which they are to be shown; at least one
 * @param leftOut rows that would have been shown if they had a direction, in that order
 */
public record ChosenRows(Embedding embedding, int[] rows, int[] leftOut) {
  private static final int NAMED = 10;

  /**
   * The rows of the highest attribute {@code count}, highest first, equal ones in the order of the
   * table. Where no counts are known, as of foreign vectors, the first rows of the table.
   *
   * @param most how many at most; fewer where there are not so many
   * @param filter which rows may be shown
   * @throws InputException if there is no row to show
   */
  public static ChosenRows mostCounted(Embedding embedding, int most, IntPredicate filter) {
    return of(embedding, most, embedding.byCount().filter(filter).boxed().toList());
  }

  /**
   * The rows of these titles, in this order, each once.
   *
   * @throws InputException if titles are unknown or mean several movies, a line for each; or there
   *     is no row to show
   */
  public static ChosenRows titled(Embedding embedding, List<String> titles) {
    TitleIndex index = new TitleIndex(embedding);
    Set<Integer> named = new LinkedHashSet<>();
    List<String> problems = new ArrayList<>();
    for (String title : titles) {
      try {
        named.add(index.resolve(title));
      } catch (InputException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return of(embedding, named.size(), List.copyOf(named));
  }

  /** How many are shown. */
  public int size() {
    return rows.length;
  }

  /** A copy of the rows alone. */
  public Embedding selected() {
    return embedding.select(rows);
  }

  /** One line for the reader that names what was left out, if anything was. */
  public Optional<String> note() {
    if (leftOut.length == 0) {
      return Optional.empty();
    }
    String names =
        IntStream.of(leftOut)
            .limit(NAMED)
            .mapToObj(row -> OneLine.quoted(embedding.titles().get(row)))
            .collect(Collectors.joining(", "));
    return Optional.of(
        "left out %d %s%s without a direction (vectors of length 0 or with NaN): %s%s"
            .formatted(
                leftOut.length,
                embedding.noun(),
                leftOut.length == 1 ? "" : "s",
                names,
                leftOut.length > NAMED ? " and %d more".formatted(leftOut.length - NAMED) : ""));
  }

  private static ChosenRows of(Embedding embedding, int most, List<Integer> candidates) {
    Neighbours neighbours = new Neighbours(embedding);
    IntStream.Builder rows = IntStream.builder();
    IntStream.Builder leftOut = IntStream.builder();
    int shown = 0;
    for (int i = 0; i < candidates.size() && shown < most; i++) {
      int row = candidates.get(i);
      if (neighbours.contains(row)) {
        rows.add(row);
        shown++;
      } else {
        leftOut.add(row);
      }
    }
    ChosenRows chosen =
        new ChosenRows(embedding, rows.build().toArray(), leftOut.build().toArray());
    if (shown == 0) {
      throw new InputException(
          "no %s to show: %s"
              .formatted(embedding.noun(), chosen.note().orElse("none was asked for, or fits")));
    }
    return chosen;
  }
}
