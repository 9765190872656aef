package org.reelvec.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * From the lowest to the highest of some numbers.
 *
 * @param low finite
 * @param high finite, not below {@code low}
 */
record NumberRange(double low, double high) {
  /** Of the finite values; from 0 to 0 when there are none. */
  static NumberRange of(double... values) {
    double[] known = Arrays.stream(values).filter(Double::isFinite).toArray();
    return new NumberRange(
        Arrays.stream(known).min().orElse(0), Arrays.stream(known).max().orElse(0));
  }

  double length() {
    return high - low;
  }

  /** How far a value lies on the way, 0 to 1; half way where there is no way. */
  double share(double value) {
    return length() > 0 ? (value - low) / length() : 0.5;
  }

  /** Wider by a share of its length at both ends, and never empty. */
  NumberRange widened(double share) {
    double room = length() > 0 ? length() * share : Math.max(Math.abs(low), 1) * 0.05;
    return new NumberRange(low - room, high + room);
  }

  /** A step of 1, 2 or 5 times a power of ten, at most {@code count} of which go into the range. */
  private double step(int count) {
    double rough = length() / count;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (int factor : new int[] {1, 2, 5}) {
      if (factor * power >= rough * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /** Round numbers within the range, ascending, about as many as wanted. */
  List<Double> ticks(int count) {
    if (!(length() > 0)) {
      return List.of(low);
    }
    double step = step(count);
    List<Double> ticks = new ArrayList<>();
    for (long k = (long) Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++) {
      // Dividing by a whole number of steps in one keeps 0.1 from becoming 0.30000000000000004.
      ticks.add(step < 1 && step > 1e-15 ? k / (double) Math.round(1 / step) : k * step);
    }
    return ticks;
  }

  /** Ends of bins: the range's own ends and round numbers between, at most {@code bins} + 2. */
  List<Double> edges(int bins) {
    List<Double> edges = new ArrayList<>();
    edges.add(low);
    for (double tick : ticks(bins)) {
      if (tick > low && tick < high) {
        edges.add(tick);
      }
    }
    edges.add(high);
    return edges;
  }
}
