package org.reelvec.plot;

import java.awt.Color;
import java.util.Locale;

/** The colours of a picture. */
public enum Theme {
  /** Dark ink on white. */
  LIGHT(0xFFFFFF, 0x1F2328, 0x59636E, 0xD8DEE4, 0x1F6FD0, 0xA9B1B9, 0.0, 0.9),
  /** Light ink on near-black. */
  DARK(0x14171C, 0xE6EAF0, 0x9AA4AF, 0x39414B, 0x6CB2FF, 0x68727D, 0.18, 1.0);

  private final Color background;
  private final Color ink;
  private final Color muted;
  private final Color grid;
  private final Color accent;
  private final Color missing;
  // The ends of the scale nearest to the background are left out: they would not be seen.
  private final double scaleFrom;
  private final double scaleTo;

  Theme(
      int background,
      int ink,
      int muted,
      int grid,
      int accent,
      int missing,
      double scaleFrom,
      double scaleTo) {
    this.background = new Color(background);
    this.ink = new Color(ink);
    this.muted = new Color(muted);
    this.grid = new Color(grid);
    this.accent = new Color(accent);
    this.missing = new Color(missing);
    this.scaleFrom = scaleFrom;
    this.scaleTo = scaleTo;
  }

  Color background() {
    return background;
  }

  /** Of titles, labels and arrows. */
  Color ink() {
    return ink;
  }

  /** Of what is said in passing. */
  Color muted() {
    return muted;
  }

  /** Of lines that guide the eye. */
  Color grid() {
    return grid;
  }

  /** Of marks that all have one colour. */
  Color accent() {
    return accent;
  }

  /** Of points that lack the attribute. */
  Color missing() {
    return missing;
  }

  /** The colour of a share of the way, 0 to 1, from the lowest to the highest number. */
  Color scale(double share) {
    double inside = Math.min(1, Math.max(0, share));
    return Palette.sequential(scaleFrom + (scaleTo - scaleFrom) * inside);
  }

  /** As CSS writes it. */
  static String css(Color color) {
    return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xFFFFFF);
  }
}
