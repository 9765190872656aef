package org.reelvec.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.reelvec.ask.OpenRun;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.EmbeddingParquet;
import org.reelvec.math.RandomStreams;
import org.reelvec.table.Column;
import org.reelvec.table.ParquetTables;
import org.reelvec.table.Table;

/**
 * A finished run made by hand: 40 movies in four groups of ten, and two of which nothing was
 * learnt. Movie i has the count 100 - i, so they are most rated in the order of the table.
 */
final class SavedFilms {
  static final int MOVIES = 40;
  static final int GROUPS = 4;
  static final int DIMENSIONS = 6;

  /** Titles of movies 0, 1, 2, 3, 4. */
  static final List<String> HOSTILE =
      List.of(
          "</script><script>alert(1)</script>",
          "\"Quoted\", with comma\nand a new line",
          "\u202Eمرحبا בעולם 東京物語",
          "x".repeat(300),
          " ");

  private SavedFilms() {}

  /** A run of ratings with a history, held-out predictions and two other seeds. */
  static OpenRun ofRatings(Path directory) throws IOException {
    String config =
        "name: planted\nseed: %d\ndata: {format: movielens-csv}\nmodel: {type: ratingdot}\n";
    write(directory, config.formatted(7), movies(7));
    for (int seed : new int[] {8, 9}) {
      write(directory.resolve("seeds/" + seed), config.formatted(seed), movies(seed));
    }
    Files.writeString(
        directory.resolve("metrics.jsonl"),
        """
        {"epoch":1,"loss":2.5,"validation":{"rating.rmse":1.25,"rating.mae":1.0},"seconds":1}
        {"epoch":2,"loss":1.5,"validation":{"rating.mae":0.75},"seconds":1}
        {"epoch":3,"loss":1.25,"validation":{"rating.rmse":1.0,"rating.mae":0.5},"seconds":1}
        """);
    Files.writeString(
        directory.resolve("metrics.refit.jsonl"), "{\"epoch\":1,\"loss\":2.0,\"validation\":{}}\n");
    Files.writeString(
        directory.resolve("predictions.csv"),
        """
        user,movie,rating,prediction
        u1,k5,4.0,3.5
        "u,2",k6,2.0,3.0
        u1,k7,5.0,5.0
        """);
    ParquetTables.write(
        directory.resolve("pairs.parquet"),
        Table.ofRows(7)
            .with("movie", new Column.Ints(new int[] {0, 0, 1, 1, 1, 2, 3}))
            .with("user", new Column.Ints(new int[] {0, 1, 0, 1, 2, 0, 0}))
            .with("rating", new Column.Floats(new float[] {0.5f, 2, 2, 2, 3.5f, 5, 5})),
        Map.of());
    return OpenRun.open(directory);
  }

  /** A run of links, of the same movies and other vectors; movie i has i % 3 links. */
  static OpenRun ofLinks(Path directory) throws IOException {
    write(
        directory,
        "name: linked\nseed: 3\ndata: {format: wikipedia-ndjson}\nmodel: {type: linkcosine}\n",
        movies(20));
    List<Integer> movies = new ArrayList<>();
    List<Integer> links = new ArrayList<>();
    for (int movie = 0; movie < MOVIES + 2; movie++) {
      for (int link = 0; link < movie % 3; link++) {
        movies.add(movie);
        links.add(link);
      }
    }
    ParquetTables.write(
        directory.resolve("pairs.parquet"),
        Table.ofRows(movies.size())
            .with("movie", new Column.Ints(movies.stream().mapToInt(m -> m).toArray()))
            .with("link", new Column.Ints(links.stream().mapToInt(l -> l).toArray())),
        Map.of());
    return OpenRun.open(directory);
  }

  /** A run of links whose movies have numbers for titles, and nothing but vectors. */
  static OpenRun ofMany(Path directory, int movies) throws IOException {
    float[] vectors = new float[2 * movies];
    Arrays.fill(vectors, 1);
    List<String> keys = IntStream.range(0, movies).mapToObj(Integer::toString).toList();
    write(
        directory,
        "name: many\nseed: 1\ndata: {format: wikipedia-ndjson}\nmodel: {type: linkcosine}\n",
        new Embedding("movies", keys, keys, Table.ofRows(movies), 2, vectors));
    return OpenRun.open(directory);
  }

  private static void write(Path directory, String config, Embedding movies) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(
        directory.resolve("provenance.json"),
        """
        {"layout": 1, "status": "finished", "seed": 1, "threads": 1, "device": "cpu",
         "inputs": {}, "versions": {}, "commit": "none",
         "started": "2026-01-01T00:00:00Z", "finished": "2026-01-01T00:00:01Z"}
        """);
    Files.writeString(directory.resolve("config.yaml"), config);
    EmbeddingParquet.write(movies, directory.resolve("embeddings"));
  }

  private static Embedding movies(int seed) {
    int rows = MOVIES + 2;
    RandomGenerator random = RandomStreams.stream(seed, "planted");
    float[] vectors = new float[rows * DIMENSIONS];
    float[] years = new float[rows];
    float[] ratings = new float[rows];
    double[] scores = new double[rows];
    int[] counts = new int[rows];
    String[][] genres = new String[rows][];
    List<String> keys = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      int group = i % GROUPS;
      for (int d = 0; d < DIMENSIONS; d++) {
        vectors[i * DIMENSIONS + d] =
            (float) ((d == group ? 3 : 0) + 0.6 * random.nextGaussian()) * (1 + i % 5);
      }
      keys.add("k" + i);
      titles.add(
          i < HOSTILE.size() ? HOSTILE.get(i) : i < 8 ? "Same" : "Film %d (1990)".formatted(i));
      years[i] = i % 10 == 9 ? Float.NaN : 1950 + i;
      ratings[i] = 1 + i % 5;
      scores[i] = i < MOVIES ? 0.2 * group + 0.1 * random.nextDouble() : Double.NaN;
      counts[i] = 100 - i;
      genres[i] = i % 8 == 7 ? new String[0] : new String[] {"G" + group, "Other"};
    }
    Arrays.fill(vectors, MOVIES * DIMENSIONS, vectors.length, 0);
    counts[MOVIES] = 1000; // would be shown first
    counts[MOVIES + 1] = 999;
    return new Embedding(
        "movies",
        keys,
        titles,
        Table.ofRows(rows)
            .with("count", new Column.Ints(counts))
            .with("year", new Column.Floats(years))
            .with("rating", new Column.Floats(ratings))
            .with("tomatometer", new Column.Doubles(scores))
            .with("genres", new Column.TextLists(genres)),
        DIMENSIONS,
        vectors);
  }
}
