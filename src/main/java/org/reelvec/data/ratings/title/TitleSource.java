package org.reelvec.data.ratings.title;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.reelvec.config.ColumnRatingsData;
import org.reelvec.config.ColumnRatingsData.Ids;
import org.reelvec.config.CsvTitles;
import org.reelvec.config.DataConfig.OnBadRow;
import org.reelvec.config.MovieLens100kData;
import org.reelvec.config.MovieLens1mData;
import org.reelvec.config.MovieLensCsvData;
import org.reelvec.config.NetflixData;
import org.reelvec.config.RatingsData;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.data.ratings.MovieTitles;
import org.reelvec.io.BadRows;
import org.reelvec.io.DataFile;

/**
 * Where a source of ratings tells of its movies: a file beside the ratings, or one that is named.
 */
public final class TitleSource {
  private final RatingsData config;

  private TitleSource(RatingsData config) {
    this.config = config;
  }

  /**
   * Reads what is told.
   *
   * @param refused takes the lines that were left out
   */
  public static MovieTitles read(RatingsData config, List<MovieRatings.Refused> refused) {
    return new TitleSource(config).read(refused);
  }

  /**
   * Reads a file that is named, whose keys are any text; nothing is known where none is.
   *
   * @param fail whether a line that cannot be used stops the reading
   * @param refused takes the lines that were left out
   */
  public static MovieTitles read(
      CsvTitles titles, boolean fail, List<MovieRatings.Refused> refused) {
    return named(titles, Ids.TEXT, fail, refused);
  }

  private MovieTitles read(List<MovieRatings.Refused> refused) {
    if (config instanceof NetflixData) {
      return beside(refused, "movie_titles.csv", NetflixTitles::read)
          .or(() -> beside(refused, "movie_titles.txt", NetflixTitles::read))
          .orElseGet(MovieTitles::none);
    }
    if (config instanceof MovieLens100kData) {
      return beside(refused, "u.item", MovieLens100kTitles::read).orElseGet(MovieTitles::none);
    }
    if (config instanceof MovieLens1mData) {
      return beside(refused, "movies.dat", MovieLens1mTitles::read).orElseGet(MovieTitles::none);
    }
    if (config instanceof MovieLensCsvData) {
      return beside(refused, "movies.csv", MovieLensCsvTitles::read)
          .map(titles -> withTags(titles, refused))
          .orElseGet(MovieTitles::none);
    }
    if (config instanceof ColumnRatingsData columns) {
      return named(columns.titles(), columns.ids(), fail(), refused);
    }
    throw new IllegalStateException("no titles for " + config);
  }

  private MovieTitles withTags(MovieTitles titles, List<MovieRatings.Refused> refused) {
    return beside(
            refused,
            "tags.csv",
            (file, in, rows) -> MovieLensCsvTitles.withTags(titles, file, in, rows))
        .orElse(titles);
  }

  private static MovieTitles named(
      CsvTitles titles, Ids ids, boolean fail, List<MovieRatings.Refused> refused) {
    Path path = titles.path();
    return path == null
        ? MovieTitles.none()
        : read(
            new DataFile(path, Optional.empty()),
            fail,
            refused,
            (file, in, rows) -> CsvTitlesReader.read(file, in, titles, ids, rows));
  }

  /** What a file of this name tells, in the folder or the zip, or beside the file of ratings. */
  private Optional<MovieTitles> beside(
      List<MovieRatings.Refused> refused, String name, Format format) {
    return find(name).map(file -> read(file, fail(), refused, format));
  }

  private Optional<DataFile> find(String name) {
    List<DataFile> found = DataFile.find(config.path(), name::equals);
    if (found.isEmpty() || found.get(0).entry().isPresent() || Files.isDirectory(config.path())) {
      return found.stream().findFirst();
    }
    Path sibling = config.path().resolveSibling(name);
    return Files.isRegularFile(sibling)
        ? Optional.of(new DataFile(sibling, Optional.empty()))
        : Optional.empty();
  }

  private boolean fail() {
    return config.onBadRow() == OnBadRow.FAIL;
  }

  private static MovieTitles read(
      DataFile file, boolean fail, List<MovieRatings.Refused> refused, Format format) {
    BadRows rows = new BadRows(file.name(), fail);
    MovieTitles titles = format.read(file.name(), file.open(), rows);
    if (rows.counts().total() > 0) {
      refused.add(new MovieRatings.Refused(file.name(), rows.counts()));
    }
    return titles;
  }

  /** A reader of one format, which closes what it reads. */
  @FunctionalInterface
  private interface Format {
    MovieTitles read(Path file, InputStream in, BadRows rows);
  }
}
