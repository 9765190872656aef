package org.reelvec.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the page's script draws from: columns of numbers and texts, as Jackson writes them. */
record FigureJson() implements Figure.Kinds<Map<String, Object>> {
  /** Of coordinates and of what colours tell: finer than a map can be zoomed. */
  private static final int PLACE = 5;

  /** Of what is read as a number. */
  private static final int VALUE = 6;

  /** Of similarities: there are many, and no eye sees more. */
  private static final int CELL = 4;

  @Override
  public Map<String, Object> map(PointMap map) {
    Map<String, Object> json = points("map", map, map.points());
    axes(json, map.xLabel(), map.yLabel());
    List<Map<String, Object>> groups = new ArrayList<>();
    for (ColourGroup group : ColourGroup.of(map)) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("name", group.name());
      entry.put("symbol", group.symbol().webName());
      entry.put("light", Theme.css(group.light()));
      entry.put("dark", Theme.css(group.dark()));
      entry.put("missing", group.isMissing());
      entry.put("members", group.members());
      groups.add(entry);
    }
    json.put("groups", groups);
    if (map.colouring() instanceof Colouring.ByNumber numbers) {
      json.put("attribute", numbers.attribute());
      json.put("shown", numbers(PLACE, numbers.values()));
    } else if (map.colouring() instanceof Colouring.ByCategory categories) {
      json.put("attribute", categories.attribute());
      json.put("shown", categories.values());
    }
    json.put("arrows", map.arrows().stream().map(a -> List.of(a.from(), a.to())).toList());
    return json;
  }

  @Override
  public Map<String, Object> heat(HeatMap heat) {
    Map<String, Object> json = of("heat", heat);
    json.put("titles", heat.labels());
    json.put("measure", heat.measure());
    json.put("low", heat.low());
    json.put("high", heat.high());
    json.put(
        "rows",
        IntStream.range(0, heat.labels().size())
            .mapToObj(row -> numbers(CELL, Arrays.copyOf(heat.values()[row], row + 1)))
            .toList());
    return json;
  }

  @Override
  public Map<String, Object> dendrogram(DendrogramFigure tree) {
    Map<String, Object> json = of("dendrogram", tree);
    int[] order = tree.order();
    double[] places = tree.places();
    json.put("measure", tree.measure());
    json.put("titles", Arrays.stream(order).mapToObj(tree.leaves()::get).toList());
    List<List<Object>> merges = new ArrayList<>();
    for (int k = 0; k < tree.left().length; k++) {
      int left = tree.left()[k];
      int right = tree.right()[k];
      merges.add(
          List.of(
              places[left],
              places[right],
              rounded(VALUE, tree.heightOf(left)),
              rounded(VALUE, tree.heightOf(right)),
              rounded(VALUE, tree.height()[k])));
    }
    json.put("merges", merges);
    return json;
  }

  @Override
  public Map<String, Object> curves(Curves figure) {
    Map<String, Object> json = of("curves", figure);
    axes(json, figure.xLabel(), figure.yLabel());
    json.put("epochs", figure.epochs());
    List<Map<String, Object>> curves = new ArrayList<>();
    for (int k = 0; k < figure.curves().size(); k++) {
      Map<String, Object> curve = new LinkedHashMap<>();
      curve.put("name", figure.curves().get(k).name());
      curve.put("colour", Theme.css(Palette.category(k)));
      curve.put("values", numbers(VALUE, figure.curves().get(k).values()));
      curves.add(curve);
    }
    json.put("curves", curves);
    return json;
  }

  @Override
  public Map<String, Object> histogram(Histogram figure) {
    Map<String, Object> json = of("histogram", figure);
    axes(json, figure.xLabel(), figure.yLabel());
    json.put("edges", Arrays.stream(figure.edges()).mapToObj(Lettering::number).toList());
    json.put("counts", figure.counts());
    return json;
  }

  @Override
  public Map<String, Object> scatter(Scatter figure) {
    Map<String, Object> json = points("scatter", figure, figure.points());
    axes(json, figure.xLabel(), figure.yLabel());
    return json;
  }

  @Override
  public Map<String, Object> bars(Bars figure) {
    Map<String, Object> json = of("bars", figure);
    json.put("xLabel", figure.xLabel());
    json.put("titles", figure.bars().stream().map(Bars.Bar::label).toList());
    json.put("values", column(VALUE, figure.bars(), Bars.Bar::value));
    json.put("low", column(VALUE, figure.bars(), Bars.Bar::low));
    json.put("high", column(VALUE, figure.bars(), Bars.Bar::high));
    return json;
  }

  private static Map<String, Object> of(String kind, Figure figure) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", kind);
    json.put("title", figure.title());
    return json;
  }

  private static Map<String, Object> points(String kind, Figure figure, List<Point> points) {
    Map<String, Object> json = of(kind, figure);
    json.put("titles", points.stream().map(Point::title).toList());
    json.put("x", column(PLACE, points, Point::x));
    json.put("y", column(PLACE, points, Point::y));
    return json;
  }

  private static void axes(Map<String, Object> json, String x, String y) {
    json.put("xLabel", x);
    json.put("yLabel", y);
  }

  private static <T> List<@Nullable Object> column(
      int digits, List<T> rows, ToDoubleFunction<T> value) {
    return numbers(digits, rows.stream().mapToDouble(value).toArray());
  }

  /** NaN becomes JSON's null. */
  private static List<@Nullable Object> numbers(int digits, double... values) {
    List<@Nullable Object> numbers = new ArrayList<>(values.length);
    for (double value : values) {
      numbers.add(Double.isFinite(value) ? rounded(digits, value) : null);
    }
    return numbers;
  }

  private static Object rounded(int digits, double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? (Object) (long) value
        : new BigDecimal(value).round(new MathContext(digits)).doubleValue();
  }
}
