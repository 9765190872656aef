package org.reelvec.math.svd;

import java.util.random.RandomGenerator;

/**
 * Eight columns of a tall matrix side by side, row-major: what a loop takes at once, so that an
 * entry of a sparse matrix is used eight times when it is read.
 *
 * @param values (rows, {@link #WIDTH})
 */
record Panel(double[] values) {
  /** Columns of a panel. */
  static final int WIDTH = 8;

  /** Elements of two panels that the cache of a core holds beside each other. */
  private static final int IN_CACHE = 256 * WIDTH;

  private static final double ROUNDING = 1e-14;
  private static final double NOTHING = 1e-290;

  /** Zeros. */
  static Panel ofRows(int rows) {
    return new Panel(new double[Math.multiplyExact(rows, WIDTH)]);
  }

  /** Numbers drawn evenly around zero. */
  static Panel random(int rows, RandomGenerator random) {
    Panel panel = ofRows(rows);
    for (int i = 0; i < panel.values.length; i++) {
      panel.values[i] = random.nextDouble() - 0.5;
    }
    return panel;
  }

  int rows() {
    return values.length / WIDTH;
  }

  /** This panel's columns by another's: {@code P' Q}, (WIDTH, WIDTH). */
  double[] times(Panel other) {
    double[] products = new double[WIDTH * WIDTH];
    for (int from = 0; from < values.length; from += IN_CACHE) {
      int to = Math.min(values.length, from + IN_CACHE);
      for (int row = 0; row < WIDTH; row += 2) {
        times(row, 0, other.values, products, from, to);
        times(row, WIDTH / 2, other.values, products, from, to);
      }
    }
    return products;
  }

  /** Two rows by four columns of it: eight sums apart, as many as the processor has room for. */
  private void times(int row, int column, double[] q, double[] products, int from, int to) {
    double s00 = 0;
    double s01 = 0;
    double s02 = 0;
    double s03 = 0;
    double s10 = 0;
    double s11 = 0;
    double s12 = 0;
    double s13 = 0;
    for (int at = from; at < to; at += WIDTH) {
      double p0 = values[at + row];
      double p1 = values[at + row + 1];
      double q0 = q[at + column];
      double q1 = q[at + column + 1];
      double q2 = q[at + column + 2];
      double q3 = q[at + column + 3];
      s00 = Math.fma(p0, q0, s00);
      s01 = Math.fma(p0, q1, s01);
      s02 = Math.fma(p0, q2, s02);
      s03 = Math.fma(p0, q3, s03);
      s10 = Math.fma(p1, q0, s10);
      s11 = Math.fma(p1, q1, s11);
      s12 = Math.fma(p1, q2, s12);
      s13 = Math.fma(p1, q3, s13);
    }
    int first = row * WIDTH + column;
    products[first] += s00;
    products[first + 1] += s01;
    products[first + 2] += s02;
    products[first + 3] += s03;
    products[first + WIDTH] += s10;
    products[first + WIDTH + 1] += s11;
    products[first + WIDTH + 2] += s12;
    products[first + WIDTH + 3] += s13;
  }

  /**
   * Adds {@code sign * P C} to the rows from {@code from} to {@code to - 1} of this panel.
   *
   * @param c (WIDTH, WIDTH)
   */
  void add(double sign, Panel panel, double[] c, int from, int to) {
    double[] p = panel.values;
    for (int column = 0; column < WIDTH; column++) {
      double c0 = sign * c[column];
      double c1 = sign * c[WIDTH + column];
      double c2 = sign * c[2 * WIDTH + column];
      double c3 = sign * c[3 * WIDTH + column];
      double c4 = sign * c[4 * WIDTH + column];
      double c5 = sign * c[5 * WIDTH + column];
      double c6 = sign * c[6 * WIDTH + column];
      double c7 = sign * c[7 * WIDTH + column];
      for (int at = from * WIDTH; at < to * WIDTH; at += WIDTH) {
        double even = Math.fma(p[at], c0, values[at + column]);
        double odd = p[at + 1] * c1;
        even = Math.fma(p[at + 2], c2, even);
        odd = Math.fma(p[at + 3], c3, odd);
        even = Math.fma(p[at + 4], c4, even);
        odd = Math.fma(p[at + 5], c5, odd);
        even = Math.fma(p[at + 6], c6, even);
        odd = Math.fma(p[at + 7], c7, odd);
        values[at + column] = even + odd;
      }
    }
  }

  /**
   * Makes columns of length 1 orthogonal to each other, and of length 1 again (Gram and Schmidt,
   * the modified form). A column of which only rounding is left becomes a random one, which asks
   * for another pass.
   *
   * @return the least length that was left of a column, and 0 where one was replaced
   */
  double orthonormalize(RandomGenerator random) {
    double least = 1;
    for (int column = 0; column < WIDTH; column++) {
      for (int other = 0; other < column; other++) {
        subtract(column, other, dot(column, other));
      }
      double left = length(column);
      if (left < ROUNDING) {
        replace(column, random);
        least = 0;
      } else {
        scale(column, 1 / left);
        least = Math.min(least, left);
      }
    }
    return least;
  }

  /** Scales every column to length 1; one without length stays as it is. */
  void normalize() {
    for (int column = 0; column < WIDTH; column++) {
      double length = length(column);
      if (length > NOTHING) {
        scale(column, 1 / length);
      }
    }
  }

  private void replace(int column, RandomGenerator random) {
    for (int at = column; at < values.length; at += WIDTH) {
      values[at] = random.nextDouble() - 0.5;
    }
    scale(column, 1 / length(column));
  }

  private double length(int column) {
    return Math.sqrt(dot(column, column));
  }

  private double dot(int one, int other) {
    double sum = 0;
    for (int at = 0; at < values.length; at += WIDTH) {
      sum += values[at + one] * values[at + other];
    }
    return sum;
  }

  private void subtract(int column, int other, double factor) {
    for (int at = 0; at < values.length; at += WIDTH) {
      values[at + column] -= factor * values[at + other];
    }
  }

  private void scale(int column, double factor) {
    for (int at = column; at < values.length; at += WIDTH) {
      values[at] *= factor;
    }
  }
}
