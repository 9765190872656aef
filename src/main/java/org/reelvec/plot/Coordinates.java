package org.reelvec.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The numbers under a figure, as a table.
 *
 * @param header names of the columns
 * @param rows as long as the header; a missing value is empty
 */
public record Coordinates(List<String> header, List<List<String>> rows) {
  /** Keeps its own copies. */
  public Coordinates {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /** Of any figure. */
  public static Coordinates of(Figure figure) {
    return figure.accept(new OfKind());
  }

  private static String text(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }

  /** The table of each kind. */
  private record OfKind() implements Figure.Kinds<Coordinates> {
    @Override
    public Coordinates map(PointMap map) {
      List<String> header = new ArrayList<>(List.of("title", "x", "y"));
      List<String> values = List.of();
      if (map.colouring() instanceof Colouring.ByNumber numbers) {
        header.add(numbers.attribute());
        values = Arrays.stream(numbers.values()).mapToObj(Coordinates::text).toList();
      } else if (map.colouring() instanceof Colouring.ByCategory categories) {
        header.add(categories.attribute());
        values = categories.values();
      }
      List<List<String>> rows = new ArrayList<>();
      for (int i = 0; i < map.points().size(); i++) {
        Point point = map.points().get(i);
        List<String> row =
            new ArrayList<>(List.of(point.title(), text(point.x()), text(point.y())));
        if (!values.isEmpty()) {
          row.add(values.get(i));
        }
        rows.add(row);
      }
      return new Coordinates(header, rows);
    }

    @Override
    public Coordinates heat(HeatMap heat) {
      List<List<String>> rows = new ArrayList<>();
      for (int row = 0; row < heat.labels().size(); row++) {
        for (int column = 0; column <= row; column++) {
          rows.add(
              List.of(
                  heat.labels().get(row),
                  heat.labels().get(column),
                  text(heat.values()[row][column])));
        }
      }
      return new Coordinates(List.of("row", "column", heat.measure()), rows);
    }

    @Override
    public Coordinates dendrogram(DendrogramFigure tree) {
      int n = tree.leaves().size();
      List<List<String>> rows = new ArrayList<>();
      for (int cluster = 0; cluster < 2 * n - 1; cluster++) {
        boolean leaf = cluster < n;
        rows.add(
            List.of(
                Integer.toString(cluster),
                leaf ? tree.leaves().get(cluster) : "",
                leaf ? "" : Integer.toString(tree.left()[cluster - n]),
                leaf ? "" : Integer.toString(tree.right()[cluster - n]),
                text(tree.heightOf(cluster))));
      }
      return new Coordinates(List.of("cluster", "leaf", "left", "right", "height"), rows);
    }

    @Override
    public Coordinates curves(Curves figure) {
      List<String> header = new ArrayList<>(List.of(figure.xLabel()));
      figure.curves().forEach(c -> header.add(c.name()));
      List<List<String>> rows = new ArrayList<>();
      for (int epoch = 1; epoch <= figure.epochs(); epoch++) {
        List<String> row = new ArrayList<>(List.of(Integer.toString(epoch)));
        for (Curves.Curve curve : figure.curves()) {
          row.add(epoch <= curve.values().length ? text(curve.values()[epoch - 1]) : "");
        }
        rows.add(row);
      }
      return new Coordinates(header, rows);
    }

    @Override
    public Coordinates histogram(Histogram figure) {
      return new Coordinates(
          List.of("from", "to", "count"),
          IntStream.range(0, figure.counts().length)
              .mapToObj(
                  i ->
                      List.of(
                          text(figure.edges()[i]),
                          text(figure.edges()[i + 1]),
                          Long.toString(figure.counts()[i])))
              .toList());
    }

    @Override
    public Coordinates scatter(Scatter figure) {
      return new Coordinates(
          List.of("title", figure.xLabel(), figure.yLabel()),
          figure.points().stream().map(p -> List.of(p.title(), text(p.x()), text(p.y()))).toList());
    }

    @Override
    public Coordinates bars(Bars figure) {
      return new Coordinates(
          List.of("label", figure.xLabel(), "low", "high"),
          figure.bars().stream()
              .map(b -> List.of(b.label(), text(b.value()), text(b.low()), text(b.high())))
              .toList());
    }
  }
}
