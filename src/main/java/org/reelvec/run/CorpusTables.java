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
    return untrained().with(dimensions, vectors);
  }

  /** These movies before any training: names and attributes, and vectors that are not. */
  Embedding untrained() {
    return new RatingTables(data).untrained().select(corpus.items());
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
    int[] places = Arrays.stream(learnt).map(row -> movies[ratings.movie()[row]]).toArray();
    return new RatingTables(data).pairs(learnt).with("movie", new Column.Ints(places));
  }
}
