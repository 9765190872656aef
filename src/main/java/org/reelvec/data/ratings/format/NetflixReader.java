package org.reelvec.data.ratings.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.reelvec.config.CsvRatingsData.TimeFormat;
import org.reelvec.config.NetflixData;
import org.reelvec.data.ratings.RatingCollector;
import org.reelvec.data.ratings.RatingReader;
import org.reelvec.data.ratings.RatingRules;
import org.reelvec.data.ratings.format.RowLayout.Role;
import org.reelvec.io.DataFile;
import org.reelvec.io.InputException;

/**
 * Reads the Netflix Prize: a line {@code movieId:} for each movie, and below it lines {@code
 * user,rating,date}. One movie a file ({@code mv_0000001.txt}, in a folder or its {@code
 * training_set}), or many ({@code combined_data_1.txt}).
 */
record NetflixReader(NetflixData config) implements RatingReader {
  private static final RowLayout LAYOUT =
      RowLayout.plain(
          ",",
          List.of("user", "rating", "date"),
          List.of(Role.USER, Role.RATING, Role.TIME),
          TimeFormat.DATE);

  @Override
  public RatingRules rules() {
    return RatingRules.of(config, 1, 5);
  }

  @Override
  public boolean hasTimes() {
    return true;
  }

  @Override
  public void readInto(RatingCollector ratings) {
    List<DataFile> files = files(config.path());
    if (files.isEmpty()) {
      throw InputException.in(
          config.path(),
          "holds no combined_data_*.txt, and no mv_*.txt, nor does its training_set");
    }
    MovieLines movies = new MovieLines(ratings);
    RatingLines rows = new RatingLines(LAYOUT, ratings, movies);
    for (DataFile file : files) {
      movies.startFile(rows);
      rows.read(file);
    }
  }

  /** The files of ratings at a path, the large ones rather than those of a movie each. */
  static List<DataFile> files(Path path) {
    List<DataFile> files = DataFile.find(path, name -> isOf("combined_data_", name));
    if (files.isEmpty()) {
      files = DataFile.find(path, name -> isOf("mv_", name));
    }
    Path deeper = path.resolve("training_set");
    if (files.isEmpty() && Files.isDirectory(deeper)) {
      files = DataFile.find(deeper, name -> isOf("mv_", name));
    }
    return files;
  }

  private static boolean isOf(String start, String name) {
    return name.startsWith(start) && name.endsWith(".txt");
  }
}
