package org.reelvec.math.svd;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.reelvec.math.Crew;

/** Panels whose columns are of length 1 and orthogonal to each other. */
final class Basis {
  private static final int ROWS_A_PART = 256;

  /** More of a length left than this, and rounding has spoilt two digits of sixteen at most. */
  private static final double ENOUGH_LEFT = 0.01;

  private final List<Panel> panels = new ArrayList<>();
  private final Crew crew;
  private final RandomGenerator random;

  /** No panel yet. */
  Basis(Crew crew, RandomGenerator random) {
    this.crew = crew;
    this.random = random;
  }

  /** Number of panels. */
  int size() {
    return panels.size();
  }

  Panel panel(int index) {
    return panels.get(index);
  }

  /** Adds a panel after taking from it whatever lies in the basis; its values are used up. */
  void add(Panel panel) {
    panel.normalize();
    do {
      subtract(panel, coefficients(panel));
    } while (panel.orthonormalize(random) < ENOUGH_LEFT);
    panels.add(panel);
  }

  /** Each panel's columns by those of this panel: (panels), each (WIDTH, WIDTH). */
  double[][] coefficients(Panel panel) {
    double[][] coefficients = new double[panels.size()][];
    crew.run(panels.size(), i -> coefficients[i] = panels.get(i).times(panel));
    return coefficients;
  }

  /** Takes from a panel the products of the basis and these coefficients. */
  void subtract(Panel panel, double[][] coefficients) {
    combine(panel, -1, coefficients);
  }

  /**
   * The basis turned: its first panels by a matrix.
   *
   * @param by (panels, wanted panels), each (WIDTH, WIDTH)
   */
  Basis turned(double[][][] by) {
    Basis turned = new Basis(crew, random);
    int rows = panels.get(0).rows();
    for (int to = 0; to < by[0].length; to++) {
      double[][] coefficients = new double[by.length][];
      for (int from = 0; from < by.length; from++) {
        coefficients[from] = by[from][to];
      }
      Panel panel = Panel.ofRows(rows);
      combine(panel, 1, coefficients);
      turned.panels.add(panel);
    }
    return turned;
  }

  private void combine(Panel panel, double sign, double[][] coefficients) {
    int rows = panel.rows();
    int parts = (rows + ROWS_A_PART - 1) / ROWS_A_PART;
    crew.run(
        parts,
        part -> {
          int from = part * ROWS_A_PART;
          int to = Math.min(rows, from + ROWS_A_PART);
          for (int i = 0; i < coefficients.length; i++) {
            panel.add(sign, panels.get(i), coefficients[i], from, to);
          }
        });
  }
}
