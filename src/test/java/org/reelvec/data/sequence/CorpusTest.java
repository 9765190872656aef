package org.reelvec.data.sequence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reelvec.io.InputException;

class CorpusTest {
  private static final Path FILE = Path.of("some.txt");

  private static Sequences sequences(int items, int[]... lists) {
    int[] starts = new int[lists.length + 1];
    for (int s = 0; s < lists.length; s++) {
      starts[s + 1] = starts[s] + lists[s].length;
    }
    return new Sequences(items, Arrays.stream(lists).flatMapToInt(IntStream::of).toArray(), starts);
  }

  private static int[] list(int... items) {
    return items;
  }

  @Test
  void rareItemsGoFirstThenListsThatBecameTooShort() {
    Sequences all =
        sequences(6, list(4, 1, 4), list(1), list(), list(2, 4), list(1, 5, 2), list(5, 0));
    Corpus corpus = Corpus.of(FILE, all, 2);
    assertArrayEquals(list(1, 2, 4, 5), corpus.items());
    assertArrayEquals(list(0, 3, 4), corpus.origins());
    assertArrayEquals(list(2, 0, 2, 1, 2, 0, 3, 1), corpus.sequences().tokens());
    assertArrayEquals(list(0, 3, 5, 8), corpus.sequences().starts());
    assertEquals(4, corpus.sequences().items());
    assertEquals(1, corpus.droppedItems()); // 0; 3 never occurred
    assertEquals(2, corpus.droppedSequences()); // the empty one was none
  }

  @Test
  void anItemThatOnlyStandsAloneIsLeftOutHoweverFrequent() {
    Corpus corpus = Corpus.of(FILE, sequences(3, list(0), list(0), list(1, 2), list(0)), 1);
    assertArrayEquals(list(1, 2), corpus.items());
    assertEquals(3, corpus.droppedSequences());
  }

  @Test
  void everyItemThatIsLeftOccurs() {
    int[] tokens = new java.util.SplittableRandom(1).ints(900, 0, 300).toArray();
    int[] starts = IntStream.rangeClosed(0, 300).map(s -> 3 * s).toArray();
    Corpus corpus = Corpus.of(FILE, new Sequences(300, tokens, starts), 3);
    assertTrue(Arrays.stream(corpus.sequences().counts()).allMatch(count -> count > 0));
    int[] places = Corpus.places(corpus.items(), 300);
    int next = 0;
    for (int s = 0; s < corpus.origins().length; s++) {
      for (int i = 3 * corpus.origins()[s]; i < 3 * corpus.origins()[s] + 3; i++) {
        if (places[tokens[i]] >= 0) {
          assertEquals(places[tokens[i]], corpus.sequences().tokens()[next++]);
        }
      }
      assertEquals(next, corpus.sequences().starts()[s + 1]);
    }
    assertEquals(next, corpus.sequences().tokens().length);
  }

  @Test
  void anEmptyVocabularyIsRefusedWithTheWayOut() {
    refused(
        "some.txt: nothing is left to learn from: of 2 items none occurs 5 times, the most"
            + " frequent one 2 times (lower model.min-count)",
        sequences(2, list(0, 1), list(1)),
        5);
    refused("no sequence has two items that occur 2 times", sequences(2, list(0), list(0, 1)), 2);
    refused("no sequence has two items, and", sequences(2, list(0), list(1)), 1);
  }

  private static void refused(String expected, Sequences all, int minCount) {
    InputException e = assertThrows(InputException.class, () -> Corpus.of(FILE, all, minCount));
    assertTrue(e.getMessage().contains(expected), e.getMessage());
  }
}
