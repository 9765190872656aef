package org.reelvec.math.svd;

import java.util.ArrayList;
import java.util.List;
import org.reelvec.math.Crew;

/**
 * The matrix {@code A' A} of a sparse A, never written down: both products of a row of A follow
 * each other while the row is at hand. Sums are taken in an order that no number of threads
 * changes.
 */
record Gram(SparseMatrix a, Crew crew) {
  /** Rows are dealt in so many parts, each with a sum of its own. */
  private static final int PARTS = 4;

  /** Rows, and columns. */
  int size() {
    return a.columns();
  }

  /** {@code A' A X} of several panels. */
  List<Panel> times(List<Panel> panels) {
    Panel[][] sums = new Panel[panels.size()][PARTS];
    int[] starts = starts();
    crew.run(
        panels.size() * PARTS,
        task -> {
          int panel = task / PARTS;
          int part = task % PARTS;
          sums[panel][part] = times(panels.get(panel), starts[part], starts[part + 1]);
        });
    List<Panel> products = new ArrayList<>();
    for (Panel[] parts : sums) {
      double[] sum = parts[0].values();
      for (int part = 1; part < PARTS; part++) {
        double[] more = parts[part].values();
        for (int i = 0; i < sum.length; i++) {
          sum[i] += more[i];
        }
      }
      products.add(parts[0]);
    }
    return products;
  }

  /** The whole matrix, where it is small: row-major, (size, size). */
  double[] dense() {
    int size = size();
    double[] dense = new double[Math.multiplyExact(size, size)];
    for (int row = 0; row < a.rows(); row++) {
      int[] ids = a.ids()[row];
      double[] values = a.values()[row];
      for (int e = 0; e < ids.length; e++) {
        int to = ids[e] * size;
        for (int f = 0; f < ids.length; f++) {
          dense[to + ids[f]] += values[e] * values[f];
        }
      }
    }
    return dense;
  }

  /** Where each part begins, so that all have about as many entries. */
  private int[] starts() {
    long entries = a.entries();
    int[] starts = new int[PARTS + 1];
    long passed = 0;
    int part = 1;
    for (int row = 0; row < a.rows(); row++) {
      passed += a.ids()[row].length;
      while (part < PARTS && passed * PARTS >= entries * part) {
        starts[part++] = row + 1;
      }
    }
    starts[PARTS] = a.rows();
    return starts;
  }

  private Panel times(Panel panel, int from, int to) {
    Panel product = Panel.ofRows(panel.rows());
    for (int row = from; row < to; row++) {
      times(a.ids()[row], a.values()[row], panel.values(), product.values());
    }
    return product;
  }

  private static void times(int[] ids, double[] values, double[] x, double[] z) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    for (int e = 0; e < ids.length; e++) {
      int at = ids[e] * Panel.WIDTH;
      double value = values[e];
      s0 = Math.fma(value, x[at], s0);
      s1 = Math.fma(value, x[at + 1], s1);
      s2 = Math.fma(value, x[at + 2], s2);
      s3 = Math.fma(value, x[at + 3], s3);
      s4 = Math.fma(value, x[at + 4], s4);
      s5 = Math.fma(value, x[at + 5], s5);
      s6 = Math.fma(value, x[at + 6], s6);
      s7 = Math.fma(value, x[at + 7], s7);
    }
    for (int e = 0; e < ids.length; e++) {
      int at = ids[e] * Panel.WIDTH;
      double value = values[e];
      z[at] = Math.fma(value, s0, z[at]);
      z[at + 1] = Math.fma(value, s1, z[at + 1]);
      z[at + 2] = Math.fma(value, s2, z[at + 2]);
      z[at + 3] = Math.fma(value, s3, z[at + 3]);
      z[at + 4] = Math.fma(value, s4, z[at + 4]);
      z[at + 5] = Math.fma(value, s5, z[at + 5]);
      z[at + 6] = Math.fma(value, s6, z[at + 6]);
      z[at + 7] = Math.fma(value, s7, z[at + 7]);
    }
  }
}
