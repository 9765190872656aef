package org.reelvec.model.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.table.Table;

class PredictionsCsvTest {
  @TempDir static Path folder;

  @Test
  void foldsFollowEachOtherWithTheKeysOfTheData() throws IOException {
    Ratings ratings =
        new Ratings(
            3, 2, new int[] {0, 1, 2}, new int[] {0, 1, 1}, new float[] {4, 0.5f, 3}, new int[0]);
    List<String> movies = List.of("Crouching Tiger, Hidden Dragon", "été");
    MovieRatings data =
        new MovieRatings(
            List.of("1", "say \"u\"", "a\nb"), movies, movies, Table.ofRows(2), ratings, List.of());
    Path file = folder.resolve("predictions.csv");
    PredictionsCsv.write(
        file,
        data,
        List.of(
            new RatingJudgement(new int[] {2, 1}, new float[] {3.25f, 1 / 3f}, new TreeMap<>()),
            new RatingJudgement(new int[] {0}, new float[] {-4}, new TreeMap<>())));
    assertEquals(
        """
        user,movie,rating,prediction
        "a
        b",été,3.0,3.25
        "say ""u""\",été,0.5,0.33333334
        1,"Crouching Tiger, Hidden Dragon",4.0,-4.0
        """,
        Files.readString(file));
  }
}
