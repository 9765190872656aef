package org.reelvec.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigurePngTest {
  @Test
  void everyKindHasTheStatedSizeAndIsNotBlank(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("figure.png");
    for (Figure figure : Figures.small()) {
      for (Theme theme : Theme.values()) {
        FigurePng.write(figure, theme, new PictureSize(700, 500), 2, file);
        BufferedImage image = ImageIO.read(file.toFile());
        assertEquals(1400, image.getWidth());
        assertEquals(1000, image.getHeight());
        int ground = theme.background().getRGB();
        assertEquals(ground, image.getRGB(0, 0));
        assertTrue(inked(image, ground) > 2000, figure.title());
      }
    }
  }

  @Test
  void nothingTouchesTheBorder() {
    for (Figure figure : Figures.small()) {
      BufferedImage image = FigurePng.image(figure, Theme.LIGHT, PictureSize.of(figure), 1);
      int ground = Theme.LIGHT.background().getRGB();
      for (int x = 0; x < image.getWidth(); x++) {
        assertEquals(ground, image.getRGB(x, 2), figure.title());
        assertEquals(ground, image.getRGB(x, image.getHeight() - 3), figure.title());
      }
      for (int y = 0; y < image.getHeight(); y++) {
        assertEquals(ground, image.getRGB(2, y), figure.title());
        assertEquals(ground, image.getRGB(image.getWidth() - 3, y), figure.title());
      }
    }
  }

  @Test
  void figuresOfNothingOrOneThingAreDrawn() {
    for (Figure figure : Figures.empty()) {
      FigurePng.image(figure, Theme.LIGHT, new PictureSize(200, 150), 1);
      assertTrue(FigureHtml.fragment(figure, "f", 2).contains("</figure>"));
    }
  }

  @Test
  void anImageThatNoMemoryHoldsIsRefused() {
    Figure figure = Figures.heat(3);
    assertThrows(
        IllegalArgumentException.class,
        () -> FigurePng.image(figure, Theme.LIGHT, new PictureSize(20_000, 20_000), 4));
  }

  private static int inked(BufferedImage image, int ground) {
    int inked = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        inked += image.getRGB(x, y) == ground ? 0 : 1;
      }
    }
    return inked;
  }
}
