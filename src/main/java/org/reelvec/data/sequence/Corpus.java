package org.reelvec.data.sequence;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import org.reelvec.io.InputException;

/**
 * Sequences without what nothing can be learnt from: items that are rare, and then sequences of
 * fewer than two items. Every item that is left occurs in a sequence that is left.
 *
 * @param sequences of the items that are left, numbered anew in their old order
 * @param items (items left) the old number of each
 * @param origins (sequences left) the old number of each
 * @param droppedItems number of items that occurred before and were left out
 * @param droppedSequences number of sequences, of at least one item before, that were left out
 */
public record Corpus(
    Sequences sequences, int[] items, int[] origins, int droppedItems, int droppedSequences) {
  private static final int FEWEST = 2;

  /**
   * Leaves out what is too little. Linear in the tokens.
   *
   * @param source where the sequences came from, for messages
   * @param minCount items that occur fewer times than this in all sequences are left out
   * @throws InputException if nothing is left
   */
  public static Corpus of(Path source, Sequences all, int minCount) {
    int[] counts = all.counts();
    BitSet kept = new BitSet(); // sequences
    BitSet used = new BitSet(); // items
    int tokens = 0;
    int dropped = 0;
    for (int s = 0; s < all.count(); s++) {
      int from = all.starts()[s];
      int to = all.starts()[s + 1];
      int length = 0;
      for (int i = from; i < to; i++) {
        length += counts[all.tokens()[i]] >= minCount ? 1 : 0;
      }
      if (length >= FEWEST) {
        kept.set(s);
        tokens += length;
        for (int i = from; i < to; i++) {
          used.set(all.tokens()[i], counts[all.tokens()[i]] >= minCount);
        }
      } else {
        dropped += to > from ? 1 : 0;
      }
    }
    if (kept.isEmpty()) {
      throw InputException.in(source, nothingLeft(counts, minCount));
    }
    int[] items = used.stream().toArray();
    int[] origins = kept.stream().toArray();
    int occurring = (int) Arrays.stream(counts).filter(count -> count > 0).count();
    return new Corpus(
        renumbered(all, items, origins, tokens), items, origins, occurring - items.length, dropped);
  }

  private static Sequences renumbered(Sequences all, int[] items, int[] origins, int length) {
    int[] places = places(items, all.items());
    int[] tokens = new int[length];
    int[] starts = new int[origins.length + 1];
    int next = 0;
    for (int s = 0; s < origins.length; s++) {
      for (int i = all.starts()[origins[s]]; i < all.starts()[origins[s] + 1]; i++) {
        int item = places[all.tokens()[i]];
        if (item >= 0) {
          tokens[next++] = item;
        }
      }
      starts[s + 1] = next;
    }
    return new Sequences(items.length, tokens, starts);
  }

  /**
   * The new number of each old one, -1 where it was left out.
   *
   * @param size how many old ones there were
   */
  public static int[] places(int[] kept, int size) {
    int[] places = new int[size];
    Arrays.fill(places, -1);
    for (int i = 0; i < kept.length; i++) {
      places[kept[i]] = i;
    }
    return places;
  }

  private static String nothingLeft(int[] counts, int minCount) {
    int most = Arrays.stream(counts).max().orElse(0);
    if (most < minCount) {
      return text(
          "nothing is left to learn from: of %,d items none occurs %,d times, the most frequent one"
              + " %,d times (lower model.min-count)",
          Arrays.stream(counts).filter(count -> count > 0).count(), minCount, most);
    }
    return minCount > 1
        ? text(
            "nothing is left to learn from: no sequence has two items that occur %,d times (lower"
                + " model.min-count)",
            minCount)
        : "nothing can be learnt: no sequence has two items, and only items that stand together say"
            + " anything";
  }

  /**
   * What is left and what is not, in a line for people.
   *
   * @param item what an item is called, such as {@code movies}
   * @param sequence what a sequence is called, such as {@code users}
   * @param token what an occurrence is called, such as {@code ratings}
   */
  public String line(String item, String sequence, String token) {
    return text(
        "learns from %,d %s of %,d %s by %,d %s; left out as too few: %,d %s, %,d %s",
        sequences.tokens().length,
        token,
        items.length,
        item,
        origins.length,
        sequence,
        droppedItems,
        item,
        droppedSequences,
        sequence);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
