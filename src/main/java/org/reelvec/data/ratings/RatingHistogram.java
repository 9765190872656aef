package org.reelvec.data.ratings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How often each rating was given; where there are more than {@value #MOST_BARS} different ones,
 * how often those of ten intervals of equal width.
 *
 * @param from (bars) the ratings in ascending order, or the lower ends of the intervals
 * @param width of an interval, 0 where each bar is one rating
 * @param counts (bars) how often
 * @param mean of all ratings
 * @param deviation their standard deviation
 */
record RatingHistogram(float[] from, float width, long[] counts, double mean, double deviation) {
  private static final int MOST_BARS = 20;
  private static final int INTERVALS = 10;
  private static final int LONGEST_BAR = 40;

  /** The histogram of one rating or more. */
  static RatingHistogram of(float[] values) {
    double sum = 0;
    double squares = 0;
    for (float value : values) {
      sum += value;
      squares += (double) value * value;
    }
    double mean = sum / values.length;
    double deviation = Math.sqrt(Math.max(0, squares / values.length - mean * mean));
    float[] distinct = distinct(values);
    float width = 0;
    if (distinct.length > MOST_BARS) {
      float lowest = distinct[0];
      float highest = distinct[distinct.length - 1];
      width = (highest - lowest) / INTERVALS;
      distinct = new float[INTERVALS];
      for (int i = 0; i < INTERVALS; i++) {
        distinct[i] = lowest + i * width;
      }
    }
    long[] counts = new long[distinct.length];
    for (float value : values) {
      int found = Arrays.binarySearch(distinct, value);
      counts[found >= 0 ? found : -found - 2]++;
    }
    return new RatingHistogram(distinct, width, counts, mean, deviation);
  }

  /** A line of figures, and a line with a bar for each rating. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(Locale.ROOT, "ratings: mean %.3f, standard deviation %.3f", mean, deviation));
    long all = Arrays.stream(counts).sum();
    long most = Arrays.stream(counts).max().orElse(1);
    for (int i = 0; i < counts.length; i++) {
      String bar = "#".repeat((int) Math.ceil(LONGEST_BAR * counts[i] / (double) most));
      lines.add(
          String.format(
                  Locale.ROOT,
                  "  %-12s %,13d %5.1f %% %s",
                  width == 0 ? number(from[i]) : number(from[i]) + " to " + number(from[i] + width),
                  counts[i],
                  100.0 * counts[i] / all,
                  bar)
              .stripTrailing());
    }
    return lines;
  }

  private static String number(float value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.3g", value).replaceFirst("(\\.\\d*?)0+$", "$1");
  }

  /**
   * The different values in ascending order; where there are too many for a bar each, one more than
   * that with the lowest and the highest of all among them.
   */
  private static float[] distinct(float[] values) {
    float[] found = new float[MOST_BARS + 1];
    int size = 0;
    float lowest = values[0];
    float highest = values[0];
    for (float value : values) {
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
      if (size <= MOST_BARS && !contains(found, size, value)) {
        found[size++] = value;
      }
    }
    Arrays.sort(found, 0, size);
    found[0] = lowest;
    found[size - 1] = highest;
    return Arrays.copyOf(found, size);
  }

  private static boolean contains(float[] found, int size, float value) {
    for (int i = 0; i < size; i++) {
      if (found[i] == value) {
        return true;
      }
    }
    return false;
  }
}
