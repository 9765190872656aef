package org.reelvec.plot;

import java.awt.Color;
import java.util.List;

/**
 * Colours that say something. The sequential scale is viridis (S. van der Walt, N. Smith, 2015,
 * CC0), perceptually uniform and readable by the colour-blind and in grey; categories have the
 * "bright" scheme of P. Tol, Colour Schemes (SRON/EPS/TN/09-002).
 */
final class Palette {
  /**
   * Viridis at every eighth of its way; straight lines between are off by less than the eye sees.
   */
  private static final List<Color> VIRIDIS =
      List.of(
          new Color(0x440154),
          new Color(0x472D7B),
          new Color(0x3B528B),
          new Color(0x2C728E),
          new Color(0x21918C),
          new Color(0x28AE80),
          new Color(0x5EC962),
          new Color(0xADDC30),
          new Color(0xFDE725));

  private static final List<Color> CATEGORIES =
      List.of(
          new Color(0x4477AA),
          new Color(0xEE6677),
          new Color(0x228833),
          new Color(0xCCBB44),
          new Color(0x66CCEE),
          new Color(0xAA3377));

  private Palette() {}

  /** How many categories can be told apart by colour alone. */
  static int categories() {
    return CATEGORIES.size();
  }

  static Color category(int index) {
    return CATEGORIES.get(index % CATEGORIES.size());
  }

  /** The colour at a share, 0 to 1, of viridis. */
  static Color sequential(double share) {
    double place = share * (VIRIDIS.size() - 1);
    int below = Math.min((int) place, VIRIDIS.size() - 2);
    Color from = VIRIDIS.get(below);
    Color to = VIRIDIS.get(below + 1);
    double part = place - below;
    return new Color(
        between(from.getRed(), to.getRed(), part),
        between(from.getGreen(), to.getGreen(), part),
        between(from.getBlue(), to.getBlue(), part));
  }

  private static int between(int from, int to, double part) {
    return (int) Math.round(from + (to - from) * part);
  }
}
