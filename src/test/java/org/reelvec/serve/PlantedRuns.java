package org.reelvec.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.EmbeddingParquet;
import org.reelvec.embedding.TestEmbeddings;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

/** Finished runs made by hand. */
final class PlantedRuns {
  private PlantedRuns() {}

  /** Writes a run of one table. */
  static Path write(Path run, Embedding movies) {
    try {
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
      EmbeddingParquet.write(movies, run.resolve("embeddings"));
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** So many random movies, {@code Title 0} the most counted. */
  static Embedding random(int rows, long seed) {
    int[] counts = new int[rows];
    for (int row = 0; row < rows; row++) {
      counts[row] = rows - row;
    }
    return TestEmbeddings.random(rows, 8, seed)
        .with(Table.ofRows(rows).with("count", new Column.Ints(counts)));
  }

  /** These titles, the most counted first, along the axes of a small space. */
  static Embedding titled(List<String> titles) {
    int[] counts = new int[titles.size()];
    float[] vectors = new float[2 * titles.size()];
    for (int row = 0; row < counts.length; row++) {
      counts[row] = counts.length - row;
      vectors[2 * row] = 1;
      vectors[2 * row + 1] = row;
    }
    return new Embedding(
        "movies",
        titles.stream().map(title -> "key of " + title).toList(),
        titles,
        Table.ofRows(counts.length).with("count", new Column.Ints(counts)),
        2,
        vectors);
  }
}
