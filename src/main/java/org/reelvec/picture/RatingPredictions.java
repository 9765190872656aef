package org.reelvec.picture;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.FieldSplitter;
import org.reelvec.io.Flaw;
import org.reelvec.io.InputException;
import org.reelvec.math.RandomStreams;
import org.reelvec.plot.Point;
import org.reelvec.plot.Scatter;

/** Held-out ratings beside their predictions, from the file that a run leaves where asked to. */
final class RatingPredictions {
  /** More points than that hide each other. */
  private static final int MOST_POINTS = 5_000;

  private static final int USER = 0;
  private static final int MOVIE = 1;
  private static final int RATING = 2;
  private static final int PREDICTION = 3;

  private RatingPredictions() {}

  static boolean exist(Asked asked) {
    return Files.exists(asked.run().saved().directory().predictions());
  }

  static Picture of(Asked asked) {
    Path file = asked.run().saved().directory().predictions();
    Map<String, String> titles = titles(asked);
    RandomGenerator random = RandomStreams.stream(asked.seed(), "predicted");
    List<Point> kept = new ArrayList<>();
    int count = 0;
    double squares = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      lines.readLine(); // names of the columns
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> fields = fields(file, count + 2L, line);
        double rating = Double.parseDouble(fields.get(RATING));
        double predicted = Double.parseDouble(fields.get(PREDICTION));
        squares += (rating - predicted) * (rating - predicted);
        // Each line has the same chance to be kept (Vitter's algorithm R).
        int place = count < MOST_POINTS ? count : random.nextInt(count + 1);
        if (place < MOST_POINTS) {
          String movie = fields.get(MOVIE);
          String title = titles.getOrDefault(movie, movie) + ", user " + fields.get(USER);
          Point point = new Point(title, rating, predicted);
          if (place == kept.size()) {
            kept.add(point);
          } else {
            kept.set(place, point);
          }
        }
        count++;
      }
    } catch (IOException e) {
      throw InputException.in(file, AtomicFiles.reason(e));
    } catch (NumberFormatException e) {
      throw InputException.at(file, count + 2L, "holds no two numbers");
    }
    if (count == 0) {
      throw InputException.in(file, "holds no predictions");
    }
    return picture(asked, kept, count, squares);
  }

  private static Picture picture(Asked asked, List<Point> points, int count, double squares) {
    List<String> notes =
        points.size() == count
            ? List.of()
            : List.of(
                String.format(
                    Locale.ROOT,
                    "shown are %,d of %,d ratings, drawn at random",
                    points.size(),
                    count));
    return new Picture(
        new Scatter(
            asked.title("held-out ratings and their predictions"),
            Captions.of(
                String.format(
                    Locale.ROOT,
                    "%,d ratings that the model had not seen; RMSE %.4f.",
                    count,
                    Math.sqrt(squares / count)),
                notes),
            "rating",
            "predicted",
            points),
        notes);
  }

  private static List<String> fields(Path file, long line, String text) {
    try {
      List<String> fields = new FieldSplitter(",", true).split(text);
      if (fields.size() == 4) {
        return fields;
      }
      throw InputException.at(
          file, line, fields.size() + " fields, expected user,movie,rating,prediction");
    } catch (Flaw e) {
      throw InputException.at(file, line, e.detail());
    }
  }

  private static Map<String, String> titles(Asked asked) {
    Embedding movies = asked.run().table("movies").embedding();
    Map<String, String> titles = new HashMap<>();
    for (int row = 0; row < movies.size(); row++) {
      titles.put(movies.keys().get(row), movies.titles().get(row));
    }
    return titles;
  }
}
