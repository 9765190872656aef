package org.reelvec.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reelvec.ask.Found;
import org.reelvec.ask.Named;
import org.reelvec.explore.KeyedVectors;
import org.reelvec.io.InputException;
import org.reelvec.io.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Questions to a saved embedding, named as gensim's KeyedVectors have them. */
@Command(
    name = "query",
    description = {
      "Ask vectors as gensim's KeyedVectors are asked.",
      "A title, \"Title (year)\", #KEY, or a key that is no title."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      MostSimilarCommand.class,
      EvaluateAnalogiesCommand.class,
      EvaluatePairsCommand.class
    })
final class QueryCommand {
  private static final int FEWEST_TO_CHOOSE_FROM = 3;

  /** A row and its vector. */
  record Vector(String run, String table, String key, String title, float[] vector) {}

  /** Two rows and what is between them. */
  record Pair(String run, String table, Named a, Named b, double similarity, double distance) {}

  /** A row and its distance, which is null where it has no direction. */
  record Distance(String key, String title, @Nullable Double distance) {}

  /** A row and its distances to others. */
  record Distances(String run, String table, Named from, List<Distance> distances) {}

  /** Two sets of rows. */
  record Sets(String run, String table, List<Named> first, List<Named> second, double similarity) {}

  /** A row and its cosine to the mean of all that were given. */
  record Central(String key, String title, double centrality) {}

  /** Which of some rows does not match, and how near each is to their mean. */
  record Odd(String run, String table, Named odd, List<Central> given) {}

  /** The place of b among the neighbours of a. */
  record Rank(String run, String table, Named a, Named b, int rank) {}

  /** The rows nearer to a than b is. */
  record Closer(String run, String table, Named a, Named b, List<Found> closer) {}

  @Command(
      name = "vector",
      description = "Print the vector of a row.",
      mixinStandardHelpOptions = true)
  int vector(
      @Mixin Answer answer,
      @Mixin Queried queried,
      @Parameters(index = "1", paramLabel = "TITLE", description = "The row.") String title,
      @Option(names = "--normalized", description = "At length one.") boolean normalized) {
    KeyedVectors vectors = queried.open();
    Named row = Queried.named(vectors, title);
    float[] vector = normalized ? vectors.unitVector(title) : vectors.vector(title);
    String numbers =
        IntStream.range(0, vector.length)
            .mapToObj(i -> Float.toString(vector[i]))
            .collect(Collectors.joining(" "));
    return answer.give(
        new Vector(queried.run(), queried.table(), row.key(), row.title(), vector),
        row.label() + "\n" + numbers + "\n");
  }

  @Command(
      name = "similarity",
      description = "The cosine of two rows.",
      mixinStandardHelpOptions = true)
  int similarity(
      @Mixin Answer answer,
      @Mixin Queried queried,
      @Parameters(index = "1", paramLabel = "A", description = "One row.") String a,
      @Parameters(index = "2", paramLabel = "B", description = "The other.") String b) {
    KeyedVectors vectors = queried.open();
    double similarity = vectors.similarity(a, b);
    Named first = Queried.named(vectors, a);
    Named second = Queried.named(vectors, b);
    return answer.give(
        new Pair(queried.run(), queried.table(), first, second, similarity, 1 - similarity),
        "%s  %s and %s%n"
            .formatted(TextTable.number(similarity, 4), first.label(), second.label()));
  }

  @Command(
      name = "distances",
      description = "One less the cosine, to each of the others; to all rows if none is named.",
      mixinStandardHelpOptions = true)
  int distances(
      @Mixin Answer answer,
      @Mixin Queried queried,
      @Parameters(index = "1", paramLabel = "A", description = "The row.") String a,
      @Parameters(index = "2..*", arity = "0..*", paramLabel = "B", description = "The others.")
          @Nullable List<String> named) {
    KeyedVectors vectors = queried.open();
    List<String> others = named == null ? List.of() : named;
    boolean all = others.isEmpty();
    double[] distances = all ? vectors.distances(a) : vectors.distances(a, others);
    List<Named> to =
        all
            ? IntStream.range(0, vectors.embedding().size())
                .mapToObj(row -> Named.of(vectors.embedding(), row))
                .toList()
            : Queried.named(vectors, others);
    Named from = Queried.named(vectors, a);
    TextTable lines = new TextTable(">distance", "title");
    List<Distance> rows = new ArrayList<>();
    for (int i = 0; i < distances.length; i++) {
      Named row = to.get(i);
      boolean known = !Double.isNaN(distances[i]);
      rows.add(new Distance(row.key(), row.title(), known ? distances[i] : null));
      lines.row(known ? TextTable.number(distances[i], 4) : "-", row.label());
    }
    return answer.give(
        new Distances(queried.run(), queried.table(), from, rows), from.label() + "\n" + lines);
  }

