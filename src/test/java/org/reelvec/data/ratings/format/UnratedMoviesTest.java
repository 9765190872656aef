package org.reelvec.data.ratings.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.config.DataConfig.OnBadRow;
import org.reelvec.config.MovieLensCsvData;
import org.reelvec.config.RatingsData.Duplicates;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.table.Column;

class UnratedMoviesTest {
  @TempDir static Path directory;

  private static MovieLensCsvData source(String titles) throws IOException {
    Files.writeString(directory.resolve("movies.csv"), titles);
    Files.writeString(
        directory.resolve("ratings.csv"),
        "userId,movieId,rating,timestamp\n1,30,4.0,1\n1,7,3.0,2\n2,30,5.0,3\n");
    return new MovieLensCsvData(directory, OnBadRow.SKIP, Duplicates.LAST);
  }

  @Test
  void comeBehindTheRatedOnesInTheOrderOfTheirFile() throws IOException {
    MovieLensCsvData source =
        source(
            """
            movieId,title,genres
            9,Ronin (1998),Crime
            7,Heat (1995),Crime|Thriller
            2,Alien (1979),Horror
            30,Fargo (1996),Comedy
            """);
    MovieRatings rated = RatingReaders.read(source);
    MovieRatings all = RatingReaders.readWithUnrated(source);
    assertEquals(List.of("30", "7"), rated.movieKeys());
    assertEquals(List.of("30", "7", "9", "2"), all.movieKeys());
    assertEquals(
        List.of("Fargo (1996)", "Heat (1995)", "Ronin (1998)", "Alien (1979)"), all.titles());
    assertArrayEquals(rated.ratings().movie(), all.ratings().movie());
    assertArrayEquals(
        new int[] {2, 1, 0, 0}, ((Column.Ints) all.attributes().columns().get("count")).values());
    assertArrayEquals(
        new float[] {4.5f, 3, Float.NaN, Float.NaN},
        ((Column.Floats) all.attributes().columns().get("rating")).values());
    assertEquals("Horror", all.attributes().columns().get("genre").text(3));
    assertEquals("1998", all.attributes().columns().get("year").text(2));
  }

  @Test
  void aRatedMovieWithoutTitleKeepsItsKey() throws IOException {
    MovieRatings all =
        RatingReaders.readWithUnrated(source("movieId,title,genres\n2,Alien (1979),Horror\n"));
    assertEquals(List.of("30", "7", "Alien (1979)"), all.titles());
    assertEquals(2, all.refused().get(0).rows().total());
  }
}
