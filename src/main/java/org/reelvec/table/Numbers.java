package org.reelvec.table;

/** Numbers as people write them. */
final class Numbers {
  private Numbers() {}

  /** Without the fraction where there is none: 1998, not 1998.0. */
  static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** Without the fraction where there is none, and with no more digits than a float has. */
  static String plain(float value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9f
        ? Long.toString((long) value)
        : Float.toString(value);
  }
}
