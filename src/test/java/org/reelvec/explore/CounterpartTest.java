package org.reelvec.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.Refusals;
import org.reelvec.embedding.TestEmbeddings;
import org.reelvec.table.Table;

class CounterpartTest {
  /** Stories of very different lengths: only as they were learnt do the vectors add up. */
  @Test
  void findsTheSameStoryOfTheOtherCountry() {
    Embedding films = Countries.embedding(2);
    Counterpart counterpart = new Counterpart(films);
    for (int story = 1; story < Countries.STORIES; story++) {
      int film = Countries.film(story, 0);
      int remade = Countries.film(story, 1);
      assertArrayEquals(films.vector(remade), counterpart.vector(0, 1, film));
      Neighbour found = counterpart.of(0, 1, film, 1, Neighbours.ALL).get(0);
      assertEquals(remade, found.row());
      assertEquals(1, found.score(), 1e-9);
    }
  }

  @Test
  void findsNeitherWhatWasGivenNorWhatTheFilterLeavesOut() {
    Embedding embedding = TestEmbeddings.random(30, 4, 5);
    List<Neighbour> all = new Counterpart(embedding).of(0, 2, 4, 30, row -> row % 2 == 0);
    assertEquals(
        IntStream.range(5, 30).filter(row -> row % 2 == 0).boxed().toList(),
        all.stream().map(Neighbour::row).sorted().toList());
  }

  @Test
  void saysSoWhereNothingIsPointedAt() {
    Counterpart films = new Counterpart(Countries.embedding(1));
    for (int[] given : new int[][] {{68, 1, 2}, {1, 68, 2}, {1, 2, 68}}) {
      assertEquals(
          "the movie 'Film 68' has a vector of length 0, which points nowhere: nothing was learnt"
              + " of it",
          Refusals.of(() -> films.of(given[0], given[1], given[2], 5, Neighbours.ALL)));
    }
    Counterpart line =
        new Counterpart(TestEmbeddings.of("movies", 1, new float[] {3, 2, 1}, Table.ofRows(3)));
    assertEquals(
        "'Title 2' moved from 'Title 0' to 'Title 1' is a vector of length 0, to which nothing is"
            + " near",
        Refusals.of(() -> line.of(0, 1, 2, 5, Neighbours.ALL)));
  }
}
