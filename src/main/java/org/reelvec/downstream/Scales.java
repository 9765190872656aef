package org.reelvec.downstream;

import org.reelvec.config.DownstreamConfig.Scale;

/** The way from a label to the scale on which it is fitted, and back. */
final class Scales {
  private Scales() {}

  /** Whether the scale has a place for this label: a logarithm wants one above zero. */
  static boolean accepts(Scale scale, double label) {
    return scale == Scale.LINEAR || label > 0;
  }

  /** From the label's own unit to the fitted scale. */
  static double fitted(Scale scale, double label) {
    return scale == Scale.LOG ? Math.log10(label) : label;
  }

  /** From the fitted scale to the label's own unit. */
  static double back(Scale scale, double value) {
    return scale == Scale.LOG ? Math.pow(10, value) : value;
  }
}
