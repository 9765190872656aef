package org.reelvec.run;

import java.util.List;
import java.util.Map;
import org.reelvec.data.MovieLinks;
import org.reelvec.data.Pairs;
import org.reelvec.embedding.Embedding;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

/** The tables of films: movies and links with their vectors, and which movie has which link. */
record LinkTables(MovieLinks data) {
  /** The movies with these vectors, (movies, dimensions). */
  Embedding movies(int dimensions, float[] vectors) {
    return new Embedding(
        "movies", data.keys(), data.titles(), data.attributes(), dimensions, vectors);
  }

  /** The movies as they are before any training: names and attributes, and vectors that are not. */
  Embedding untrained() {
    return movies(1, new float[data.keys().size()]);
  }

  /** The links with these vectors, (links, dimensions). */
  Embedding links(int dimensions, float[] vectors) {
    List<String> names = data.links().keys();
    Table attributes =
        new Table(names.size(), Map.of("count", new Column.Ints(data.matrix().linkCounts())));
    return new Embedding("links", names, names, attributes, dimensions, vectors);
  }

  /** These pairs, by row of the tables. */
  static Table pairs(Pairs pairs) {
    return Table.ofRows(pairs.size())
        .with("movie", new Column.Ints(pairs.movies()))
        .with("link", new Column.Ints(pairs.links()));
  }
}
