package org.reelvec.run;

import java.util.Map;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.embedding.Embedding;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

/** The tables of a rating model: movies and users with their vectors, and who rated what. */
record RatingTables(MovieRatings data) {
  /** The movies with these vectors, (movies, dimensions). */
  Embedding movies(int dimensions, float[] vectors) {
    return new Embedding(
        "movies", data.movieKeys(), data.titles(), data.attributes(), dimensions, vectors);
  }

  /** The movies as they are before any training: names and attributes, and vectors that are not. */
  Embedding untrained() {
    return movies(1, new float[data.movieKeys().size()]);
  }

  /** The users with these vectors, (users, dimensions). */
  Embedding users(int dimensions, float[] vectors) {
    int[] counts = new int[data.userKeys().size()];
    for (int user : data.ratings().user()) {
      counts[user]++;
    }
    Table attributes = new Table(counts.length, Map.of("count", new Column.Ints(counts)));
    return new Embedding(
        "users", data.userKeys(), data.userKeys(), attributes, dimensions, vectors);
  }

  /** The ratings of these rows, by row of the tables. */
  Table pairs(int[] rows) {
    Ratings ratings = data.ratings();
    int[] movies = new int[rows.length];
    int[] users = new int[rows.length];
    float[] values = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      movies[i] = ratings.movie()[rows[i]];
      users[i] = ratings.user()[rows[i]];
      values[i] = ratings.value()[rows[i]];
    }
    return Table.ofRows(rows.length)
        .with("movie", new Column.Ints(movies))
        .with("user", new Column.Ints(users))
        .with("rating", new Column.Floats(values));
  }
}
