package org.reelvec.math.simd;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.reelvec.math.Logistic;
import org.reelvec.math.PlainRowKernels;
import org.reelvec.math.RowKernels;
import org.reelvec.math.SkipGramKernels;

/**
 * {@link SkipGramKernels} by the Vector API. The input stays in registers while target after target
 * passes by: seven of them at a time, which 50 dimensions fill, written out, for a loop over so few
 * costs as much as the sums themselves.
 */
public final class VectorSkipGramKernels implements SkipGramKernels {
  private static final VectorSpecies<Float> SPECIES = VectorRowKernels.SPECIES;
  private static final int LANES = RowKernels.LANES;

  /** Kernels without state. */
  public VectorSkipGramKernels() {}

  @Override
  public void errors(
      float[] x,
      int xAt,
      float[] y,
      int[] yAt,
      int targets,
      int trueTargets,
      int width,
      float[] errors) {
    int sumsAt = RowKernels.padded(targets);
    Arrays.fill(errors, sumsAt, sumsAt + targets * LANES, 0);
    int i = 0;
    for (; i <= width - 7 * LANES; i += 7 * LANES) {
      score7(x, xAt + i, y, yAt, i, targets, errors, sumsAt);
    }
    for (; i <= width - 3 * LANES; i += 3 * LANES) {
      score3(x, xAt + i, y, yAt, i, targets, errors, sumsAt);
    }
    for (; i < width; i += LANES) {
      score1(x, xAt + i, y, yAt, i, targets, errors, sumsAt);
    }
    for (int j = 0; j < targets; j++) {
      float score = PlainRowKernels.sum(errors, sumsAt + j * LANES);
      errors[j] = (j < trueTargets ? 1 : 0) - Logistic.sigmoid(score);
    }
  }

  /** Adds to the partial sums of the scores what some columns give. */
  private static void score7(
      float[] x, int row, float[] y, int[] yAt, int from, int targets, float[] sums, int sumsAt) {
    FloatVector x0 = fromArray(SPECIES, x, row);
    FloatVector x1 = fromArray(SPECIES, x, row + LANES);
    FloatVector x2 = fromArray(SPECIES, x, row + 2 * LANES);
    FloatVector x3 = fromArray(SPECIES, x, row + 3 * LANES);
    FloatVector x4 = fromArray(SPECIES, x, row + 4 * LANES);
    FloatVector x5 = fromArray(SPECIES, x, row + 5 * LANES);
    FloatVector x6 = fromArray(SPECIES, x, row + 6 * LANES);
    for (int j = 0; j < targets; j++) {
      int target = yAt[j] + from;
      FloatVector sum = fromArray(SPECIES, sums, sumsAt + j * LANES);
      sum = fromArray(SPECIES, y, target).fma(x0, sum);
      sum = fromArray(SPECIES, y, target + LANES).fma(x1, sum);
      sum = fromArray(SPECIES, y, target + 2 * LANES).fma(x2, sum);
      sum = fromArray(SPECIES, y, target + 3 * LANES).fma(x3, sum);
      sum = fromArray(SPECIES, y, target + 4 * LANES).fma(x4, sum);
      sum = fromArray(SPECIES, y, target + 5 * LANES).fma(x5, sum);
      sum = fromArray(SPECIES, y, target + 6 * LANES).fma(x6, sum);
      sum.intoArray(sums, sumsAt + j * LANES);
    }
  }

  private static void score3(
      float[] x, int row, float[] y, int[] yAt, int from, int targets, float[] sums, int sumsAt) {
    FloatVector x0 = fromArray(SPECIES, x, row);
    FloatVector x1 = fromArray(SPECIES, x, row + LANES);
    FloatVector x2 = fromArray(SPECIES, x, row + 2 * LANES);
    for (int j = 0; j < targets; j++) {
      int target = yAt[j] + from;
      FloatVector sum = fromArray(SPECIES, sums, sumsAt + j * LANES);
      sum = fromArray(SPECIES, y, target).fma(x0, sum);
      sum = fromArray(SPECIES, y, target + LANES).fma(x1, sum);
      sum = fromArray(SPECIES, y, target + 2 * LANES).fma(x2, sum);
      sum.intoArray(sums, sumsAt + j * LANES);
    }
  }

  private static void score1(
      float[] x, int row, float[] y, int[] yAt, int from, int targets, float[] sums, int sumsAt) {
    FloatVector x0 = fromArray(SPECIES, x, row);
    for (int j = 0; j < targets; j++) {
      int target = yAt[j] + from;
      FloatVector sum = fromArray(SPECIES, sums, sumsAt + j * LANES);
      sum = fromArray(SPECIES, y, target).fma(x0, sum);
      sum.intoArray(sums, sumsAt + j * LANES);
    }
  }

