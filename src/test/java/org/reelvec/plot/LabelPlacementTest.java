package org.reelvec.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LabelPlacementTest {
  private static final Rectangle2D FRAME = new Rectangle2D.Double(10, 20, 800, 600);

  private final LabelPlacement placement = new LabelPlacement(FRAME, Lettering.font(12), 190, 7);

  @Test
  void labelsAreDisjointWithinTheFrameAndOffTheLines() {
    SplittableRandom random = new SplittableRandom(3);
    List<String> titles = Figures.titles(500);
    List<Point2D> points = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      points.add(
          new Point2D.Double(10 + random.nextDouble() * 800, 20 + random.nextDouble() * 600));
    }
    Line2D arrow = new Line2D.Double(points.get(0), points.get(1));
    List<LabelPlacement.Label> labels = placement.place(titles, points, List.of(arrow));
    assertTrue(labels.size() > 60, "labels: " + labels.size());
    assertEquals(0, labels.get(0).point(), "the first point is the most important");
    for (int i = 0; i < labels.size(); i++) {
      LabelPlacement.Label label = labels.get(i);
      assertTrue(FRAME.contains(label.box()));
      assertFalse(label.box().intersectsLine(arrow));
      assertTrue(Lettering.width(label.text(), Lettering.font(12)) <= 190);
      for (int j = 0; j < i; j++) {
        assertFalse(label.box().intersects(labels.get(j).box()));
        assertFalse(labels.get(j).box().contains(points.get(label.point())));
        assertFalse(label.box().contains(points.get(labels.get(j).point())));
      }
    }
  }

  @Test
  void pointsOnOnePlaceGetTheirLabelsAroundItWhileThereIsRoom() {
    List<Point2D> points = List.of(at(400, 300), at(400, 300), at(400, 300), at(400, 300));
    assertEquals(
        4, placement.place(List.of("one", "two", "three", "four"), points, List.of()).size());
    List<Point2D> corner = List.of(at(11, 21), at(11, 21), at(11, 21), at(11, 21));
    assertTrue(
        placement.place(List.of("one", "two", "three", "four"), corner, List.of()).size() < 4);
  }

  private static Point2D at(double x, double y) {
    return new Point2D.Double(x, y);
  }
}
