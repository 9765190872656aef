package org.reelvec.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColourGroupTest {
  @Test
  void numbersFallIntoRoundBinsAndMissingOnesAreCounted() {
    double[] years = {1990, 1999, 2000, 2009, 2010, Double.NaN};
    List<ColourGroup> groups = ColourGroup.of(map(new Colouring.ByNumber("year", years)));
    assertEquals(
        List.of(
            "1990 to below 1995",
            "1995 to below 2000",
            "2000 to below 2005",
            "2005 to 2010",
            "no year (1)"),
        groups.stream().map(ColourGroup::name).toList());
    assertEquals(List.of(3, 4), groups.get(3).members(), "the last bin has both its ends");
    assertTrue(groups.get(4).isMissing());
  }

  @Test
  void manyCategoriesKeepTheMostFrequentAndAreAllCounted() {
    List<String> genres = IntStream.range(0, 400).mapToObj(i -> "g" + (int) Math.sqrt(i)).toList();
    List<ColourGroup> groups = ColourGroup.of(map(new Colouring.ByCategory("genre", genres)));
    assertEquals("g19 (39)", groups.get(0).name());
    assertEquals("9 others (81)", groups.get(11).name());
    assertEquals(400, groups.stream().mapToInt(g -> g.members().size()).sum());
    assertEquals(
        12,
        groups.stream().map(g -> g.light() + "" + g.symbol()).distinct().count(),
        "colour and shape tell them apart");
  }

  @Test
  void theScaleGrowsLighterEvenly() {
    for (Theme theme : Theme.values()) {
      double before = luminance(theme.scale(0));
      for (int i = 1; i <= 50; i++) {
        double now = luminance(theme.scale(i / 50.0));
        assertTrue(now > before && now - before < 0.04, theme + " at " + i);
        before = now;
      }
    }
  }

  @Test
  void attributesAndArrowsMustFitThePoints() {
    List<Point> one = List.of(new Point("a", 0, 0));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new PointMap(
                "", "", "", "", one, new Colouring.ByNumber("y", new double[2]), List.of()));
    assertThrows(
        IndexOutOfBoundsException.class,
        () ->
            new PointMap(
                "", "", "", "", one, new Colouring.Plain(), List.of(new PointMap.Arrow(0, 1))));
    assertThrows(IllegalArgumentException.class, () -> new Point("a", Double.NaN, 0));
  }

  private static PointMap map(Colouring colouring) {
    List<Point> points =
        IntStream.range(0, colouring.size().orElseThrow())
            .mapToObj(i -> new Point("p" + i, i, i))
            .toList();
    return new PointMap("", "", "", "", points, colouring, List.of());
  }

  private static double luminance(Color colour) {
    return (0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue()) / 255;
  }
}
