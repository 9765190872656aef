package org.reelvec.run;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.data.sequence.Corpus;
import org.reelvec.embedding.Embedding;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

/**
 * The tables of a model that learns from a part of the movies.
 *
 * @param corpus which movies, and of which users
 * @param minRating ratings below this were not learnt from; null where all were
 */
record CorpusTables(MovieRatings data, Corpus corpus, @Nullable Double minRating) {
  /** The movies that were learnt, with these vectors, (movies learnt, dimensions). */
  Embedding movies(int dimensions, float[] vectors) {
    return new Embedding(
        "movies",
        Arrays.stream(corpus.items()).mapToObj(data.movieKeys()::get).toList(),
        Arrays.stream(corpus.items()).mapToObj(data.titles()::get).toList(),
        data.attributes().select(corpus.items()),
        dimensions,
        vectors);
  }

  /**
   * The ratings that were learnt from: movies by row of their table, users by their number in the
   * data.
   *
   * @param rows those that might have been
   */
  Table pairs(int[] rows) {
    Ratings ratings = data.ratings();
    int[] movies = Corpus.places(corpus.items(), ratings.movies());
    int[] users = Corpus.places(corpus.origins(), ratings.users());
    double least = minRating == null ? Double.NEGATIVE_INFINITY : minRating;
    int[] learnt =
        Arrays.stream(rows)
            .filter(row -> movies[ratings.movie()[row]] >= 0 && users[ratings.user()[row]] >= 0)
            .filter(row -> ratings.value()[row] >= least)
            .toArray();
    float[] values = new float[learnt.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = ratings.value()[learnt[i]];
    }
    return Table.ofRows(learnt.length)
        .with(
            "movie",
            new Column.Ints(
                Arrays.stream(learnt).map(row -> movies[ratings.movie()[row]]).toArray()))
        .with("user", new Column.Ints(Arrays.stream(learnt).map(r -> ratings.user()[r]).toArray()))
        .with("rating", new Column.Floats(values));
  }
}
