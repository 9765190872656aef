package org.reelvec.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Points, labels that do not overlap, arrows and a legend. */
record MapDrawing(Drawing drawing, PointMap map) implements Body {
  private static final int LEGEND = 190;
  private static final int FEW = 5000;
  private static final double WIDEST_LABEL = 190;

  /** How the points that go into one path look. */
  private record Look(Color colour, Symbol symbol) {}

  @Override
  public void draw(Rectangle2D room) {
    boolean coloured = !(map.colouring() instanceof Colouring.Plain);
    Rectangle2D frame =
        new Rectangle2D.Double(
            room.getX() + (map.yLabel().isBlank() ? 0 : 22),
            room.getY(),
            Math.max(
                40, room.getWidth() - (map.yLabel().isBlank() ? 0 : 22) - (coloured ? LEGEND : 0)),
            Math.max(40, room.getHeight() - 24));
    Graphics2D graphics = drawing.graphics();
    graphics.setStroke(new BasicStroke(1));
    graphics.setColor(drawing.theme().grid());
    graphics.draw(frame);

    MapScale scale = MapScale.of(map.points(), frame);
    List<Point2D> places = map.points().stream().map(scale::at).toList();
    points(places);
    List<Line2D> arrows =
        map.arrows().stream()
            .<Line2D>map(a -> new Line2D.Double(places.get(a.from()), places.get(a.to())))
            .toList();
    arrows.forEach(this::arrow);
    int labelled = labels(frame, places, arrows);
    axes(frame, labelled);
    if (coloured) {
      new LegendDrawing(drawing, map).draw(frame.getMaxX() + 16, frame.getY(), LEGEND - 16);
    }
  }

  private double radius() {
    int n = map.points().size();
    return n <= 500 ? 4 : n <= FEW ? 2.6 : 1.3;
  }

  /** Few points lie by importance; many lie by colour, a path each, which keeps an SVG small. */
  private void points(List<Point2D> places) {
    Graphics2D graphics = drawing.graphics();
    List<Look> looks = looks();
    boolean few = places.size() <= FEW;
    Map<Look, Path2D> paths = new LinkedHashMap<>();
    for (int i = places.size() - 1; i >= 0; i--) {
      Look look = looks.get(i);
      double x = places.get(i).getX();
      double y = places.get(i).getY();
      double r = radius();
      if (few) {
        graphics.setColor(look.colour);
        graphics.fill(look.symbol.at(x, y, r));
        graphics.setColor(drawing.theme().background());
        graphics.setStroke(new BasicStroke(0.5f));
        graphics.draw(look.symbol.at(x, y, r));
      } else {
        paths
            .computeIfAbsent(look, key -> new Path2D.Double())
            .append(new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r), false);
      }
    }
    paths.forEach(
        (look, path) -> {
          graphics.setColor(look.colour);
          graphics.fill(path);
        });
  }

  private List<Look> looks() {
    Theme theme = drawing.theme();
    List<Look> looks = new ArrayList<>();
    if (map.colouring() instanceof Colouring.ByNumber numbers) {
      NumberRange range = NumberRange.of(numbers.values());
      for (double value : numbers.values()) {
        // Steps of a 64th: one path a shade, and no eye sees them.
        Color shade = theme.scale(Math.rint(range.share(value) * 64) / 64);
        looks.add(new Look(Double.isFinite(value) ? shade : theme.missing(), Symbol.CIRCLE));
      }
      return looks;
    }
    Look[] byPoint = new Look[map.points().size()];
    for (ColourGroup group : ColourGroup.of(map)) {
      group.members().forEach(i -> byPoint[i] = new Look(group.colour(theme), group.symbol()));
    }
    return List.of(byPoint);
  }

  private void arrow(Line2D line) {
    Graphics2D graphics = drawing.graphics();
    graphics.setColor(drawing.theme().ink());
    graphics.setStroke(new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    double angle = Math.atan2(line.getY2() - line.getY1(), line.getX2() - line.getX1());
    double tipX = line.getX2() - Math.cos(angle) * (radius() + 1);
    double tipY = line.getY2() - Math.sin(angle) * (radius() + 1);
    Path2D head = new Path2D.Double();
    head.moveTo(tipX - Math.cos(angle - 0.4) * 11, tipY - Math.sin(angle - 0.4) * 11);
    head.lineTo(tipX, tipY);
    head.lineTo(tipX - Math.cos(angle + 0.4) * 11, tipY - Math.sin(angle + 0.4) * 11);
    graphics.draw(new Line2D.Double(line.getX1(), line.getY1(), tipX, tipY));
    graphics.draw(head);
  }

  private int labels(Rectangle2D frame, List<Point2D> places, List<Line2D> arrows) {
    Font font = places.size() <= 500 ? Lettering.font(12) : Drawing.SMALL;
    List<LabelPlacement.Label> labels =
        new LabelPlacement(frame, font, WIDEST_LABEL, radius() + 3)
            .place(map.points().stream().map(Point::title).toList(), places, arrows);
    for (LabelPlacement.Label label : labels) {
      Rectangle2D box = label.box();
      if (places.size() > 500) {
        drawing.box(
            Drawing.faded(drawing.theme().background(), 190),
            box.getX() - 1,
            box.getY(),
            box.getWidth() + 2,
            box.getHeight());
      }
      drawing.text(
          label.text(), font, drawing.theme().ink(), box.getX(), box.getY() + font.getSize2D());
    }
    return labels.size();
  }

  private void axes(Rectangle2D frame, int labelled) {
    Theme theme = drawing.theme();
    double baseline = frame.getMaxY() + 18;
    String note =
        labelled == map.points().size()
            ? ""
            : String.format(
                Locale.ROOT, "%,d of %,d points are labelled", labelled, map.points().size());
    drawing.textBefore(note, Drawing.SMALL, theme.muted(), frame.getMaxX(), baseline);
    double room = frame.getWidth() - Lettering.width(note, Drawing.SMALL) - 16;
    drawing.text(
        Lettering.fit(map.xLabel(), Drawing.TEXT, room),
        Drawing.TEXT,
        theme.muted(),
        frame.getX(),
        baseline);
    drawing.textUpTo(
        Lettering.fit(map.yLabel(), Drawing.TEXT, frame.getHeight()),
        Drawing.TEXT,
        theme.muted(),
        frame.getX() - 8,
        frame.getY());
  }
}
