package org.reelvec.nn.sparse;

/** The powers of a number, most of them from a table: {@code Math.pow} takes longer than a row. */
final class Powers {
  private static final int TABLE = 4096;

  private final double base;
  private final float[] powers = new float[TABLE];

  Powers(double base) {
    this.base = base;
    for (int k = 0; k < TABLE; k++) {
      powers[k] = (float) Math.pow(base, k);
    }
  }

  float of(int exponent) {
    return exponent < TABLE ? powers[exponent] : (float) Math.pow(base, exponent);
  }
}
