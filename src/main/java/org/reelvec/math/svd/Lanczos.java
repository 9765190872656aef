package org.reelvec.math.svd;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The largest eigenvalues of {@code A' A} with their eigenvectors, by the block Lanczos method with
 * thick restarts and full orthogonalization (Wu and Simon 2000; block form after Golub and
 * Underwood 1977).
 *
 * <p>A basis V grows by what {@code A' A} makes of its last 16 columns, is cut back to its best
 * Ritz vectors, and grows again, until the residuals of all that are wanted are nothing but
 * rounding. As a start from few vectors can miss some of equal eigenvalues, the result must then
 * survive another round that begins with fresh random vectors.
 */
final class Lanczos {
  private static final int BLOCK = 2;
  private static final double TOLERANCE = 1e-11;
  private static final double SAME = 1e-10;
  private static final int MOST_ROUNDS = 1000;

  private final Gram gram;
  private final RandomGenerator random;
  private final int wanted;
  private final int kept;
  private final int most;
  private final double[][] projected;
  private Basis basis;

  private Lanczos(Gram gram, int wanted, RandomGenerator random) {
    this.gram = gram;
    this.random = random;
    this.wanted = wanted;
    this.kept = keptPanels(wanted);
    this.most = mostPanels(wanted);
    this.projected = new double[most * Panel.WIDTH][most * Panel.WIDTH];
    this.basis = new Basis(gram.crew(), random);
  }

  /** Whole blocks, with room for some vectors more than are wanted. */
  private static int keptPanels(int wanted) {
    int columns = BLOCK * Panel.WIDTH;
    return BLOCK * ((wanted + columns / 2 + columns - 1) / columns);
  }

  private static int mostPanels(int wanted) {
    return 2 * keptPanels(wanted) + 2 * BLOCK;
  }

  /** Below this size a matrix has no room for the basis. */
  static int leastSize(int wanted) {
    return (mostPanels(wanted) + 2 * BLOCK) * Panel.WIDTH;
  }

  /**
   * Eigenvectors of the largest eigenvalues, as columns of panels; the last panel may hold more
   * than are wanted.
   *
   * @param wanted how many
   * @throws ArithmeticException if they do not settle
   */
  static double[][] eigenvectors(Gram gram, int wanted, RandomGenerator random) {
    return new Lanczos(gram, wanted, random).run();
  }

  private double[][] run() {
    addRandom();
    int applied = 0;
    double before = Double.NaN;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] last = new double[0];
      for (; applied < most; applied += BLOCK) {
        last = extend(applied);
      }
      SymmetricEigen ritz = SymmetricEigen.of(projected.length, symmetric());
      boolean settled = isSettled(ritz, last);
      double sum = sum(ritz);
      if (settled && Math.abs(sum - before) <= SAME * sum) {
        return columns(basis.turned(rotation(ritz)));
      }
      before = settled ? sum : Double.NaN;
      restart(ritz, settled);
      applied = kept;
    }
    throw new ArithmeticException(
        "%d eigenvectors did not settle in %d rounds".formatted(wanted, MOST_ROUNDS));
  }

  private void addRandom() {
    for (int i = 0; i < BLOCK; i++) {
      basis.add(Panel.random(gram.size(), random));
    }
  }

  /**
   * Multiplies the panels from {@code first}, notes what of the products lies in the basis, and
   * adds the rest to it.
   *
   * @return the products of the rest by itself, row-major, (BLOCK WIDTH, BLOCK WIDTH)
   */
  private double[] extend(int first) {
    List<Panel> block = List.of(basis.panel(first), basis.panel(first + 1));
    List<Panel> products = gram.times(block);
    for (int i = 0; i < BLOCK; i++) {
      double[][] coefficients = basis.coefficients(products.get(i));
      note(first + i, coefficients);
      basis.subtract(products.get(i), coefficients);
    }
    double[] rest = new double[BLOCK * Panel.WIDTH * BLOCK * Panel.WIDTH];
    for (int i = 0; i < BLOCK; i++) {
      for (int j = 0; j < BLOCK; j++) {
        double[] tile = products.get(i).times(products.get(j));
        for (int e = 0; e < tile.length; e++) {
          int row = i * Panel.WIDTH + e / Panel.WIDTH;
          rest[row * BLOCK * Panel.WIDTH + j * Panel.WIDTH + e % Panel.WIDTH] = tile[e];
        }
      }
    }
    products.forEach(basis::add);
    return rest;
  }

  /** The upper triangle suffices, and rows below it may come from panels not yet multiplied. */
  private void note(int panel, double[][] coefficients) {
    for (int above = 0; above <= panel; above++) {
      for (int e = 0; e < coefficients[above].length; e++) {
        int row = above * Panel.WIDTH + e / Panel.WIDTH;
        projected[row][panel * Panel.WIDTH + e % Panel.WIDTH] = coefficients[above][e];
      }
    }
  }

  private double[] symmetric() {
    int size = projected.length;
    double[] symmetric = new double[size * size];
    for (int row = 0; row < size; row++) {
      for (int column = row; column < size; column++) {
        symmetric[row * size + column] = projected[row][column];
        symmetric[column * size + row] = projected[row][column];
      }
    }
    return symmetric;
  }

  /** A residual is the rest times the last part of a Ritz vector's coordinates. */
  private boolean isSettled(SymmetricEigen ritz, double[] rest) {
    int size = BLOCK * Panel.WIDTH;
    double limit = TOLERANCE * ritz.values()[0];
    for (int i = 0; i < wanted; i++) {
      double[] s = ritz.vectors()[i];
      int from = s.length - size;
      double square = 0;
      for (int e = 0; e < rest.length; e++) {
        square += s[from + e / size] * rest[e] * s[from + e % size];
      }
      if (square > limit * limit) {
        return false;
      }
    }
    return true;
  }

  private double sum(SymmetricEigen ritz) {
    double sum = 0;
    for (int i = 0; i < wanted; i++) {
      sum += ritz.values()[i];
    }
    return sum;
  }

  /** Keeps the best Ritz vectors, and behind them what the basis would have grown by, or chance. */
  private void restart(SymmetricEigen ritz, boolean fresh) {
    Basis turned = basis.turned(rotation(ritz));
    for (double[] row : projected) {
      Arrays.fill(row, 0);
    }
    for (int i = 0; i < kept * Panel.WIDTH; i++) {
      projected[i][i] = ritz.values()[i];
    }
    List<Panel> next = List.of(basis.panel(most), basis.panel(most + 1));
    basis = turned;
    if (fresh) {
      addRandom();
    } else {
      next.forEach(basis::add);
    }
  }

  private double[][][] rotation(SymmetricEigen ritz) {
    double[][][] rotation = new double[most][kept][Panel.WIDTH * Panel.WIDTH];
    for (int row = 0; row < most * Panel.WIDTH; row++) {
      for (int column = 0; column < kept * Panel.WIDTH; column++) {
        rotation[row / Panel.WIDTH][column / Panel.WIDTH][
                row % Panel.WIDTH * Panel.WIDTH + column % Panel.WIDTH] =
            ritz.vectors()[column][row];
      }
    }
    return rotation;
  }

  private double[][] columns(Basis best) {
    double[][] columns = new double[wanted][gram.size()];
    for (int i = 0; i < wanted; i++) {
      double[] values = best.panel(i / Panel.WIDTH).values();
      for (int row = 0; row < columns[i].length; row++) {
        columns[i][row] = values[row * Panel.WIDTH + i % Panel.WIDTH];
      }
    }
    return columns;
  }
}
