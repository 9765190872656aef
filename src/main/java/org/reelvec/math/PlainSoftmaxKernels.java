package org.reelvec.math;

/**
 * {@link SoftmaxKernels} as plain loops, for Java machines without the Vector API.
 *
 * <pre>
 *   exp(x) = 2^n exp(r),   n = x / ln 2 rounded to a whole number,   r = x - n ln 2, in -0.347..0.347
 *   exp(r) = 1 + r + r^2 (C2 + r (C3 + r (C4 + r (C5 + r C6))))
 * </pre>
 *
 * <p>The coefficients make the greatest relative error over that range as small as it can be, 3e-9;
 * what is left is rounding.
 */
public final class PlainSoftmaxKernels implements SoftmaxKernels {
  /** No power of two above this is denormal; the exponential here is as good as zero. */
  public static final float LOWEST = -87.3f;

  /** Steps in which an exponential doubles, in a step of 1: 1 / ln 2. */
  public static final float LOG2_E = 1.442695f;

  /** 1.5 2^23: added, it leaves no place for a fraction, and a whole number in the last bits. */
  public static final float ROUND = 12_582_912f;

  /** The first digits of ln 2. */
  public static final float LN2_HIGH = 0.6931472f;

  /** What is left of ln 2. */
  public static final float LN2_LOW = (float) (0.6931471805599453 - LN2_HIGH);

  /** Coefficient of r^2. */
  public static final float C2 = 0.49999994f;

  /** Coefficient of r^3. */
  public static final float C3 = 0.16666521f;

  /** Coefficient of r^4. */
  public static final float C4 = 0.041668378f;

  /** Coefficient of r^5. */
  public static final float C5 = 0.008368705f;

  /** Coefficient of r^6. */
  public static final float C6 = 0.001381481f;

  /** Where a float has its exponent: added there, a number multiplies by a power of two. */
  public static final int EXPONENT = 23;

  /** Kernels without state. */
  public PlainSoftmaxKernels() {}

  @Override
  public float greatest(float[] scores, int at, int width) {
    float greatest = scores[at];
    for (int i = at + 1; i < at + width; i++) {
      greatest = Math.max(greatest, scores[i]);
    }
    return greatest;
  }

  @Override
  public float exponentials(float[] scores, int at, int width, float greatest) {
    float[] lanes = new float[RowKernels.LANES];
    for (int i = at; i < at + width; i += RowKernels.LANES) {
      for (int lane = 0; lane < RowKernels.LANES; lane++) {
        float e = exponential(scores[i + lane] - greatest);
        scores[i + lane] = e;
        lanes[lane] += e;
      }
    }
    return PlainRowKernels.sum(lanes, 0);
  }

  /** Of scores up to 80. */
  static float exponential(float score) {
    float x = Math.max(score, LOWEST);
    float rounded = Math.fma(x, LOG2_E, ROUND);
    float n = rounded - ROUND;
    float r = Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, x));
    float series = Math.fma(r, Math.fma(r, Math.fma(r, Math.fma(r, C6, C5), C4), C3), C2);
    float fraction = Math.fma(r * r, series, r) + 1;
    int power = Float.floatToRawIntBits(rounded) << EXPONENT;
    float e = Float.intBitsToFloat(Float.floatToRawIntBits(fraction) + power);
    return (e + RowKernels.TINY) - RowKernels.TINY;
  }
}
