package org.reelvec.data.ratings.split;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.io.InputException;
import org.reelvec.io.InputFiles;
import org.reelvec.io.LineReader;
import org.reelvec.io.OneLine;

/** Files that name ratings of the data by user and movie, with the keys that the data use. */
final class HeldOutFiles {
  private final Ratings ratings;
  private final Map<String, Integer> users;
  private final Map<String, Integer> movies;

  HeldOutFiles(MovieRatings data) {
    ratings = data.ratings();
    users = indices(data.userKeys());
    movies = indices(data.movieKeys());
  }

  /**
   * The rows that a file of ratings names, such as {@code u1.test}.
   *
   * @return ascending; a pair that is named twice is one row
   * @throws InputException if a line is of another form, or names a pair that is not in the data
   */
  int[] ratings(Path file) {
    return rows(file, new HeldOutForm.OfRatings(users::containsKey));
  }

  /**
   * The rows that a probe file of Netflix' form names.
   *
   * @return ascending; a pair that is named twice is one row
   * @throws InputException if a line is of another form, or names a pair that is not in the data
   */
  int[] probe(Path file) {
    return rows(file, new HeldOutForm.OfProbe());
  }

  private int[] rows(Path file, HeldOutForm form) {
    PairLines pairs = new PairLines();
    try (LineReader lines = InputFiles.lines(file)) {
      for (Optional<LineReader.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        String text = new String(line.get().bytes(), StandardCharsets.UTF_8).strip();
        if (!text.isEmpty()) {
          long number = line.get().number();
          form.read(file, number, text).ifPresent(named -> put(pairs, named, file, number));
        }
      }
    }
    int[] rows = pairs.rowsIn(ratings);
    pairs
        .firstMissing(ratings, rows)
        .ifPresent(
            line -> {
              throw InputException.at(
                  file,
                  line,
                  "the data hold no rating of this movie by this user; expected data that hold the"
                      + " held-out ratings too");
            });
    return rows;
  }

  private void put(PairLines pairs, HeldOutForm.Named named, Path file, long line) {
    int user = index(users, "user", named.user(), file, line);
    pairs.put(user, index(movies, "movie", named.movie(), file, line), Math.toIntExact(line));
  }

  private static int index(
      Map<String, Integer> indices, String what, String key, Path file, long line) {
    Integer index = indices.get(key);
    if (index == null) {
      throw InputException.at(
          file, line, what + " " + OneLine.quoted(key) + " has no rating in the data");
    }
    return index;
  }

  private static Map<String, Integer> indices(List<String> keys) {
    Map<String, Integer> indices = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      indices.put(keys.get(i), i);
    }
    return indices;
  }
}
