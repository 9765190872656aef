package org.reelvec.plot;

/**
 * How large a picture is.
 *
 * @param width in pixels at scale 1
 * @param height in pixels at scale 1
 */
public record PictureSize(int width, int height) {
  private static final int LARGEST = 20_000;
  private static final int LONG_LABEL = 40;

  /** Between 200 x 150 and 20,000 x 20,000. */
  public PictureSize {
    if (width < 200 || height < 150 || width > LARGEST || height > LARGEST) {
      throw new IllegalArgumentException(
          width + " x " + height + " is not between 200 x 150 and 20000 x 20000");
    }
  }

  /** A size at which this figure can be read: rows of labels get the room that they need. */
  public static PictureSize of(Figure figure) {
    return figure.accept(
        new Figure.Kinds<>() {
          @Override
          public PictureSize map(PointMap map) {
            return new PictureSize(1200, mapHeight(map));
          }

          @Override
          public PictureSize heat(HeatMap heat) {
            int side = Math.min(4000, Math.max(480, 22 * heat.labels().size()));
            return new PictureSize(side + 240, side + 280);
          }

          @Override
          public PictureSize dendrogram(DendrogramFigure tree) {
            return new PictureSize(1000, rows(tree.leaves().size(), 18, 160));
          }

          @Override
          public PictureSize curves(Curves curves) {
            return new PictureSize(900, 560);
          }

          @Override
          public PictureSize histogram(Histogram histogram) {
            return new PictureSize(900, 560);
          }

          @Override
          public PictureSize scatter(Scatter scatter) {
            return new PictureSize(760, 800);
          }

          @Override
          public PictureSize bars(Bars bars) {
            boolean wide = bars.bars().stream().anyMatch(b -> b.label().length() > LONG_LABEL);
            return new PictureSize(wide ? 1200 : 900, rows(bars.bars().size(), 26, 160));
          }
        });
  }

  /** As high as the map is, for both of its axes have one scale. */
  private static int mapHeight(PointMap map) {
    NumberRange x = NumberRange.of(map.points().stream().mapToDouble(Point::x).toArray());
    NumberRange y = NumberRange.of(map.points().stream().mapToDouble(Point::y).toArray());
    double ratio = x.length() > 0 ? y.length() / x.length() : 1;
    return (int) Math.max(560, Math.min(1100, 160 + 970 * ratio));
  }

  private static int rows(int rows, int each, int beside) {
    return (int) Math.min(LARGEST, Math.max(300L, beside + (long) rows * each));
  }
}
