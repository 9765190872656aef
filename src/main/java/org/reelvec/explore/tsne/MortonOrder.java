package org.reelvec.explore.tsne;

/**
 * Points of the plane in the order of Morton's curve, which visits one quadrant of a square after
 * the other, and within each likewise: so every cell of a quadtree is a range of it.
 *
 * <p>A code holds 16 bits of either coordinate, alternating, relative to the smallest square that
 * holds all points.
 */
final class MortonOrder {
  private static final int BITS = 16;
  private static final int DIGIT_BITS = 11;
  private static final int DIGITS = 1 << DIGIT_BITS;

  private final int[] order;
  private final int[] codes;
  private final int[] spareOrder;
  private final int[] spareCodes;

  /** For so many points. */
  MortonOrder(int points) {
    order = new int[points];
    codes = new int[points];
    spareOrder = new int[points];
    spareCodes = new int[points];
  }

  /** The points, as they are visited. */
  int[] order() {
    return order;
  }

  /** Their codes, ascending as unsigned numbers. */
  int[] codes() {
    return codes;
  }

  /** Orders points; those with one code by number. */
  void sort(float[] x, float[] y) {
    float lowX = Float.POSITIVE_INFINITY;
    float lowY = Float.POSITIVE_INFINITY;
    float highX = Float.NEGATIVE_INFINITY;
    float highY = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < x.length; i++) {
      lowX = Math.min(lowX, x[i]);
      highX = Math.max(highX, x[i]);
      lowY = Math.min(lowY, y[i]);
      highY = Math.max(highY, y[i]);
    }
    double side = Math.max((double) highX - lowX, (double) highY - lowY);
    double scale = side > 0 ? ((1 << BITS) - 1) / side : 0;
    for (int i = 0; i < x.length; i++) {
      order[i] = i;
      codes[i] =
          spread((int) ((x[i] - lowX) * scale)) | (spread((int) ((y[i] - lowY) * scale)) << 1);
    }
    pass(codes, order, spareCodes, spareOrder, 0);
    pass(spareCodes, spareOrder, codes, order, DIGIT_BITS);
    pass(codes, order, spareCodes, spareOrder, 2 * DIGIT_BITS);
    System.arraycopy(spareCodes, 0, codes, 0, codes.length);
    System.arraycopy(spareOrder, 0, order, 0, order.length);
  }

  /** Puts a zero after each of the 16 bits. */
  private static int spread(int number) {
    int bits = (number | (number << 8)) & 0x00ff00ff;
    bits = (bits | (bits << 4)) & 0x0f0f0f0f;
    bits = (bits | (bits << 2)) & 0x33333333;
    return (bits | (bits << 1)) & 0x55555555;
  }

  /** Sorts by one digit and leaves those that are equal in it as they are. */
  private static void pass(int[] codes, int[] order, int[] toCodes, int[] toOrder, int shift) {
    int[] next = new int[DIGITS + 1];
    for (int code : codes) {
      next[((code >>> shift) & (DIGITS - 1)) + 1]++;
    }
    for (int digit = 0; digit < DIGITS; digit++) {
      next[digit + 1] += next[digit];
    }
    for (int i = 0; i < codes.length; i++) {
      int to = next[(codes[i] >>> shift) & (DIGITS - 1)]++;
      toCodes[to] = codes[i];
      toOrder[to] = order[i];
    }
  }
}
