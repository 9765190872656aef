package org.reelvec.math;

import java.util.stream.IntStream;

/**
 * The rows of a matrix at length one, laid out for products with many queries: in panels of {@value
 * #WIDTH} rows, each panel (dimensions, rows) so that a {@link MatrixKernels} has its right side.
 * Serves many threads.
 */
public final class UnitPanels {
  /** Rows of a panel; few enough that a panel stays in the nearest cache while queries pass. */
  public static final int WIDTH = 64;

  private final MatrixKernels kernels = Kernels.matrices();
  private final int dimensions;
  private final float[][] panels;

  /**
   * Copies the rows, on all processors.
   *
   * @param rows row-major, (rows, dimensions)
   * @param scales what brings each row to length one; rows scaled by 0 become zeros
   */
  public UnitPanels(float[] rows, int dimensions, double[] scales) {
    this.dimensions = dimensions;
    panels =
        IntStream.range(0, (scales.length + WIDTH - 1) / WIDTH)
            .parallel()
            .mapToObj(panel -> panel(rows, dimensions, scales, panel * WIDTH))
            .toArray(float[][]::new);
  }

  private static float[] panel(float[] rows, int dimensions, double[] scales, int first) {
    float[] panel = new float[dimensions * WIDTH];
    int count = Math.min(WIDTH, scales.length - first);
    for (int j = 0; j < count; j++) {
      scale(rows, (first + j) * dimensions, scales[first + j], panel, j, WIDTH, dimensions);
    }
    return panel;
  }

  /**
   * Copies one row, scaled, to every {@code step}-th place from {@code at} on. A row scaled by 0
   * becomes zeros even where its elements are no finite numbers.
   */
  public static void scale(
      float[] rows, int from, double scale, float[] to, int at, int step, int dimensions) {
    if (scale != 0) {
      for (int i = 0; i < dimensions; i++) {
        to[at + i * step] = (float) (rows[from + i] * scale);
      }
    }
  }

  /** Number of panels. */
  public int count() {
    return panels.length;
  }

  /**
   * The dot products of queries with the rows of one panel; those beyond the last row are 0.
   *
   * @param queries row-major, (count, dimensions)
   * @param products (count, {@value #WIDTH})
   */
  public void multiply(int panel, float[] queries, int count, float[] products) {
    kernels.multiply(
        count,
        dimensions,
        WIDTH,
        queries,
        0,
        dimensions,
        1,
        panels[panel],
        0,
        WIDTH,
        products,
        0,
        WIDTH,
        false);
  }
}
