package org.reelvec.data.sequence;

/**
 * A corpus: sequence s is {@code tokens[starts[s]]} up to, but not including, {@code
 * tokens[starts[s + 1]]}.
 *
 * @param items size of the vocabulary
 * @param tokens (words) items, 0 to {@code items - 1}
 * @param starts (sequences + 1) ascending
 */
public record Sequences(int items, int[] tokens, int[] starts) {
  /** Checks the ends. */
  public Sequences {
    if (starts.length == 0 || starts[0] != 0 || starts[starts.length - 1] != tokens.length) {
      throw new IllegalArgumentException(
          "%d starts, %d tokens".formatted(starts.length, tokens.length));
    }
  }

  /** Number of sequences. */
  public int count() {
    return starts.length - 1;
  }

  /** How often each item occurs, (items). */
  public int[] counts() {
    int[] counts = new int[items];
    for (int token : tokens) {
      counts[token]++;
    }
    return counts;
  }
}
