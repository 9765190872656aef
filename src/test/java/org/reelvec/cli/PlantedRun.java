package org.reelvec.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.EmbeddingParquet;
import org.reelvec.table.Column;
import org.reelvec.table.ParquetTables;
import org.reelvec.table.Table;

/**
 * A finished run on ratings, made by hand: three stories, filmed in Japan and then in Hollywood,
 * and a film of which nothing was learnt.
 */
final class PlantedRun {
  private static final List<String> TITLES =
      List.of(
          "Ringu (Ring) (1998)",
          "Ring, The (2002)",
          "Yojimbo (1961)",
          "Last Man Standing (1996)",
          "Gojira (1954)",
          "Godzilla (1998)",
          "Nobody Saw This (2000)");
  private static final float[] VECTORS = {
    1, 0, 0, 1, 0, //
    1, 0, 0, 0, 1, //
    0, 3, 0, 1, 0, //
    0, 3, 0, 0, 1, //
    0, 0, 2, 1, 0, //
    0, 0, 2, 0, 1, //
    0, 0, 0, 0, 0
  };

  private PlantedRun() {}

  /** Writes the run. */
  static void write(Path run, String movieKeyPrefix) throws IOException {
    Files.createDirectories(run);
    Files.writeString(
        run.resolve("provenance.json"),
        """
        {"layout": 1, "status": "finished", "seed": 1, "threads": 1, "device": "cpu",
         "inputs": {}, "versions": {}, "commit": "none",
         "started": "2026-01-01T00:00:00Z", "finished": "2026-01-01T00:00:01Z"}
        """);
    Files.writeString(
        run.resolve("config.yaml"), "data: {format: movielens-csv}\nmodel: {type: ratingdot}\n");
    EmbeddingParquet.write(movies(movieKeyPrefix), run.resolve("embeddings"));
    EmbeddingParquet.write(users(), run.resolve("embeddings"));
    ParquetTables.write(run.resolve("pairs.parquet"), ratings(), Map.of());
  }

  private static Embedding movies(String keyPrefix) {
    List<String> keys =
        List.of("10", "11", "20", "21", "30", "31", "7").stream()
            .map(key -> keyPrefix + key)
            .toList();
    Table attributes =
        Table.ofRows(7)
            .with("count", new Column.Ints(new int[] {4, 4, 4, 1, 0, 0, 0}))
            .with("year", new Column.Ints(new int[] {1998, 2002, 1961, 1996, 1954, 1998, 2000}))
            .with(
                "genres",
                new Column.TextLists(
                    new String[][] {
                      {"Horror", "Mystery"}, {"Horror", "Thriller"}, {"Action"}, {}, {}, {}, {}
                    }));
    return new Embedding("movies", keys, TITLES, attributes, 5, VECTORS);
  }

  private static Embedding users() {
    List<String> keys = List.of("101", "102", "103", "104");
    return new Embedding(
        "users",
        keys,
        keys,
        Table.ofRows(4).with("count", new Column.Ints(new int[] {3, 3, 3, 4})),
        2,
        new float[] {1, 0, 1, 0.1f, 0, 1, -1, 0});
  }

  /** Whoever likes Ringu likes The Ring; Yojimbo is the other way round. */
  private static Table ratings() {
    return Table.ofRows(13)
        .with("movie", new Column.Ints(new int[] {0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 3}))
        .with("user", new Column.Ints(new int[] {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3}))
        .with("rating", new Column.Floats(new float[] {5, 5, 2, 4, 4, 1, 2, 2, 5, 3, 3, 3, 3}));
  }
}
