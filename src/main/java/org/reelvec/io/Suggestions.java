package org.reelvec.io;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a user may have meant: the known words nearest to an unknown one. Near means few edits (a
 * letter put in, left out, changed, or two neighbours swapped; Damerau 1964, each place edited
 * once) in the whole or in one of its words, or that one of the two contains the other. Case does
 * not count.
 */
public final class Suggestions {
  private static final int SHORTEST_CONTAINED = 3;

  private Suggestions() {}

  /**
   * The nearest words first, none where nothing is near. Takes time in proportion to the length of
   * {@code wanted} times the length of all words.
   *
   * @param wanted what the user wrote
   * @param known what there is, in any order
   * @param limit most words returned
   */
  public static List<String> nearest(String wanted, Collection<String> known, int limit) {
    String folded = fold(wanted);
    int allowed = allowed(folded);
    return known.stream()
        .distinct()
        .map(word -> new Near(word, distance(folded, fold(word), allowed)))
        .filter(near -> near.edits <= allowed)
        .sorted(
            Comparator.comparingInt(Near::edits)
                .thenComparingInt(near -> Math.abs(near.word.length() - wanted.length()))
                .thenComparing(Near::word))
        .limit(limit)
        .map(Near::word)
        .toList();
  }

  /**
   * As {@link #nearest}, for names that are typed whole, such as keys: where one is few edits away,
   * those that merely share a word with it are left out.
   */
  public static List<String> nearestNames(String wanted, Collection<String> known, int limit) {
    String folded = fold(wanted);
    int allowed = allowed(folded);
    List<String> slips =
        known.stream()
            .filter(name -> wholeDistance(folded, fold(name), allowed) <= allowed)
            .toList();
    return nearest(wanted, slips.isEmpty() ? known : slips, limit);
  }

  private record Near(String word, int edits) {}

  private static int allowed(String folded) {
    return Math.max(1, folded.length() / 3);
  }

  private static String fold(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }

  /** The distance, or any number above {@code allowed} where it is above that. */
  private static int distance(String a, String b, int allowed) {
    if (a.equals(b)) {
      return 0;
    }
    int shorter = Math.min(a.length(), b.length());
    if (shorter >= SHORTEST_CONTAINED && (a.contains(b) || b.contains(a))) {
      return 1;
    }
    return Math.min(wholeDistance(a, b, allowed), distanceToWord(a, b, allowed));
  }

  private static int wholeDistance(String a, String b, int allowed) {
    return Math.abs(a.length() - b.length()) > allowed ? allowed + 1 : edits(a, b);
  }

  /** One wanted word may be any of several: {@code Matrx} is near {@code Matrix, The (1999)}. */
  private static int distanceToWord(String wanted, String known, int allowed) {
    String[] words = known.split("[^\\p{L}\\p{N}]+");
    if (wanted.length() < SHORTEST_CONTAINED || words.length < 2) {
      return allowed + 1;
    }
    return Arrays.stream(words)
        .filter(word -> Math.abs(word.length() - wanted.length()) <= allowed)
        .mapToInt(word -> edits(wanted, word))
        .min()
        .orElse(allowed + 1);
  }

  /** Edits that turn one word into the other: optimal string alignment over three rows. */
  static int edits(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(last[j - 1] + change, 1 + Math.min(last[j], row[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
    }
    return row[b.length()];
  }
}
