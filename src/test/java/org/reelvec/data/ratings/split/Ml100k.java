package org.reelvec.data.ratings.split;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.reelvec.config.SplitConfig;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.table.Table;

/**
 * MovieLens 100K as tests of splits and figures want it, read in the plainest way. Its licence
 * forbids to ship it, so that tests skip where it is absent.
 */
public record Ml100k(Path folder, MovieRatings data) {
  /** The set beside this repository; skips the test if there is none. */
  public static Ml100k orSkip() throws IOException {
    Path folder = Path.of(System.getProperty("reelvec.shared", "../shared"), "data", "ml-100k");
    Path file = folder.resolve("u.data");
    Assumptions.assumeTrue(Files.exists(file), () -> "no MovieLens 100K at " + file);
    List<int[]> lines;
    try (Stream<String> text = Files.lines(file)) {
      lines =
          text.map(line -> Stream.of(line.split("\t")).mapToInt(Integer::parseInt).toArray())
              .toList();
    }
    List<Integer> users = distinct(lines, 0);
    List<Integer> movies = distinct(lines, 1);
    Ratings ratings =
        new Ratings(
            users.size(),
            movies.size(),
            lines.stream().mapToInt(line -> line[0] - 1).toArray(),
            lines.stream().mapToInt(line -> line[1] - 1).toArray(),
            new float[lines.size()],
            lines.stream().mapToInt(line -> line[3]).toArray());
    for (int row = 0; row < lines.size(); row++) {
      ratings.value()[row] = lines.get(row)[2];
    }
    List<String> titles = movies.stream().map(id -> "" + id).toList();
    return new Ml100k(
        folder,
        new MovieRatings(
            users.stream().map(id -> "" + id).toList(),
            titles,
            titles,
            Table.ofRows(titles.size()),
            ratings,
            List.of()));
  }

  /** The five folds that come with the set, without validation ratings. */
  public RatingSplits folds() {
    List<Path> files =
        Stream.of("u1", "u2", "u3", "u4", "u5")
            .map(fold -> folder.resolve(fold + ".test"))
            .toList();
    return RatingSplits.of(data, new SplitConfig.Folds(files, 0), 1);
  }

  /** Ids run from 1 without gaps, so that indices are ids less one. */
  private static List<Integer> distinct(List<int[]> lines, int column) {
    TreeSet<Integer> ids = new TreeSet<>();
    lines.forEach(line -> ids.add(line[column]));
    return List.copyOf(ids);
  }
}
