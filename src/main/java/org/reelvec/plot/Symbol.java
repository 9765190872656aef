package org.reelvec.plot;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Locale;

/** The shape of a point, which tells categories apart where colours repeat. */
enum Symbol {
  CIRCLE,
  DIAMOND,
  TRIANGLE;

  Shape at(double x, double y, double radius) {
    return switch (this) {
      case CIRCLE -> new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
      case DIAMOND ->
          polygon(
              x, y - radius * 1.3, x + radius * 1.3, y, x, y + radius * 1.3, x - radius * 1.3, y);
      case TRIANGLE ->
          polygon(x, y - radius * 1.2, x + radius * 1.2, y + radius, x - radius * 1.2, y + radius);
    };
  }

  /** Its name in ECharts. */
  String webName() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Shape polygon(double... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      path.lineTo(corners[i], corners[i + 1]);
    }
    path.closePath();
    return path;
  }
}
