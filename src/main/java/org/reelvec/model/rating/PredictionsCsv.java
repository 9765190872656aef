package org.reelvec.model.rating;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.io.AtomicFiles;

/**
 * Predictions of test ratings as a file: {@code user,movie,rating,prediction}, with the keys of the
 * data, UTF-8, quoted as RFC 4180 has it, lines ended by a line feed.
 */
public final class PredictionsCsv {
  private PredictionsCsv() {}

  /**
   * Writes the file, fold after fold, each in the order of its rows.
   *
   * @throws org.reelvec.io.RunFailedException if it cannot be written
   */
  public static void write(Path target, MovieRatings data, List<RatingJudgement> folds) {
    AtomicFiles.write(
        target,
        out -> {
          Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          text.write("user,movie,rating,prediction\n");
          for (RatingJudgement fold : folds) {
            write(text, data, fold);
          }
          text.flush();
        });
  }

  private static void write(Writer text, MovieRatings data, RatingJudgement fold)
      throws IOException {
    Ratings ratings = data.ratings();
    for (int i = 0; i < fold.rows().length; i++) {
      int row = fold.rows()[i];
      text.write(quoted(data.userKeys().get(ratings.user()[row])));
      text.write(',');
      text.write(quoted(data.movieKeys().get(ratings.movie()[row])));
      text.write(',');
      text.write(Float.toString(ratings.value()[row]));
      text.write(',');
      text.write(Float.toString(fold.predictions()[i]));
      text.write('\n');
    }
  }

  private static String quoted(String key) {
    boolean plain = key.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? key : '"' + key.replace("\"", "\"\"") + '"';
  }
}
