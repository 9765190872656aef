package org.reelvec.data.ratings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.reelvec.config.RatingsData.Duplicates;
import org.reelvec.io.BadRows;
import org.reelvec.io.InputException;
import org.reelvec.io.OneLine;
import org.reelvec.io.RowCounts;
import org.reelvec.table.Table;

/**
 * Takes ratings one by one from whatever reads them, and makes them columns: 12 bytes a rating, 16
 * with times, and a column more while they are joined. Users and movies are numbered by order of
 * first appearance. Ids are whole numbers or texts, one of both in a source.
 */
public final class RatingCollector {
  private static final int MOST_RATINGS = Integer.MAX_VALUE - 8;

  private final RatingRules rules;
  private final RatingColumns columns;
  private final RowPlaces places = new RowPlaces();
  private final IdIndex userIds = new IdIndex();
  private final IdIndex movieIds = new IdIndex();
  private final TextIndex userNames = new TextIndex();
  private final TextIndex movieNames = new TextIndex();

  /**
   * No ratings yet.
   *
   * @param times whether the source says when ratings were given
   */
  public RatingCollector(RatingRules rules, boolean times) {
    this.rules = rules;
    this.columns = new RatingColumns(times);
  }

  /** What is added from here on is read from this file. */
  public void startFile(Path file) {
    places.startFile(file, rules.fail(), columns.size());
  }

  /** What becomes of the bad rows of the file that is being read. */
  public BadRows rows() {
    return places.current().rows();
  }

  /**
   * A row of the current file that cannot be used.
   *
   * @param reason a few words that are the same for all such rows
   * @param detail what was got and expected in this one
   * @throws InputException if bad rows stop the reading
   */
  public void refuse(long line, String reason, String detail) {
    rows().refuse(line, reason, detail);
  }

  /** Number of ratings taken so far. */
  public int size() {
    return columns.size();
  }

  /**
   * Adds a rating, or refuses it where it is out of range.
   *
   * @param line where it stands, counted from 1; lines ascend in a file
   * @param userId 0 or above
   * @param movieId 0 or above
   * @param time in seconds since 1970 (UTC); any number where the source has no times
   */
  public void add(long line, int userId, int movieId, float value, int time) {
    if (accepts(line, value)) {
      places.add(columns.size(), line);
      columns.add(userId, movieId, value, time);
      if (columns.isBlockFull()) {
        columns.index(userIds, movieIds);
      }
    }
  }

  /** The same where users and movies are named by texts. */
  public void add(long line, String user, String movie, float value, int time) {
    if (accepts(line, value)) {
      places.add(columns.size(), line);
      columns.add(userNames.of(user), movieNames.of(movie), value, time);
    }
  }

  /**
   * The same where the names are bytes of UTF-8, which need not become texts.
   *
   * @param user where the user's name begins in the bytes
   * @param userEnd where it ends
   */
  public void add(
      long line,
      byte[] bytes,
      int user,
      int userEnd,
      int movie,
      int movieEnd,
      float value,
      int time) {
    if (accepts(line, value)) {
      places.add(columns.size(), line);
      columns.add(
          userNames.of(bytes, user, userEnd), movieNames.of(bytes, movie, movieEnd), value, time);
    }
  }

  /**
   * All that was added, with second ratings settled; the collector is of no use afterwards.
   *
   * @throws InputException if nothing was added, if a movie has no title in a file of titles and
   *     bad rows stop the reading, or if a movie was rated again and that is not wanted
   */
  public MovieRatings finish(MovieTitles titles) {
    if (columns.size() == 0) {
      throw nothing();
    }
    if (userNames.size() == 0) {
      columns.index(userIds, movieIds);
    }
    List<String> users = keys(userIds, userNames);
    List<String> movies = keys(movieIds, movieNames);
    columns.join();
    List<MovieRatings.Refused> untold = new ArrayList<>();
    int[] rows = rows(titles, movies, columns.ratings(users.size(), movies.size()), untold);
    columns.drop(again(users, movies));
    Ratings ratings = columns.ratings(users.size(), movies.size());
    List<MovieRatings.Refused> refused = refused();
    refused.addAll(untold);
    Table table = MovieTable.joined(MovieTable.counted(ratings), titles.attributes(), rows);
    return new MovieRatings(
        users, movies, MovieTable.titles(movies, titles.titles(), rows), table, ratings, refused);
  }