  @Override
  public void exchange(
      float[] x,
      int xAt,
      float[] y,
      int[] yAt,
      int targets,
      float[] errors,
      int width,
      float rate) {
    int i = 0;
    for (; i <= width - 7 * LANES; i += 7 * LANES) {
      exchange7(x, xAt + i, y, yAt, i, targets, errors, rate);
    }
    for (; i <= width - 3 * LANES; i += 3 * LANES) {
      exchange3(x, xAt + i, y, yAt, i, targets, errors, rate);
    }
    for (; i < width; i += LANES) {
      exchange1(x, xAt + i, y, yAt, i, targets, errors, rate);
    }
  }

  private static void exchange7(
      float[] x, int row, float[] y, int[] yAt, int from, int targets, float[] errors, float rate) {
    FloatVector x0 = fromArray(SPECIES, x, row);
    FloatVector x1 = fromArray(SPECIES, x, row + LANES);
    FloatVector x2 = fromArray(SPECIES, x, row + 2 * LANES);
    FloatVector x3 = fromArray(SPECIES, x, row + 3 * LANES);
    FloatVector x4 = fromArray(SPECIES, x, row + 4 * LANES);
    FloatVector x5 = fromArray(SPECIES, x, row + 5 * LANES);
    FloatVector x6 = fromArray(SPECIES, x, row + 6 * LANES);
    FloatVector s0 = x0;
    FloatVector s1 = x1;
    FloatVector s2 = x2;
    FloatVector s3 = x3;
    FloatVector s4 = x4;
    FloatVector s5 = x5;
    FloatVector s6 = x6;
    for (int j = 0; j < targets; j++) {
      int target = yAt[j] + from;
      FloatVector way = broadcast(SPECIES, errors[j] * rate);
      FloatVector y0 = fromArray(SPECIES, y, target);
      FloatVector y1 = fromArray(SPECIES, y, target + LANES);
      FloatVector y2 = fromArray(SPECIES, y, target + 2 * LANES);
      FloatVector y3 = fromArray(SPECIES, y, target + 3 * LANES);
      FloatVector y4 = fromArray(SPECIES, y, target + 4 * LANES);
      FloatVector y5 = fromArray(SPECIES, y, target + 5 * LANES);
      FloatVector y6 = fromArray(SPECIES, y, target + 6 * LANES);
      s0 = y0.fma(way, s0);
      s1 = y1.fma(way, s1);
      s2 = y2.fma(way, s2);
      s3 = y3.fma(way, s3);
      s4 = y4.fma(way, s4);
      s5 = y5.fma(way, s5);
      s6 = y6.fma(way, s6);
      x0.fma(way, y0).intoArray(y, target);
      x1.fma(way, y1).intoArray(y, target + LANES);
      x2.fma(way, y2).intoArray(y, target + 2 * LANES);
      x3.fma(way, y3).intoArray(y, target + 3 * LANES);
      x4.fma(way, y4).intoArray(y, target + 4 * LANES);
      x5.fma(way, y5).intoArray(y, target + 5 * LANES);
      x6.fma(way, y6).intoArray(y, target + 6 * LANES);
    }
    s0.intoArray(x, row);
    s1.intoArray(x, row + LANES);
    s2.intoArray(x, row + 2 * LANES);
    s3.intoArray(x, row + 3 * LANES);
    s4.intoArray(x, row + 4 * LANES);
    s5.intoArray(x, row + 5 * LANES);
    s6.intoArray(x, row + 6 * LANES);
  }

  private static void exchange3(
      float[] x, int row, float[] y, int[] yAt, int from, int targets, float[] errors, float rate) {
    FloatVector x0 = fromArray(SPECIES, x, row);
    FloatVector x1 = fromArray(SPECIES, x, row + LANES);
    FloatVector x2 = fromArray(SPECIES, x, row + 2 * LANES);
    FloatVector s0 = x0;
    FloatVector s1 = x1;
    FloatVector s2 = x2;
    for (int j = 0; j < targets; j++) {
      int target = yAt[j] + from;
      FloatVector way = broadcast(SPECIES, errors[j] * rate);
      FloatVector y0 = fromArray(SPECIES, y, target);
      FloatVector y1 = fromArray(SPECIES, y, target + LANES);
      FloatVector y2 = fromArray(SPECIES, y, target + 2 * LANES);
      s0 = y0.fma(way, s0);
      s1 = y1.fma(way, s1);
      s2 = y2.fma(way, s2);
      x0.fma(way, y0).intoArray(y, target);
      x1.fma(way, y1).intoArray(y, target + LANES);
      x2.fma(way, y2).intoArray(y, target + 2 * LANES);
    }
    s0.intoArray(x, row);
    s1.intoArray(x, row + LANES);
    s2.intoArray(x, row + 2 * LANES);
  }

  private static void exchange1(
      float[] x, int row, float[] y, int[] yAt, int from, int targets, float[] errors, float rate) {
    FloatVector x0 = fromArray(SPECIES, x, row);
    FloatVector s0 = x0;
    for (int j = 0; j < targets; j++) {
      int target = yAt[j] + from;
      FloatVector way = broadcast(SPECIES, errors[j] * rate);
      FloatVector y0 = fromArray(SPECIES, y, target);
      s0 = y0.fma(way, s0);
      x0.fma(way, y0).intoArray(y, target);
    }
    s0.intoArray(x, row);
  }
}
