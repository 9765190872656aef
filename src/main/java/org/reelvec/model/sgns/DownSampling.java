package org.reelvec.model.sgns;

import java.util.random.RandomGenerator;

/**
 * Leaves some occurrences of frequent items out: one of a share f of all words is kept with
 * probability {@code sqrt(t / f) + t / f}, as in word2vec.
 */
final class DownSampling {
  private final float[] keep; // (items); empty where all are kept

  /**
   * That of a corpus.
   *
   * @param threshold t; 0 keeps all
   * @param counts (items)
   */
  DownSampling(double threshold, int[] counts) {
    keep = new float[threshold == 0 ? 0 : counts.length];
    long words = 0;
    for (int count : counts) {
      words += count;
    }
    for (int item = 0; item < keep.length; item++) {
      double ratio = threshold * words / counts[item];
      keep[item] = (float) (Math.sqrt(ratio) + ratio);
    }
  }

  private boolean isOn() {
    return keep.length > 0;
  }

  /**
   * Copies words, or those of them that are kept.
   *
   * @param random asked only where any is left out
   * @return how many
   */
  int copy(int[] words, int from, int to, int[] kept, RandomGenerator random) {
    if (!isOn()) {
      System.arraycopy(words, from, kept, 0, to - from);
      return to - from;
    }
    int count = 0;
    for (int i = from; i < to; i++) {
      if (random.nextFloat() < keep[words[i]]) {
        kept[count++] = words[i];
      }
    }
    return count;
  }
}
