package org.reelvec.plot;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.reelvec.io.AtomicFiles;

/** Figures as pixels. Needs no screen. */
public final class FigurePng {
  private static final long MOST_PIXELS = 200_000_000;

  private FigurePng() {}

  /**
   * The picture, {@code size} times {@code scale} pixels large; letters and lines grow with the
   * scale.
   *
   * @throws IllegalArgumentException if it would have more than 200 million pixels
   */
  public static BufferedImage image(Figure figure, Theme theme, PictureSize size, int scale) {
    long width = (long) size.width() * scale;
    long height = (long) size.height() * scale;
    if (scale < 1 || width * height > MOST_PIXELS) {
      throw new IllegalArgumentException(
          "a picture of "
              + width
              + " x "
              + height
              + " pixels is not drawn; the most is 200 million");
    }
    BufferedImage image = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.scale(scale, scale);
      new Drawing(graphics, theme).draw(figure, size);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  /** Writes it, whole or not at all. */
  public static void write(Figure figure, Theme theme, PictureSize size, int scale, Path file) {
    BufferedImage image = image(figure, theme, size, scale);
    AtomicFiles.write(file, out -> encode(image, out));
  }

  private static void encode(BufferedImage image, OutputStream out) throws IOException {
    if (!ImageIO.write(image, "png", out)) {
      throw new IOException("this Java has no PNG writer");
    }
  }
}
