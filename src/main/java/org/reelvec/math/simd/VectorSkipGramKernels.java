package org.reelvec.math.simd;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.reelvec.math.PlainRowKernels;
import org.reelvec.math.RowKernels;
import org.reelvec.math.SkipGramKernels;

/**
 * {@link SkipGramKernels} by the Vector API. Small blocks of scores, or of rows, stay in registers
 * while the sums run, so that a number that was read serves several of them.
 */
public final class VectorSkipGramKernels implements SkipGramKernels {
  private static final VectorSpecies<Float> SPECIES = VectorRowKernels.SPECIES;
  private static final int LANES = RowKernels.LANES;

  /** Kernels without state. */
  public VectorSkipGramKernels() {}

  @Override
  public void errors(
      float[] x,
      int[] xAt,
      int inputs,
      float[] y,
      int[] yAt,
      int targets,
      int trueTargets,
      int width,
      float[] errors) {
    float[] lanes = new float[6 * LANES];
    int pairs = inputs & ~1;
    int threes = targets - targets % 3;
    for (int j = 0; j < threes; j += 3) {
      int at = j * inputs;
      for (int i = 0; i < pairs; i += 2) {
        scores2x3(x, xAt[i], xAt[i + 1], y, yAt[j], yAt[j + 1], yAt[j + 2], width, lanes);
        errors[at + i] = sum(lanes, 0);
        errors[at + i + 1] = sum(lanes, 3 * LANES);
        errors[at + inputs + i] = sum(lanes, LANES);
        errors[at + inputs + i + 1] = sum(lanes, 4 * LANES);
        errors[at + 2 * inputs + i] = sum(lanes, 2 * LANES);
        errors[at + 2 * inputs + i + 1] = sum(lanes, 5 * LANES);
      }
      if (pairs < inputs) {
        scores1x3(x, xAt[pairs], y, yAt[j], yAt[j + 1], yAt[j + 2], width, lanes);
        errors[at + pairs] = sum(lanes, 0);
        errors[at + inputs + pairs] = sum(lanes, LANES);
        errors[at + 2 * inputs + pairs] = sum(lanes, 2 * LANES);
      }
    }
    for (int j = threes; j < targets; j++) {
      for (int i = 0; i < inputs; i++) {
        scores1x1(x, xAt[i], y, yAt[j], width, lanes);
        errors[j * inputs + i] = sum(lanes, 0);
      }
    }
    toErrors(errors, inputs * targets);
    for (int k = 0; k < inputs * trueTargets; k++) {
      errors[k] += 1;
    }
  }

  private static float sum(float[] lanes, int at) {
    return PlainRowKernels.sum(lanes, at);
  }

