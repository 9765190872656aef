package org.reelvec.nn.sparse;

import org.reelvec.nn.DotProductVertex;

/** What becomes of the lengths of rows, and of those that are next to nothing. */
enum RowLength {
  /** They stay. */
  FREE,

  /** They are made 1, as {@link DotProductVertex} does. */
  UNIT {
    @Override
    double divisor(double length) {
      return Math.max(length, DotProductVertex.SHORTEST);
    }
  },

  /**
   * They are made 1, as DeepLearning4J's {@code L2NormalizeVertex} does: where |x|^3 is less than
   * its epsilon, it takes that in its place in what is drawn off along the row.
   */
  UNIT_AS_L2_NORMALIZE {
    private static final double EPSILON = 1e-8;

    @Override
    double divisor(double length) {
      return Math.max(length, EPSILON);
    }

    @Override
    double bend(double length) {
      double divisor = divisor(length);
      return divisor * divisor * divisor / Math.max(length * length * length, EPSILON);
    }
  };

  /** What a row of this length is divided by. */
  double divisor(double length) {
    return 1;
  }

  /** What is drawn off along a row of this length is multiplied by. */
  double bend(double length) {
    return 1;
  }
}
