package org.reelvec.data.ratings.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reelvec.config.ConfigWriter;
import org.reelvec.config.DetectedData;
import org.reelvec.config.MovieLens100kData;
import org.reelvec.config.MovieLens1mData;
import org.reelvec.config.MovieLensCsvData;
import org.reelvec.config.NetflixData;
import org.reelvec.config.RatingsData;
import org.reelvec.io.DataFile;
import org.reelvec.io.InputException;
import org.reelvec.io.OneLine;
import org.reelvec.io.ZipEntries;

/** Recognises the format of ratings: of a folder or a zip by names, of a file by its first line. */
final class DetectedRatings {
  private static final Pattern NETFLIX = Pattern.compile("\\d{1,10}:");
  private static final Pattern TABS = Pattern.compile("\\d+\t\\d+\t[1-5]\t\\d+");
  private static final Pattern COLONS = Pattern.compile("\\d+::\\d+::[\\d.]+::\\d+");
  private static final Pattern MOVIELENS_HEADER =
      Pattern.compile("userId,movieId,rating,timestamp");

  private DetectedRatings() {}

  /**
   * The configuration of what is there.
   *
   * @throws InputException if nothing that is known can be seen, or the path cannot be read
   */
  static RatingsData of(DetectedData config) {
    return of(config.path(), config)
        .orElseThrow(
            () ->
                InputException.in(
                    config.path(),
                    "shows no format that is known"
                        + (hasParts(config.path())
                            ? " by the names of its files"
                            : ": its first line is "
                                + OneLine.quoted(firstLines(config.path()).get(0)))
                        + " (set data.format, perhaps to csv with data.user, data.movie and"
                        + " data.rating)"));
  }

  /**
   * What a wrong format should have been, to be put behind a problem; empty where that cannot be
   * told, or the format is right.
   */
  static String hint(RatingsData config) {
    try {
      return of(config.path(), config)
          .map(ConfigWriter::name)
          .filter(name -> !name.equals(ConfigWriter.name(config)))
          .map(name -> "; it looks like " + name + " (set data.format: " + name + ")")
          .orElse("");
    } catch (InputException e) {
      return "";
    }
  }

  private static Optional<RatingsData> of(Path path, RatingsData config) {
    return hasParts(path) ? ofParts(path, config) : ofLines(path, firstLines(path), config);
  }

  private static Optional<RatingsData> ofParts(Path path, RatingsData config) {
    if (holds(path, MovieLensCsvReader.FILE)) {
      return Optional.of(new MovieLensCsvData(path, config.onBadRow(), config.duplicates()));
    }
    if (holds(path, MovieLens100kReader.FILE)) {
      return Optional.of(new MovieLens100kData(path, config.onBadRow(), config.duplicates()));
    }
    if (holds(path, MovieLens1mReader.FILE)) {
      return Optional.of(new MovieLens1mData(path, config.onBadRow(), config.duplicates()));
    }
    if (!NetflixReader.files(path).isEmpty()) {
      return Optional.of(new NetflixData(path, config.onBadRow(), config.duplicates()));
    }
    return Optional.empty();
  }

  private static Optional<RatingsData> ofLines(Path path, List<String> lines, RatingsData config) {
    String line = lines.get(0);
    if (MOVIELENS_HEADER.matcher(line).matches()) {
      return Optional.of(new MovieLensCsvData(path, config.onBadRow(), config.duplicates()));
    }
    if (TABS.matcher(line).matches()) {
      return Optional.of(new MovieLens100kData(path, config.onBadRow(), config.duplicates()));
    }
    if (COLONS.matcher(line).matches()) {
      return Optional.of(new MovieLens1mData(path, config.onBadRow(), config.duplicates()));
    }
    if (NETFLIX.matcher(line).matches()) {
      return Optional.of(new NetflixData(path, config.onBadRow(), config.duplicates()));
    }
    return DetectedCsv.of(path, line, lines.get(1), config).map(csv -> csv);
  }

  private static boolean hasParts(Path path) {
    return Files.isDirectory(path) || (ZipEntries.isZip(path) && ZipEntries.names(path).size() > 1);
  }

  private static boolean holds(Path path, String name) {
    return !DataFile.find(path, name::equals).isEmpty();
  }

  /** The first two lines, empty where there are none. */
  private static List<String> firstLines(Path path) {
    List<DataFile> files = DataFile.find(path, name -> true);
    if (files.isEmpty()) {
      return List.of("", "");
    }
    try (LineBlocks lines = new LineBlocks(files.get(0))) {
      String first = lines.peek();
      lines.skip();
      return List.of(first, lines.peek());
    }
  }
}
