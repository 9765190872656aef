package org.reelvec.data.ratings.format;

import java.util.regex.Pattern;
import org.reelvec.data.ratings.RatingCollector;
import org.reelvec.io.OneLine;

/** The lines {@code movieId:} of Netflix, each above the ratings of its movie. */
final class MovieLines implements RatingLines.OtherLines {
  private static final Pattern MOVIE = Pattern.compile("\\d{1,10}:");

  private final RatingCollector ratings;
  private boolean inMovie;
  private boolean afterBad;

  /** Lines between the rows that go into these columns. */
  MovieLines(RatingCollector ratings) {
    this.ratings = ratings;
  }

  /** No movie is named yet. */
  void startFile(RatingLines rows) {
    endMovie(rows, false);
  }

  @Override
  public boolean take(long line, String text, RatingLines rows) {
    String id = text.substring(0, text.length() - 1);
    if (MOVIE.matcher(text).matches() && Long.parseLong(id) <= Integer.MAX_VALUE) {
      rows.startMovie(Integer.parseInt(id));
      inMovie = true;
    } else if (text.endsWith(":")) {
      endMovie(rows, true);
      ratings.refuse(
          line,
          "movie id",
          "movie id %s is no whole number from 0 to 2147483647".formatted(OneLine.quoted(id)));
    } else if (!inMovie) {
      ratings.refuse(
          line,
          afterBad ? "below a movie id that cannot be used" : "no movie above",
          "expected a movie's line such as 1: above the ratings, found " + OneLine.quoted(text));
    } else {
      return false;
    }
    return true;
  }

  private void endMovie(RatingLines rows, boolean bad) {
    rows.endMovie();
    inMovie = false;
    afterBad = bad;
  }
}
