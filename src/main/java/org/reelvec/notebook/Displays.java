package org.reelvec.notebook;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.reelvec.plot.Figure;
import org.reelvec.plot.FigurePng;
import org.reelvec.plot.PictureSize;
import org.reelvec.plot.Theme;

/** How values are shown, by their type: the first type that a value is of decides. */
public final class Displays {
  private static final int SHARPNESS = 2; // pixels to a CSS pixel, for screens that have them

  private final Map<Class<?>, Function<Object, Shown>> byType = new LinkedHashMap<>();

  /** Tables and pictures; all else is its text. */
  public static Displays standard() {
    return new Displays().add(Showable.class, Showable::shown).add(Figure.class, Displays::picture);
  }

  /** Adds a way to show values of a type; types added earlier are asked first. */
  public <T> Displays add(Class<T> type, Function<? super T, Shown> display) {
    byType.put(type, value -> display.apply(type.cast(value)));
    return this;
  }

  /** What to show of a value. */
  public Shown of(Object value) {
    return byType.entrySet().stream()
        .filter(entry -> entry.getKey().isInstance(value))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(any -> Shown.text(String.valueOf(any)))
        .apply(value);
  }

  private static Shown picture(Figure figure) {
    PictureSize size = PictureSize.of(figure);
    BufferedImage image = FigurePng.image(figure, Theme.LIGHT, size, SHARPNESS);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Shown.text("picture: " + figure.title())
        .withPng(Base64.getEncoder().encodeToString(png.toByteArray()), size);
  }
}
