package org.reelvec.notebook;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.reelvec.plot.Figure;
import org.reelvec.plot.FigurePng;
import org.reelvec.plot.HeatMap;
import org.reelvec.plot.PictureSize;
import org.reelvec.plot.PointMap;
import org.reelvec.plot.Theme;

/**
 * Figures as pixels that are sharp on fine screens: one as large as suits it, several in two
 * columns.
 *
 * @param figures at least one
 */
record Pixels(List<Figure> figures) {
  private static final int SHARPNESS = 2; // pixels to a CSS pixel, for one figure
  private static final int WIDEST = 960; // CSS pixels, about what a notebook has room for
  private static final int COLUMN = 720; // of several, before they are shrunk into a notebook

  BufferedImage image() {
    if (figures.size() == 1) {
      return FigurePng.image(
          figures.get(0), Theme.LIGHT, PictureSize.of(figures.get(0)), SHARPNESS);
    }
    List<BufferedImage> parts = figures.stream().map(Pixels::narrow).toList();
    int width = parts.stream().mapToInt(BufferedImage::getWidth).max().orElseThrow();
    int[] tops = new int[(parts.size() + 1) / 2 + 1]; // of each row, and the end of the last
    for (int i = 0; i < parts.size(); i++) {
      tops[i / 2 + 1] = Math.max(tops[i / 2 + 1], tops[i / 2] + parts.get(i).getHeight());
    }
    BufferedImage whole =
        new BufferedImage(2 * width, tops[tops.length - 1], BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = whole.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, whole.getWidth(), whole.getHeight());
    for (int i = 0; i < parts.size(); i++) {
      graphics.drawImage(parts.get(i), i % 2 * width, tops[i / 2], null);
    }
    graphics.dispose();
    return whole;
  }

  Shown shown() {
    BufferedImage image = image();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String titles = figures.stream().map(Figure::title).collect(Collectors.joining("\n"));
    return Shown.text(titles)
        .withPng(
            Base64.getEncoder().encodeToString(png.toByteArray()),
            figures.size() > 1 ? WIDEST : Math.min(WIDEST, image.getWidth() / SHARPNESS));
  }

  /** Rows of labels keep their height, a map its shape; a heat map is as wide as it must be. */
  private static BufferedImage narrow(Figure figure) {
    PictureSize size = PictureSize.of(figure);
    int width = figure instanceof HeatMap ? size.width() : Math.min(COLUMN, size.width());
    int height = figure instanceof PointMap ? size.height() * width / size.width() : size.height();
    // Shrunk into the notebook, one pixel is sharp enough.
    return FigurePng.image(figure, Theme.LIGHT, new PictureSize(width, height), 1);
  }
}
