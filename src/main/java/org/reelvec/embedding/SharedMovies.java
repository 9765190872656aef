package org.reelvec.embedding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reelvec.math.Vectors;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

/**
 * The movies that several embeddings have in common, each with a vector of some length in all of
 * them. They are matched by key. Where that finds fewer than ten, or where most of the movies it
 * finds are called differently, so that the keys are numbers of different lists, they are matched
 * by title: the name without case and article, and the year where most movies of every embedding
 * have one. A title that two movies of an embedding share matches none.
 *
 * @param match what they were matched by
 * @param rows one array an embedding, its rows of the movies in common; in the order of the first
 */
public record SharedMovies(Match match, List<int[]> rows) {
  private static final int FEWEST_BY_KEY = 10;

  /** What makes two rows the same movie. */
  public enum Match {
    /** The same key. */
    KEY,
    /** The same name and year. */
    TITLE_AND_YEAR,
    /** The same name, years being unknown. */
    TITLE
  }

  /** Copies the list. */
  public SharedMovies {
    rows = List.copyOf(rows);
  }

  /** Matches by key, or by title where keys will not do. */
  public static SharedMovies of(List<Embedding> embeddings) {
    SharedMovies byKey = byKey(embeddings);
    boolean alike = byKey.areMostlyCalledAlike(embeddings);
    if (alike && byKey.count() >= FEWEST_BY_KEY) {
      return byKey;
    }
    SharedMovies byTitle = byTitle(embeddings);
    return alike && byKey.count() >= byTitle.count() ? byKey : byTitle;
  }

  /** Matches by key alone. */
  public static SharedMovies byKey(List<Embedding> embeddings) {
    return match(Match.KEY, embeddings, (embedding, row) -> embedding.keys().get(row));
  }

  private static SharedMovies byTitle(List<Embedding> embeddings) {
    return embeddings.stream().allMatch(SharedMovies::isMostlyDated)
        ? match(Match.TITLE_AND_YEAR, embeddings, SharedMovies::datedName)
        : match(Match.TITLE, embeddings, SharedMovies::name);
  }

  /** How many there are. */
  public int count() {
    return rows.get(0).length;
  }

  /**
   * These movies as each embedding has them: row i of every table is the same movie.
   *
   * @param embeddings those that were matched, in the same order
   */
  public List<Embedding> select(List<Embedding> embeddings) {
    return IntStream.range(0, embeddings.size())
        .mapToObj(e -> embeddings.get(e).select(rows.get(e)))
        .toList();
  }

  /**
   * The same vectors with the keys and titles of the first table, and with what any of the tables
   * knows of the movies: each attribute from the first that knows it.
   *
   * @param tables whose row i is the same movie
   */
  public static List<Embedding> toldAlike(List<Embedding> tables) {
    Table known = Table.ofRows(tables.get(0).size());
    for (Embedding table : tables) {
      for (Map.Entry<String, Column> column : table.attributes().columns().entrySet()) {
        if (known.find(column.getKey()).isEmpty() && column.getValue().hasValues()) {
          known = known.with(column.getKey(), column.getValue());
        }
      }
    }
    Embedding told = tables.get(0).with(known);
    return tables.stream()
        .map(vectors -> told.with(vectors.dimensions(), vectors.vectors()))
        .toList();
  }

  private static SharedMovies match(
      Match match,
      List<Embedding> embeddings,
      BiFunction<Embedding, Integer, @Nullable String> identity) {
    Map<String, int[]> found = new LinkedHashMap<>();
    for (int e = 0; e < embeddings.size(); e++) {
      for (Map.Entry<String, Integer> one : index(embeddings.get(e), identity).entrySet()) {
        if (e == 0) {
          found.put(one.getKey(), new int[embeddings.size()]);
        }
        int[] rows = found.get(one.getKey());
        if (rows != null) {
          rows[e] = one.getValue() + 1; // 0 is none
        }
      }
    }
    List<int[]> complete =
        found.values().stream().filter(all -> IntStream.of(all).allMatch(r -> r > 0)).toList();
    return new SharedMovies(
        match,
        IntStream.range(0, embeddings.size())
            .mapToObj(e -> complete.stream().mapToInt(all -> all[e] - 1).toArray())
            .toList());
  }

  /** Rows by what identifies them; without those that share it, have none, or point nowhere. */
  private static Map<String, Integer> index(
      Embedding embedding, BiFunction<Embedding, Integer, @Nullable String> identity) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    Map<String, Integer> times = new HashMap<>();
    for (int row = 0; row < embedding.size(); row++) {
      String name = identity.apply(embedding, row);
      if (name != null) {
        times.merge(name, 1, Integer::sum);
        rows.put(name, row);
      }
    }
    rows.entrySet()
        .removeIf(
            one ->
                times.getOrDefault(one.getKey(), 0) != 1
                    || !hasDirection(embedding, one.getValue()));
    return rows;
  }

  private static boolean hasDirection(Embedding embedding, int row) {
    int dimensions = embedding.dimensions();
    double norm = Vectors.norm(embedding.vectors(), row * dimensions, dimensions);
    return norm > 0 && norm <= Double.MAX_VALUE;
  }

  /** Whether at least half of the movies have one name in all embeddings, where names are known. */
  private boolean areMostlyCalledAlike(List<Embedding> embeddings) {
    int alike = 0;
    int known = 0;
    for (int i = 0; i < count(); i++) {
      List<String> names = new ArrayList<>();
      for (int e = 0; e < embeddings.size(); e++) {
        Embedding embedding = embeddings.get(e);
        int row = rows.get(e)[i];
        if (!embedding.titles().get(row).equals(embedding.keys().get(row))) {
          names.add(name(embedding, row));
        }
      }
      known += names.size() > 1 ? 1 : 0;
      alike += names.size() > 1 && names.stream().distinct().count() == 1 ? 1 : 0;
    }
    return 2 * alike >= known;
  }

  private static boolean isMostlyDated(Embedding embedding) {
    long dated =
        IntStream.range(0, embedding.size())
            .filter(row -> datedName(embedding, row) != null)
            .count();
    return 2 * dated >= embedding.size();
  }

  private static String name(Embedding embedding, int row) {
    return ParsedTitle.of(embedding.titles().get(row)).loose().get(0);
  }

  private static @Nullable String datedName(Embedding embedding, int row) {
    ParsedTitle parsed = ParsedTitle.of(embedding.titles().get(row));
    String year = year(embedding, row, parsed.year());
    return year == null ? null : parsed.loose().get(0) + " (" + year + ")";
  }

  private static @Nullable String year(Embedding embedding, int row, OptionalInt written) {
    return written.isPresent()
        ? Integer.toString(written.getAsInt())
        : embedding.attributes().find("year").map(years -> years.text(row)).orElse(null);
  }
}
