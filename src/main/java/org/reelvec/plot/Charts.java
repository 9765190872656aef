package org.reelvec.plot;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Figures with two numeric axes, as JFreeChart draws them in our colours and letters. */
record Charts(Theme theme) {
  /** So few bins have a tick each. */
  private static final int FEW_BINS = 21;

  /** A chart that waits for its room. */
  record Chart(JFreeChart chart) {
    Body on(Drawing drawing) {
      return room -> chart.draw(drawing.graphics(), room);
    }
  }

  Chart curves(Curves figure) {
    XYSeriesCollection lines = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, figure.epochs() <= 60);
    for (int k = 0; k < figure.curves().size(); k++) {
      Curves.Curve curve = figure.curves().get(k);
      // The number before the name keeps names apart that are cut alike; it is not shown.
      XYSeries series = new XYSeries(new Named(k, Lettering.fit(curve.name(), Drawing.TEXT, 240)));
      for (int epoch = 1; epoch <= curve.values().length; epoch++) {
        double value = curve.values()[epoch - 1];
        if (Double.isFinite(value)) {
          series.add(epoch, value);
        }
      }
      lines.addSeries(series);
      renderer.setSeriesPaint(k, Palette.category(k));
      renderer.setSeriesStroke(k, stroke(k));
      renderer.setSeriesShape(k, new Ellipse2D.Double(-3, -3, 6, 6));
    }
    NumberAxis x = axis(figure.xLabel());
    x.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
    NumberAxis y = axis(figure.yLabel());
    y.setAutoRangeIncludesZero(false);
    return chart(lines, x, y, renderer, true);
  }

  Chart histogram(Histogram figure) {
    XYIntervalSeries bins = new XYIntervalSeries("counts");
    for (int i = 0; i < figure.counts().length; i++) {
      double low = figure.edges()[i];
      double high = figure.edges()[i + 1];
      double count = (double) figure.counts()[i];
      bins.add((low + high) / 2, low, high, count, 0, count);
    }
    XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
    data.addSeries(bins);
    XYBarRenderer renderer = new XYBarRenderer();
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(true);
    renderer.setSeriesPaint(0, theme.accent());
    renderer.setSeriesOutlinePaint(0, theme.background());
    NumberAxis x = axis(figure.xLabel());
    x.setAutoRangeIncludesZero(false);
    if (figure.counts().length > 0 && figure.counts().length <= FEW_BINS) {
      double width = figure.edges()[1] - figure.edges()[0];
      x.setTickUnit(
          new NumberTickUnit(
              width, new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT))));
    }
    return chart(data, x, axis(figure.yLabel()), renderer, false);
  }

  Chart scatter(Scatter figure) {
    XYSeries points = new XYSeries("items", false, true);
    figure.points().forEach(p -> points.add(p.x(), p.y()));
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    double r = figure.points().size() <= 1000 ? 3 : 1.5;
    renderer.setSeriesShape(0, new Ellipse2D.Double(-r, -r, 2 * r, 2 * r));
    renderer.setSeriesPaint(0, Drawing.faded(theme.accent(), 150));
    NumberRange range =
        NumberRange.of(
                figure.points().stream()
                    .flatMapToDouble(p -> java.util.stream.DoubleStream.of(p.x(), p.y()))
                    .toArray())
            .widened(0.04);
    NumberAxis x = axis(figure.xLabel());
    NumberAxis y = axis(figure.yLabel());
    x.setRange(range.low(), range.high());
    y.setRange(range.low(), range.high());
    Chart chart = chart(new XYSeriesCollection(points), x, y, renderer, false);
    chart
        .chart()
        .getXYPlot()
        .addAnnotation(
            new XYLineAnnotation(
                range.low(), range.low(), range.high(), range.high(), stroke(1), theme.muted()));
    return chart;
  }

  /** A name in the legend that differs from every other by its number. */
  private record Named(int number, String name) implements Comparable<Named> {
    @Override
    public int compareTo(Named other) {
      return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private Chart chart(
      XYDataset data, NumberAxis x, NumberAxis y, XYItemRenderer renderer, boolean legend) {
    XYPlot plot = new XYPlot(data, x, y, renderer);
    plot.setBackgroundPaint(theme.background());
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(theme.grid());
    plot.setRangeGridlineStroke(new BasicStroke(1));
    plot.setOutlineVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    JFreeChart chart = new JFreeChart(null, Drawing.TEXT, plot, legend);
    chart.setBackgroundPaint(theme.background());
    chart.setPadding(new RectangleInsets(4, 0, 0, 12));
    LegendTitle lines = chart.getLegend();
    if (lines != null) {
      lines.setPosition(RectangleEdge.TOP);
      lines.setFrame(BlockBorder.NONE);
      lines.setBackgroundPaint(theme.background());
      lines.setItemPaint(theme.ink());
      lines.setItemFont(Drawing.TEXT);
    }
    return new Chart(chart);
  }

  private NumberAxis axis(String label) {
    NumberAxis axis = new NumberAxis(Lettering.fit(label, Drawing.TEXT, 480));
    axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
    axis.setLabelFont(Drawing.TEXT);
    axis.setLabelPaint(theme.muted());
    axis.setTickLabelFont(Drawing.SMALL);
    axis.setTickLabelPaint(theme.ink());
    axis.setAxisLinePaint(theme.muted());
    axis.setTickMarkPaint(theme.muted());
    return axis;
  }

  /** Curves that share a colour differ in their dashes. */
  private static BasicStroke stroke(int index) {
    float[] dashes = index % 2 == 0 ? null : new float[] {7, 4};
    return new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, dashes, 0);
  }
}
