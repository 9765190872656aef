package org.reelvec.plot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** From a map's coordinates to the picture, both axes at one scale, the whole centred. */
record MapScale(double middleX, double middleY, double perUnit, Rectangle2D frame) {
  static MapScale of(List<Point> points, Rectangle2D frame) {
    NumberRange x = NumberRange.of(points.stream().mapToDouble(Point::x).toArray());
    NumberRange y = NumberRange.of(points.stream().mapToDouble(Point::y).toArray());
    double units = Math.max(x.length() / frame.getWidth(), y.length() / frame.getHeight());
    return new MapScale(
        (x.low() + x.high()) / 2, (y.low() + y.high()) / 2, units > 0 ? 0.94 / units : 1, frame);
  }

  Point2D at(Point point) {
    return new Point2D.Double(
        frame.getCenterX() + (point.x() - middleX) * perUnit,
        frame.getCenterY() - (point.y() - middleY) * perUnit);
  }
}
