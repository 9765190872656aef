package org.reelvec.model.sgns;

import java.util.Arrays;

/**
 * How an epoch's work is laid out: pieces of lists, in the order of the corpus, gathered into parts
 * that a thread takes at once, and these into steps. A list is one piece, but for lists of more
 * than {@value #LONGEST} words, such as a whole text on one line: those are cut.
 *
 * @param list (pieces) whose piece it is
 * @param from (pieces) where it begins among all words
 * @param to (pieces) where it ends, exclusive
 * @param parts (parts + 1) first piece of each
 */
record Pieces(int[] list, int[] from, int[] to, int[] parts) {
  /** Longer than the longest history of the Netflix prize. */
  static final int LONGEST = 1 << 15;

  private static final int WORDS_A_PART = 1 << 12;
  private static final int PARTS_A_STEP = 32;

  /**
   * Those of all lists of some length.
   *
   * @param starts (lists + 1) where each begins among all words
   * @param shortest words without which a piece is left out
   */
  static Pieces of(int[] starts, int shortest) {
    int lists = starts.length - 1;
    int most = lists + starts[lists] / LONGEST + 1;
    int[] list = new int[most];
    int[] from = new int[most];
    int[] to = new int[most];
    int[] parts = new int[most + 1];
    int count = 0;
    int partCount = 0;
    int words = WORDS_A_PART; // so that the first piece opens a part
    for (int i = 0; i < lists; i++) {
      for (int at = starts[i]; at < starts[i + 1]; at += LONGEST) {
        int end = Math.min(starts[i + 1] - at, LONGEST) + at;
        if (end - at >= shortest) {
          if (words >= WORDS_A_PART) {
            parts[partCount++] = count;
            words = 0;
          }
          list[count] = i;
          from[count] = at;
          to[count++] = end;
          words += end - at;
        }
      }
    }
    parts[partCount] = count;
    return new Pieces(
        Arrays.copyOf(list, count),
        Arrays.copyOf(from, count),
        Arrays.copyOf(to, count),
        Arrays.copyOf(parts, partCount + 1));
  }

  /** Number of pieces. */
  int count() {
    return list.length;
  }

  /** Words of the longest piece. */
  int longest() {
    int longest = 0;
    for (int i = 0; i < count(); i++) {
      longest = Math.max(longest, to[i] - from[i]);
    }
    return longest;
  }

  /** Steps of an epoch. */
  int steps() {
    return (parts.length - 1 + PARTS_A_STEP - 1) / PARTS_A_STEP;
  }

  /** The first part of a step; the first step is 1. */
  int firstPart(int step) {
    return (step - 1) * PARTS_A_STEP;
  }

  /** How many parts a step has. */
  int partsOf(int step) {
    return Math.min(PARTS_A_STEP, parts.length - 1 - firstPart(step));
  }

  /** Words of a step. */
  int words(int step) {
    int words = 0;
    int first = firstPart(step);
    for (int piece = parts[first]; piece < parts[first + partsOf(step)]; piece++) {
      words += to[piece] - from[piece];
    }
    return words;
  }
}
