package org.reelvec.plot;

import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

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

  /** Among so many a label may lie over points, or there would be none. */
  private static final int CROWD = 500;

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

  /**
   * The labels of those points that found room; {@code lines} are kept free, and where they end is
   * labelled first. Labels of few points cover none but for the sake of a line's end.
   */
  List<Label> place(List<String> titles, List<Point2D> points, List<Line2D> lines) {
    Set<Integer> order = new LinkedHashSet<>(ends(points, lines));
    int ends = order.size();
    IntStream.range(0, Math.min(TRIED, points.size())).forEach(order::add);
    List<Label> placed = new ArrayList<>();
    int tried = 0;
    for (int i : order) {
      String text = Lettering.fit(titles.get(i), font, widest);
      if (placed.size() < MOST && !text.isEmpty()) {
        boolean mayCover = tried < ends || points.size() > CROWD;
        best(free(i, text, points, placed, lines), points, mayCover)
            .ifPresent(box -> placed.add(new Label(i, text, box)));
      }
      tried++;
    }
    return placed;
  }

  private static List<Integer> ends(List<Point2D> points, List<Line2D> lines) {
    return IntStream.range(0, lines.isEmpty() ? 0 : points.size())
        .filter(
            i ->
                lines.stream()
                    .anyMatch(
                        line ->
                            line.getP1().equals(points.get(i))
                                || line.getP2().equals(points.get(i))))
        .boxed()
        .toList();
  }

  /** The first place over no point, or the first one where points may be covered. */
  private Optional<Rectangle2D> best(
      List<Rectangle2D> free, List<Point2D> points, boolean mayCover) {
    Optional<Rectangle2D> first = free.stream().findFirst().filter(box -> mayCover);
    if (points.size() > TRIED) {
      return first;
    }
    return free.stream()
        .filter(box -> points.stream().noneMatch(grown(box)::contains))
        .findFirst()
        .or(() -> first);
  }

  /** With the marks of points that touch it: they reach to two pixels from their labels. */
  private Rectangle2D grown(Rectangle2D box) {
    double reach = Math.max(0, distance - 2);
    return new Rectangle2D.Double(
        box.getX() - reach,
        box.getY() - reach / 2,
        box.getWidth() + 2 * reach,
        box.getHeight() + reach);
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
