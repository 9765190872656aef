package org.reelvec.plot;

import java.util.List;

/** What the colours of a map tell: a scale for numbers, a line for each category. */
record LegendDrawing(Drawing drawing, PointMap map) {
  private static final int BAR_HEIGHT = 180;

  /** Draws from this corner, no wider than the room. */
  void draw(double x, double top, double width) {
    if (map.colouring() instanceof Colouring.ByNumber numbers) {
      heading(numbers.attribute(), x, top, width);
      List<ColourGroup> groups = ColourGroup.of(map);
      List<ColourGroup> missing = groups.stream().filter(ColourGroup::isMissing).toList();
      boolean known = missing.size() < groups.size();
      if (known) {
        bar(drawing, NumberRange.of(numbers.values()), x, top + 28, BAR_HEIGHT);
      }
      entries(missing, x, top + 30 + (known ? BAR_HEIGHT + 20 : 0), width);
    } else if (map.colouring() instanceof Colouring.ByCategory categories) {
      heading(categories.attribute(), x, top, width);
      entries(ColourGroup.of(map), x, top + 30, width);
    }
  }

  /** A vertical scale with round numbers to its right. */
  static void bar(Drawing drawing, NumberRange range, double x, double top, int height) {
    for (int i = 0; i < height; i++) {
      drawing.box(drawing.theme().scale(1 - (i + 0.5) / height), x, top + i, 16, 1.2);
    }
    for (double tick : range.ticks(5)) {
      double y = top + height * (1 - range.share(tick));
      drawing.line(drawing.theme().muted(), x + 16, y, x + 20, y);
      drawing.text(Lettering.number(tick), Drawing.SMALL, drawing.theme().ink(), x + 24, y + 4);
    }
  }

  private void heading(String attribute, double x, double top, double width) {
    drawing.text(
        Lettering.fit(attribute, Lettering.bold(13), width),
        Lettering.bold(13),
        drawing.theme().ink(),
        x,
        top + 13);
  }

  /** The count stays where the name must be cut. */
  private static String named(ColourGroup group, double width) {
    int end = group.name().lastIndexOf(' ');
    String count = group.name().substring(end);
    double room = width - Lettering.width(count, Drawing.SMALL);
    return Lettering.fit(group.name().substring(0, end), Drawing.SMALL, room) + count;
  }

  private void entries(List<ColourGroup> groups, double x, double top, double width) {
    double y = top;
    for (ColourGroup group : groups) {
      drawing.graphics().setColor(group.colour(drawing.theme()));
      drawing.graphics().fill(group.symbol().at(x + 6, y, 5));
      drawing.text(named(group, width - 18), Drawing.SMALL, drawing.theme().ink(), x + 18, y + 4);
      y += 19;
    }
  }
}
