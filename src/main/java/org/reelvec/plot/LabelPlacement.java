package org.reelvec.plot;

import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Labels beside points, such that no two overlap and none leaves the frame. Greedy: the points come
 * with the most important first, and each takes the first free place around it or stays without.
 *
 * @param frame that no label leaves
 * @param font of the labels
 * @param widest a label may be; longer ones are cut
 * @param distance from a point's centre to its label
 */
record LabelPlacement(Rectangle2D frame, Font font, double widest, double distance) {
  private static final double GAP = 2;
  private static final int MOST = 400;

  /** Beyond these the places are taken; trying more would only take time. */
  private static final int TRIED = 4000;

  /** Right, left, above, below and between: signs of the way from the point to the label. */
  private static final int[][] WAYS = {
    {1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}
  };

  /**
   * A label that found its place.
   *
   * @param point its index
   * @param text as drawn
   * @param box around the text
   */
  record Label(int point, String text, Rectangle2D box) {}

  /** The labels of those points that found room; {@code lines} are kept free too. */
  List<Label> place(List<String> titles, List<Point2D> points, List<Line2D> lines) {
    List<Label> placed = new ArrayList<>();
    for (int i = 0; i < Math.min(TRIED, points.size()) && placed.size() < MOST; i++) {
      String text = Lettering.fit(titles.get(i), font, widest);
      List<Rectangle2D> free = text.isEmpty() ? List.of() : free(i, text, points, placed, lines);
      if (!free.isEmpty()) {
        // On a map of many every label lies over points; among few a place over none is better.
        Rectangle2D best =
            points.size() > TRIED
                ? free.get(0)
                : free.stream()
                    .filter(box -> points.stream().noneMatch(box::contains))
                    .findFirst()
                    .orElse(free.get(0));
        placed.add(new Label(i, text, best));
      }
    }
    return placed;
  }

  /** The places for one label that nothing else holds, the preferred ones first. */
  private List<Rectangle2D> free(
      int point, String text, List<Point2D> points, List<Label> placed, List<Line2D> lines) {
    return Arrays.stream(WAYS)
        .map(way -> beside(points.get(point), text, way))
        .filter(box -> isFree(box, point, points, placed, lines))
        .toList();
  }

  private Rectangle2D beside(Point2D point, String text, int[] way) {
    Rectangle2D box = Lettering.box(text, font, 0, 0);
    double x = point.getX() - box.getWidth() / 2 + way[0] * (box.getWidth() / 2 + distance);
    // A whole line away, so that labels above and below leave those beside the point their room.
    double line = Math.max(box.getHeight() / 2 + distance, box.getHeight() + 0.5);
    double y = point.getY() - box.getHeight() / 2 + way[1] * line;
    return new Rectangle2D.Double(x, y, box.getWidth(), box.getHeight());
  }

  private boolean isFree(
      Rectangle2D box, int own, List<Point2D> points, List<Label> placed, List<Line2D> lines) {
    Rectangle2D roomy =
        new Rectangle2D.Double(
            box.getX() - GAP, box.getY(), box.getWidth() + 2 * GAP, box.getHeight());
    return frame.contains(roomy)
        && lines.stream().noneMatch(roomy::intersectsLine)
        // A label over another's point would be taken for that point's.
        && placed.stream()
            .noneMatch(p -> p.box.intersects(roomy) || roomy.contains(points.get(p.point)))
        && placed.stream().noneMatch(p -> p.box.contains(points.get(own)));
  }
}