  private boolean accepts(long line, float value) {
    if (!(value >= rules.lowest() && value <= rules.highest())) {
      refuse(
          line,
          "rating out of range",
          "rating %s is outside %s..%s".formatted(value, rules.lowest(), rules.highest()));
      return false;
    }
    if (columns.size() == MOST_RATINGS) {
      throw InputException.at(
          places.current().file(),
          line,
          "more than %d ratings; read a part of them".formatted(MOST_RATINGS));
    }
    return true;
  }

  private static List<String> keys(IdIndex ids, TextIndex names) {
    return ids.size() > 0 ? ids.keys() : List.copyOf(names.keys());
  }

  /** The row of each movie in the file of titles. */
  private int[] rows(
      MovieTitles titles, List<String> movies, Ratings all, List<MovieRatings.Refused> untold) {
    int[] rows = new int[movies.size()];
    int missing = 0;
    for (int movie = 0; movie < rows.length; movie++) {
      rows[movie] = titles.row(movies.get(movie)).orElse(MovieTable.UNTOLD);
      if (rows[movie] == MovieTable.UNTOLD && titles.file().isPresent()) {
        missing++;
        if (rules.fail()) {
          throw untitled(titles.file().get(), movies.get(movie), places.of(first(movie, all)));
        }
      }
    }
    if (missing > 0) {
      RowCounts counts =
          new RowCounts(
              Map.of(
                  "rated movies that have no title here", new RowCounts.Rows(missing, List.of())));
      untold.add(new MovieRatings.Refused(titles.file().orElseThrow(), counts));
    }
    return rows;
  }

  private static int first(int movie, Ratings all) {
    int row = 0;
    while (all.movie()[row] != movie) {
      row++;
    }
    return row;
  }

  private static InputException untitled(Path file, String movie, RowPlaces.Place rated) {
    return InputException.in(
        file,
        "has no title for movie %s, rated in %s (set data.on-bad-row: skip to call it by its key)"
            .formatted(OneLine.of(movie), rated));
  }

  /** The rows that give way to another rating of their movie by their user, counted. */
  private BitSet again(List<String> users, List<String> movies) {
    Ratings all = columns.ratings(users.size(), movies.size());
    BitSet again = RatedAgain.settle(all, rules.duplicates());
    for (int row = again.nextSetBit(0); row >= 0; row = again.nextSetBit(row + 1)) {
      RowPlaces.Place place = places.of(row);
      if (rules.duplicates() == Duplicates.FAIL) {
        int before = 0;
        while (all.user()[before] != all.user()[row] || all.movie()[before] != all.movie()[row]) {
          before++;
        }
        throw InputException.at(
            place.source().file(),
            place.line(),
            "user %s rated movie %s again, first in %s (set data.duplicates: last, first or mean)"
                .formatted(
                    OneLine.of(users.get(all.user()[row])),
                    OneLine.of(movies.get(all.movie()[row])),
                    places.of(before)));
      }
      place.source().rows().skip(place.line(), "rated again by the same user");
    }
    return again;
  }

  private List<MovieRatings.Refused> refused() {
    List<MovieRatings.Refused> refused = new ArrayList<>();
    for (RowPlaces.Source source : places.sources()) {
      RowCounts counts = source.rows().counts();
      if (counts.total() > 0) {
        refused.add(new MovieRatings.Refused(source.file(), counts));
      }
    }
    return refused;
  }

  private InputException nothing() {
    for (MovieRatings.Refused file : refused()) {
      Map.Entry<String, RowCounts.Rows> first = file.rows().byReason().entrySet().iterator().next();
      return InputException.at(
          file.file(),
          first.getValue().firstLines().get(0),
          "no usable row; this is the first of %d refused: %s"
              .formatted(file.rows().total(), first.getKey()));
    }
    return InputException.in(places.current().file(), "holds no ratings");
  }
}
