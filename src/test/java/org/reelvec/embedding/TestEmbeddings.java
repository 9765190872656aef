package org.reelvec.embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

/** Small embeddings for tests. */
public final class TestEmbeddings {
  private TestEmbeddings() {}

  /** Normal vectors; row {@code i} has the key {@code k<i>} and the title {@code Title <i>}. */
  public static Embedding random(int rows, int dimensions, long seed) {
    Random random = new Random(seed);
    float[] vectors = new float[rows * dimensions];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = (float) random.nextGaussian();
    }
    return of("movies", dimensions, vectors, Table.ofRows(rows));
  }

  /** Given vectors under the keys and titles of {@link #random}. */
  public static Embedding of(String name, int dimensions, float[] vectors, Table attributes) {
    List<String> keys =
        IntStream.range(0, vectors.length / dimensions).mapToObj(i -> "k" + i).toList();
    List<String> titles = keys.stream().map(key -> "Title " + key.substring(1)).toList();
    return new Embedding(name, keys, titles, attributes, dimensions, vectors);
  }

  /** Titles that break careless formats, with every kind of attribute and extreme floats. */
  public static Embedding hostile() {
    List<String> titles =
        List.of(
            "Tab\there\nand a line end",
            "\"Quoted\", <b>bold</b> & 'single' \\ back",
            "Amélie \u2028 \uD83C\uDFAC",
            "",
            "=1+1");
    List<String> keys = List.of("New York", "日本", "a\u00a0b\tc", "#4", "\"5\"");
    Table attributes =
        Table.ofRows(5)
            .with("gross", new Column.Doubles(new double[] {1.5, Double.NaN, 1e9, -1, 0}))
            .with("count", new Column.Ints(new int[] {1, 2, 3, 4, 5}))
            .with("director", new Column.Texts(new @Nullable String[] {"A\tB", null, "C", "", "x"}))
            .with(
                "genres",
                new Column.TextLists(new String[][] {{"Drama", "War"}, {}, {"x"}, {}, {}}))
            .with("year", new Column.Doubles(new double[] {1998, Double.NaN, 2001, 2001, 1950}));
    float[] vectors = {
      1,
      -0.0f,
      Float.MIN_VALUE,
      Float.MAX_VALUE,
      0.1f,
      1e-7f,
      0,
      0,
      0,
      1 / 3f,
      -2.5f,
      1e10f,
      3,
      4,
      5
    };
    return new Embedding("movies", keys, titles, attributes, 3, vectors);
  }

  /** Movies of these titles, and years where not 0. */
  public static Embedding titled(List<String> titles, int... years) {
    double[] known = new double[titles.size()];
    for (int row = 0; row < known.length; row++) {
      known[row] = row < years.length && years[row] > 0 ? years[row] : Double.NaN;
    }
    List<String> keys = new ArrayList<>();
    titles.forEach(title -> keys.add("k" + keys.size()));
    return new Embedding(
        "movies",
        keys,
        titles,
        Table.ofRows(known.length).with("year", new Column.Doubles(known)),
        1,
        new float[known.length]);
  }
}