  @Command(
      name = "n-similarity",
      description = "The cosine of the means of two sets of rows.",
      mixinStandardHelpOptions = true)
  int setSimilarity(
      @Mixin Answer answer,
      @Mixin Queried queried,
      @Option(
              names = "--first",
              required = true,
              arity = "1..*",
              paramLabel = "TITLE",
              description = "One set.")
          List<String> first,
      @Option(
              names = "--second",
              required = true,
              arity = "1..*",
              paramLabel = "TITLE",
              description = "The other.")
          List<String> second) {
    KeyedVectors vectors = queried.open();
    double similarity = vectors.nSimilarity(first, second);
    return answer.give(
        new Sets(
            queried.run(),
            queried.table(),
            Queried.named(vectors, first),
            Queried.named(vectors, second),
            similarity),
        TextTable.number(similarity, 4) + "\n");
  }

  @Command(
      name = "doesnt-match",
      description = "Which of some rows is farthest from their mean.",
      mixinStandardHelpOptions = true)
  int doesntMatch(
      @Mixin Answer answer,
      @Mixin Queried queried,
      @Parameters(
              index = "1..*",
              arity = "1..*",
              paramLabel = "TITLE",
              description = "Three or more.")
          List<String> titles) {
    if (titles.size() < FEWEST_TO_CHOOSE_FROM) {
      throw new InputException("doesnt-match: of fewer than three, none is the odd one; name more");
    }
    KeyedVectors vectors = queried.open();
    double[] centrality = vectors.centrality(titles);
    Named odd = Queried.named(vectors, vectors.doesntMatch(titles));
    TextTable lines = new TextTable(">to the mean", "title");
    List<Central> given = new ArrayList<>();
    for (int i = 0; i < centrality.length; i++) {
      Named row = Queried.named(vectors, titles.get(i));
      given.add(new Central(row.key(), row.title(), centrality[i]));
      lines.row(TextTable.number(centrality[i], 4), row.label());
    }
    return answer.give(
        new Odd(queried.run(), queried.table(), odd, given), odd.label() + "\n" + lines);
  }

  @Command(
      name = "rank",
      description = "The place of B among the neighbours of A: 1 is the nearest.",
      mixinStandardHelpOptions = true)
  int rank(
      @Mixin Answer answer,
      @Mixin Queried queried,
      @Parameters(index = "1", paramLabel = "A", description = "The row.") String a,
      @Parameters(index = "2", paramLabel = "B", description = "Its neighbour.") String b) {
    KeyedVectors vectors = queried.open();
    int rank = vectors.rank(a, b);
    Named from = Queried.named(vectors, a);
    Named to = Queried.named(vectors, b);
    return answer.give(
        new Rank(queried.run(), queried.table(), from, to, rank),
        TextTable.number(rank, 0)
            + "  %s among the neighbours of %s%n".formatted(to.label(), from.label()));
  }

  @Command(
      name = "closer-than",
      description = "The rows nearer to A than B is.",
      mixinStandardHelpOptions = true)
  int closerThan(
      @Mixin Answer answer,
      @Mixin Queried queried,
      @Parameters(index = "1", paramLabel = "A", description = "The row.") String a,
      @Parameters(index = "2", paramLabel = "B", description = "The limit.") String b) {
    KeyedVectors vectors = queried.open();
    List<Found> closer = Found.of(vectors.closerThan(a, b));
    Named from = Queried.named(vectors, a);
    Named to = Queried.named(vectors, b);
    return answer.give(
        new Closer(queried.run(), queried.table(), from, to, closer),
        Found.listing("%s, nearer than %s".formatted(from.label(), to.label()), closer, "cosine")
            .text());
  }
}
