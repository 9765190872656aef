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
import org.reelvec.plot.Theme;

/**
 * Figures as pixels that are sharp on fine screens: one as large as suits it, several in two
 * columns.
 *
 * @param figures at least one
 */
record Pixels(List<Figure> figures) {
  private static final int SHARPNESS = 2; // pixels to a CSS pixel
  private static final int WIDEST = 960; // CSS pixels, about what a notebook has room for
  private static final int COLUMN = 720; // of several, before they are shrunk into a notebook

  BufferedImage image() {
    if (figures.size() == 1) {
      return drawn(figures.get(0), PictureSize.of(figures.get(0)));
    }
    List<BufferedImage> parts = figures.stream().map(Pixels::narrow).toList();
    int cell = parts.stream().mapToInt(BufferedImage::getWidth).max().orElseThrow();
    int row = parts.stream().mapToInt(BufferedImage::getHeight).max().orElseThrow();
    BufferedImage whole =
        new BufferedImage(2 * cell, (parts.size() + 1) / 2 * row, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = whole.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, whole.getWidth(), whole.getHeight());
    for (int i = 0; i < parts.size(); i++) {
      graphics.drawImage(parts.get(i), i % 2 * cell, i / 2 * row, null);
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
            Math.min(WIDEST, image.getWidth() / SHARPNESS));
  }

  /** Rows of labels keep their height; a heat map is as wide as it must be. */
  private static BufferedImage narrow(Figure figure) {
    PictureSize size = PictureSize.of(figure);
    int width = figure instanceof HeatMap ? size.width() : Math.min(COLUMN, size.width());
    return drawn(figure, new PictureSize(width, size.height()));
  }

  private static BufferedImage drawn(Figure figure, PictureSize size) {
    return FigurePng.image(figure, Theme.LIGHT, size, SHARPNESS);
  }
}
