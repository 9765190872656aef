package org.reelvec.data.ratings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reelvec.io.RowCounts;
import org.reelvec.table.Table;

/**
 * Everything read of a set of ratings: who, what, how much, and what is known of the movies. Only
 * users and movies with a rating are in it, unless others are asked for.
 *
 * @param userKeys one a user, as the source names them
 * @param movieKeys one a movie, as the source names them
 * @param titles one a movie; the key where no title is known
 * @param attributes one row a movie: first its number of ratings and their mean, then what the
 *     source tells, such as the year and the list of genres
 * @param ratings by index of user and movie
 * @param refused lines left out, by file
 */
public record MovieRatings(
    List<String> userKeys,
    List<String> movieKeys,
    List<String> titles,
    Table attributes,
    Ratings ratings,
    List<Refused> refused) {
  /** Lines of one file that were left out. */
  public record Refused(Path file, RowCounts rows) {}

  /** Checks that all parts speak of the same users and movies. */
  public MovieRatings {
    userKeys = List.copyOf(userKeys);
    movieKeys = List.copyOf(movieKeys);
    titles = List.copyOf(titles);
    refused = List.copyOf(refused);
    if (userKeys.size() != ratings.users()
        || movieKeys.size() != ratings.movies()
        || titles.size() != ratings.movies()
        || attributes.rows() != ratings.movies()) {
      throw new IllegalArgumentException(
          "%d user keys of %d users; %d movie keys, %d titles, %d attribute rows of %d movies"
              .formatted(
                  userKeys.size(),
                  ratings.users(),
                  movieKeys.size(),
                  titles.size(),
                  attributes.rows(),
                  ratings.movies()));
    }
  }

  /** The same with more lines that were left out. */
  public MovieRatings withRefused(List<Refused> more) {
    List<Refused> all = new ArrayList<>(refused);
    all.addAll(more);
    return new MovieRatings(userKeys, movieKeys, titles, attributes, ratings, all);
  }

  /**
   * The same with all movies that titles tell of: those that nobody rated come last, in the order
   * of their file, with a count of 0 and no mean.
   *
   * @param told what the titles of the rated movies were taken from, too
   */
  public MovieRatings withUnrated(MovieTitles told) {
    Set<String> rated = new HashSet<>(movieKeys);
    List<String> keys = new ArrayList<>(movieKeys);
    told.rows().entrySet().stream()
        .filter(movie -> !rated.contains(movie.getKey()))
        .sorted(Map.Entry.comparingByValue())
        .forEach(movie -> keys.add(movie.getKey()));
    int[] rows = keys.stream().mapToInt(key -> told.row(key).orElse(MovieTable.UNTOLD)).toArray();
    Ratings more =
        new Ratings(
            ratings.users(),
            keys.size(),
            ratings.user(),
            ratings.movie(),
            ratings.value(),
            ratings.time());
    return new MovieRatings(
        userKeys,
        keys,
        MovieTable.titles(keys, told.titles(), rows),
        MovieTable.joined(MovieTable.counted(more), told.attributes(), rows),
        more,
        refused);
  }
}
