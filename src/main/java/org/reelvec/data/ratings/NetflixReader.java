package org.reelvec.data.ratings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.reelvec.config.CsvRatingsData.TimeFormat;
import org.reelvec.config.NetflixData;
import org.reelvec.data.ratings.RowLayout.Role;
import org.reelvec.io.InputException;
import org.reelvec.io.OneLine;

/**
 * Reads the Netflix Prize: a line {@code movieId:} for each movie, and below it lines {@code
 * user,rating,date}. One movie a file ({@code mv_0000001.txt}, in a folder or its {@code
 * training_set}), or many ({@code combined_data_1.txt}).
 */
final class NetflixReader {
  private static final RowLayout LAYOUT =
      RowLayout.plain(
          ",",
          List.of("user", "rating", "date"),
          List.of(Role.USER, Role.RATING, Role.TIME),
          TimeFormat.DATE);
  private static final Pattern MOVIE = Pattern.compile("\\d{1,10}:");
  private static final String EXPECTED = "expected a movie's line such as 1: above the ratings";

  private final RatingCollector ratings;
  private final RatingLines rows;
  private boolean inMovie;
  private boolean afterBadMovie;

  private NetflixReader(NetflixData config) {
    ratings = new RatingCollector(RatingRules.of(config, 1, 5), LAYOUT.hasTimes());
    rows = new RatingLines(LAYOUT, ratings, this::takeOther);
  }

  /** Takes all ratings of a configuration. */
  static RatingCollector read(NetflixData config) {
    NetflixReader reader = new NetflixReader(config);
    List<RatingFile> files = files(config.path());
    if (files.isEmpty()) {
      throw InputException.in(
          config.path(),
          "holds no combined_data_*.txt, and no mv_*.txt, nor does its training_set");
    }
    files.forEach(reader::read);
    return reader.ratings;
  }

  /** The files of ratings at a path, the large ones rather than those of a movie each. */
  static List<RatingFile> files(Path path) {
    List<RatingFile> files = RatingFile.find(path, name -> isOf("combined_data_", name));
    if (files.isEmpty()) {
      files = RatingFile.find(path, name -> isOf("mv_", name));
    }
    Path deeper = path.resolve("training_set");
    if (files.isEmpty() && Files.isDirectory(deeper)) {
      files = RatingFile.find(deeper, name -> isOf("mv_", name));
    }
    return files;
  }

  private static boolean isOf(String start, String name) {
    return name.startsWith(start) && name.endsWith(".txt");
  }

  private void read(RatingFile file) {
    endMovie(false);
    rows.read(file);
  }

  private void endMovie(boolean bad) {
    rows.endMovie();
    inMovie = false;
    afterBadMovie = bad;
  }

  private boolean takeOther(long line, String text) {
    if (MOVIE.matcher(text).matches() && Long.parseLong(withoutColon(text)) <= Integer.MAX_VALUE) {
      rows.startMovie(Integer.parseInt(withoutColon(text)));
      inMovie = true;
    } else if (text.endsWith(":")) {
      endMovie(true);
      ratings.refuse(
          line,
          "movie id",
          "movie id %s is no whole number from 0 to 2147483647"
              .formatted(OneLine.quoted(withoutColon(text))));
    } else if (!inMovie) {
      ratings.refuse(
          line,
          afterBadMovie ? "below a movie id that cannot be used" : "no movie above",
          EXPECTED + ", found " + OneLine.quoted(text));
    } else {
      return false;
    }
    return true;
  }

  private static String withoutColon(String text) {
    return text.substring(0, text.length() - 1);
  }
}
