package org.reelvec.notebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.reelvec.ask.Listing;
import org.reelvec.plot.Histogram;
import org.reelvec.plot.PictureSize;

class DisplaysTest {
  private static final String HOSTILE =
      "<script>alert('x')</script> & \"ring\" \u202egnir\u001b[31m";

  private final Displays displays = Displays.standard();

  @Test
  void allElseIsItsText() {
    assertEquals(Map.of("text/plain", "[1, 2]"), displays.of(List.of(1, 2)).forms());
    assertEquals("a\tb\nc[31m", displays.of("a\tb\r\nc\u001b[31m").forms().get("text/plain"));
  }

  @Test
  void theTypeAddedFirstDecides() {
    Displays own =
        new Displays()
            .add(Integer.class, n -> Shown.text("whole " + n))
            .add(Number.class, n -> Shown.text("number " + n));
    assertEquals(Map.of("text/plain", "whole 1"), own.of(1).forms());
    assertEquals(Map.of("text/plain", "number 1.5"), own.of(1.5).forms());
  }

  @Test
  void tablesAreMarkupAndTheirTextsAreNot() {
    Listing table =
        new Listing(
            HOSTILE, List.of("title<b>", ">score"), List.of(List.of(HOSTILE, "0.5")), HOSTILE);
    Shown shown = displays.of(table);
    String html = shown.forms().get("text/html");
    assertFalse(html.contains("<script"), html);
    assertFalse(html.contains("title<b>"), html);
    assertFalse(html.contains("\u202e"), html);
    assertFalse(html.contains("\u001b"), html);
    assertTrue(html.contains("&lt;script&gt;alert(&#39;x&#39;)"), html);
    assertTrue(html.contains("<td dir=\"auto\" style=\"text-align:right\">0.5</td>"), html);
    String text = shown.forms().get("text/plain");
    assertEquals(5, text.lines().count(), text);
    assertTrue(text.contains("title<b>"), text);
    assertEquals(Set.of("text/html", "text/plain"), shown.forms().keySet());
  }

  @Test
  void figuresAreSharpPictures() throws IOException {
    Histogram figure =
        new Histogram(HOSTILE, "", "rating", "films", new double[] {0, 1, 2}, new long[] {1, 2});
    Shown shown = displays.of(figure);
    PictureSize size = PictureSize.of(figure);
    assertEquals(OptionalInt.of(size.width()), shown.width());
    byte[] png = Base64.getDecoder().decode(shown.forms().get("image/png"));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertArrayEquals(
        new int[] {2 * size.width(), 2 * size.height()},
        new int[] {image.getWidth(), image.getHeight()});
    assertFalse(shown.forms().containsKey("text/html"));
  }
}
