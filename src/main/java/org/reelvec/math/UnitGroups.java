package org.reelvec.math;

import java.util.stream.IntStream;

/**
 * Rows at length one, laid out for products: some rows at a time make a group, and a group lies
 * (dimensions, width), so that as many numbers as a register holds are read at once.
 *
 * @param width rows of a group
 * @param dimensions length of a row
 * @param elements (groups, dimensions, width); places beyond the last row are 0
 */
public record UnitGroups(int width, int dimensions, float[] elements) {
  /**
   * Copies rows, on all processors.
   *
   * @param vectors what the rows lie in
   * @param from where each row begins
   * @param scales what brings each row to length one; a row scaled by 0 becomes zeros, even where
   *     its elements are no finite numbers
   */
  public static UnitGroups of(
      float[] vectors, int[] from, double[] scales, int dimensions, int width) {
    int groups = (from.length + width - 1) / width;
    float[] elements = new float[Math.multiplyExact(groups * width, dimensions)];
    IntStream.range(0, groups)
        .parallel()
        .forEach(
            group -> {
              int end = Math.min(from.length, (group + 1) * width);
              for (int row = group * width; row < end; row++) {
                int to = group * width * dimensions + row % width;
                for (int i = 0; scales[row] != 0 && i < dimensions; i++) {
                  elements[to + i * width] = (float) (vectors[from[row] + i] * scales[row]);
                }
              }
            });
    return new UnitGroups(width, dimensions, elements);
  }

  /** Number of groups. */
  public int count() {
    return elements.length / (width * dimensions);
  }

  /** Where a group begins. */
  public int at(int group) {
    return group * width * dimensions;
  }
}
