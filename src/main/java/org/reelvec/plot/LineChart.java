package org.reelvec.plot;

import java.util.List;
import java.util.Locale;

/**
 * One line over the numbers 1, 2, 3 ...: a training curve.
 *
 * @param title what it shows
 * @param values in order, all finite
 */
public record LineChart(String title, List<Double> values) {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 220;
  private static final int LEFT = 64;
  private static final int RIGHT = 16;
  private static final int TOP = 30;
  private static final int BOTTOM = 34;
  private static final int TICKS = 4;

  /** Keeps its own copy. */
  public LineChart {
    values = List.copyOf(values);
  }

  /**
   * An SVG element that takes its colours from {@code currentColor} and so from the page around it.
   */
  public String svg() {
    double low = values.stream().mapToDouble(v -> v).min().orElse(0);
    double high = values.stream().mapToDouble(v -> v).max().orElse(1);
    double room = high > low ? (high - low) * 0.05 : Math.max(Math.abs(high), 1) * 0.05;
    Scale scale = new Scale(low - room, high + room, values.size());

    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg role=\"img\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" xmlns=\"http://www.w3.org/2000/svg\">\n"
            .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT));
    svg.append("<title>").append(Markup.escape(title)).append("</title>\n");
    svg.append(text(LEFT, 18, "start", title));
    for (int i = 0; i <= TICKS; i++) {
      double value = scale.low + (scale.high - scale.low) * i / TICKS;
      double y = scale.y(value);
      svg.append(
          format(
              "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"currentColor\""
                  + " stroke-opacity=\"0.15\"/>%n",
              LEFT, WIDTH - RIGHT, y, y));
      svg.append(text(LEFT - 8, y + 4, "end", String.format(Locale.ROOT, "%.3g", value)));
    }
    int every = Math.max(1, (values.size() + 7) / 8);
    for (int i = 0; i < values.size(); i += every) {
      svg.append(text(scale.x(i), HEIGHT - 12, "middle", Integer.toString(i + 1)));
    }
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      points.append(format("%.1f,%.1f ", scale.x(i), scale.y(values.get(i))));
    }
    svg.append("<polyline fill=\"none\" stroke=\"#2a7de1\" stroke-width=\"2\" points=\"")
        .append(points.toString().strip())
        .append("\"/>\n");
    for (int i = 0; i < values.size(); i++) {
      svg.append(
          format(
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#2a7de1\"><title>%d:"
                  + " %.5g</title></circle>%n",
              scale.x(i), scale.y(values.get(i)), i + 1, values.get(i)));
    }
    return svg.append("</svg>\n").toString();
  }

  private static String text(double x, double y, String anchor, String text) {
    return format(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-size=\"12\""
            + " fill=\"currentColor\">%s</text>%n",
        x, y, anchor, Markup.escape(text));
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format.replace("%n", "\n"), values);
  }

  /** From values to points of the picture. */
  private record Scale(double low, double high, int count) {
    double x(int index) {
      return LEFT + (WIDTH - LEFT - RIGHT) * (count == 1 ? 0.5 : index / (count - 1.0));
    }

    double y(double value) {
      return TOP + (HEIGHT - TOP - BOTTOM) * (high - value) / (high - low);
    }
  }
}