  private static void scores2x3(
      float[] x, int x0, int x1, float[] y, int y0, int y1, int y2, int width, float[] lanes) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s01 = s00;
    FloatVector s02 = s00;
    FloatVector s10 = s00;
    FloatVector s11 = s00;
    FloatVector s12 = s00;
    for (int i = 0; i < width; i += LANES) {
      FloatVector a0 = fromArray(SPECIES, x, x0 + i);
      FloatVector a1 = fromArray(SPECIES, x, x1 + i);
      FloatVector b0 = fromArray(SPECIES, y, y0 + i);
      s00 = b0.fma(a0, s00);
      s10 = b0.fma(a1, s10);
      FloatVector b1 = fromArray(SPECIES, y, y1 + i);
      s01 = b1.fma(a0, s01);
      s11 = b1.fma(a1, s11);
      FloatVector b2 = fromArray(SPECIES, y, y2 + i);
      s02 = b2.fma(a0, s02);
      s12 = b2.fma(a1, s12);
    }
    s00.intoArray(lanes, 0);
    s01.intoArray(lanes, LANES);
    s02.intoArray(lanes, 2 * LANES);
    s10.intoArray(lanes, 3 * LANES);
    s11.intoArray(lanes, 4 * LANES);
    s12.intoArray(lanes, 5 * LANES);
  }

  private static void scores1x3(
      float[] x, int x0, float[] y, int y0, int y1, int y2, int width, float[] lanes) {
    FloatVector s0 = FloatVector.zero(SPECIES);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    for (int i = 0; i < width; i += LANES) {
      FloatVector a = fromArray(SPECIES, x, x0 + i);
      s0 = fromArray(SPECIES, y, y0 + i).fma(a, s0);
      s1 = fromArray(SPECIES, y, y1 + i).fma(a, s1);
      s2 = fromArray(SPECIES, y, y2 + i).fma(a, s2);
    }
    s0.intoArray(lanes, 0);
    s1.intoArray(lanes, LANES);
    s2.intoArray(lanes, 2 * LANES);
  }

  private static void scores1x1(float[] x, int x0, float[] y, int y0, int width, float[] lanes) {
    FloatVector s = FloatVector.zero(SPECIES);
    for (int i = 0; i < width; i += LANES) {
      s = fromArray(SPECIES, y, y0 + i).fma(fromArray(SPECIES, x, x0 + i), s);
    }
    s.intoArray(lanes, 0);
  }

  /** Those of false targets, of scores in the same place. */
  private static void toErrors(float[] errors, int count) {
    FloatVector flat = broadcast(SPECIES, FLAT);
    FloatVector minusOne = broadcast(SPECIES, -1);
    for (int k = 0; k < count; k += LANES) {
      FloatVector power = fromArray(SPECIES, errors, k).neg().max(-FLAT).min(flat);
      minusOne.div(VectorSoftmaxKernels.exponential(power).add(1)).intoArray(errors, k);
    }
  }

  @Override
  public void climb(
      float[] rows,
      int[] rowAt,
      int count,
      float[] weights,
      int weightRow,
      int weightStep,
      float[] terms,
      int[] termAt,
      int termCount,
      int width,
      float rate) {
    int wide = width - width % (4 * LANES);
    for (int r = 0; r < count; r++) {
      int row = rowAt[r];
      int weight = r * weightRow;
      for (int i = 0; i < wide; i += 4 * LANES) {
        climb4(rows, row + i, weights, weight, weightStep, terms, termAt, i, termCount, rate);
      }
      for (int i = wide; i < width; i += LANES) {
        climb1(rows, row + i, weights, weight, weightStep, terms, termAt, i, termCount, rate);
      }
    }
  }

  private static void climb4(
      float[] rows,
      int row,
      float[] weights,
      int weightAt,
      int weightStep,
      float[] terms,
      int[] termAt,
      int from,
      int termCount,
      float rate) {
    FloatVector s0 = FloatVector.zero(SPECIES);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    for (int k = 0; k < termCount; k++) {
      int term = termAt[k] + from;
      FloatVector weight = broadcast(SPECIES, weights[weightAt + k * weightStep]);
      s0 = fromArray(SPECIES, terms, term).fma(weight, s0);
      s1 = fromArray(SPECIES, terms, term + LANES).fma(weight, s1);
      s2 = fromArray(SPECIES, terms, term + 2 * LANES).fma(weight, s2);
      s3 = fromArray(SPECIES, terms, term + 3 * LANES).fma(weight, s3);
    }
    FloatVector rates = broadcast(SPECIES, rate);
    s0.fma(rates, fromArray(SPECIES, rows, row)).intoArray(rows, row);
    s1.fma(rates, fromArray(SPECIES, rows, row + LANES)).intoArray(rows, row + LANES);
    s2.fma(rates, fromArray(SPECIES, rows, row + 2 * LANES)).intoArray(rows, row + 2 * LANES);
    s3.fma(rates, fromArray(SPECIES, rows, row + 3 * LANES)).intoArray(rows, row + 3 * LANES);
  }

  private static void climb1(
      float[] rows,
      int row,
      float[] weights,
      int weightAt,
      int weightStep,
      float[] terms,
      int[] termAt,
      int from,
      int termCount,
      float rate) {
    FloatVector s = FloatVector.zero(SPECIES);
    for (int k = 0; k < termCount; k++) {
      FloatVector weight = broadcast(SPECIES, weights[weightAt + k * weightStep]);
      s = fromArray(SPECIES, terms, termAt[k] + from).fma(weight, s);
    }
    s.fma(broadcast(SPECIES, rate), fromArray(SPECIES, rows, row)).intoArray(rows, row);
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
    int wide = width - width % (4 * LANES);
    for (int i = 0; i < wide; i += 4 * LANES) {
      exchange4(x, xAt + i, y, yAt, i, targets, errors, rate);
    }
    for (int i = wide; i < width; i += LANES) {
      exchange1(x, xAt + i, y, yAt, i, targets, errors, rate);
    }
  }

  private static void exchange4(
      float[] x, int row, float[] y, int[] yAt, int from, int targets, float[] errors, float rate) {
    FloatVector x0 = fromArray(SPECIES, x, row);
    FloatVector x1 = fromArray(SPECIES, x, row + LANES);
    FloatVector x2 = fromArray(SPECIES, x, row + 2 * LANES);
    FloatVector x3 = fromArray(SPECIES, x, row + 3 * LANES);
    FloatVector s0 = FloatVector.zero(SPECIES);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    for (int j = 0; j < targets; j++) {
      int target = yAt[j] + from;
      FloatVector error = broadcast(SPECIES, errors[j]);
      s0 = fromArray(SPECIES, y, target).fma(error, s0);
      s1 = fromArray(SPECIES, y, target + LANES).fma(error, s1);
      s2 = fromArray(SPECIES, y, target + 2 * LANES).fma(error, s2);
      s3 = fromArray(SPECIES, y, target + 3 * LANES).fma(error, s3);
    }
    FloatVector rates = broadcast(SPECIES, rate);
    for (int j = 0; j < targets; j++) {
      int target = yAt[j] + from;
      FloatVector error = broadcast(SPECIES, errors[j]);
      move(y, target, x0.mul(error), rates);
      move(y, target + LANES, x1.mul(error), rates);
      move(y, target + 2 * LANES, x2.mul(error), rates);
      move(y, target + 3 * LANES, x3.mul(error), rates);
    }
    s0.fma(rates, x0).intoArray(x, row);
    s1.fma(rates, x1).intoArray(x, row + LANES);
    s2.fma(rates, x2).intoArray(x, row + 2 * LANES);
    s3.fma(rates, x3).intoArray(x, row + 3 * LANES);
  }

  private static void exchange1(
      float[] x, int row, float[] y, int[] yAt, int from, int targets, float[] errors, float rate) {
    FloatVector before = fromArray(SPECIES, x, row);
    FloatVector sum = FloatVector.zero(SPECIES);
    for (int j = 0; j < targets; j++) {
      sum = fromArray(SPECIES, y, yAt[j] + from).fma(broadcast(SPECIES, errors[j]), sum);
    }
    FloatVector rates = broadcast(SPECIES, rate);
    for (int j = 0; j < targets; j++) {
      move(y, yAt[j] + from, before.mul(broadcast(SPECIES, errors[j])), rates);
    }
    sum.fma(rates, before).intoArray(x, row);
  }

  private static void move(float[] rows, int at, FloatVector way, FloatVector rates) {
    way.fma(rates, fromArray(SPECIES, rows, at)).intoArray(rows, at);
  }
}
