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
    for (int column = 0; column < WIDTH; column++) {
      times(column, other.values, products);
    }
    return products;
  }

  /** One of its rows; eight sums apart, which the processor adds up side by side. */
  private void times(int column, double[] q, double[] products) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    for (int at = 0; at < q.length; at += WIDTH) {
      double p = values[at + column];
      s0 += p * q[at];
      s1 += p * q[at + 1];
      s2 += p * q[at + 2];
      s3 += p * q[at + 3];
      s4 += p * q[at + 4];
      s5 += p * q[at + 5];
      s6 += p * q[at + 6];
      s7 += p * q[at + 7];
    }
    int to = column * WIDTH;
    products[to] = s0;
    products[to + 1] = s1;
    products[to + 2] = s2;
    products[to + 3] = s3;
    products[to + 4] = s4;
    products[to + 5] = s5;
    products[to + 6] = s6;
    products[to + 7] = s7;
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
        values[at + column] +=
            (p[at] * c0 + p[at + 1] * c1 + p[at + 2] * c2 + p[at + 3] * c3)
                + (p[at + 4] * c4 + p[at + 5] * c5 + p[at + 6] * c6 + p[at + 7] * c7);
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
