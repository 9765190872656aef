package org.reelvec.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FigureSvgTest {
  @Test
  void everyKindIsOneWellFormedElementThatRefersToNothingOutside() throws Exception {
    for (Figure figure : Figures.small()) {
      for (Theme theme : Theme.values()) {
        PictureSize size = PictureSize.of(figure);
        String svg = FigureSvg.svg(figure, theme, size);
        assertFalse(svg.contains("<!DOCTYPE"), "a document type would be fetched");
        Element root = parse(svg).getDocumentElement();
        assertEquals("svg", root.getLocalName());
        assertEquals(
            "0 0 %d %d".formatted(size.width(), size.height()), root.getAttribute("viewBox"));
        assertEquals(Lettering.clean(figure.title()), first(root, "title"));
        for (String dangerous : new String[] {"script", "img", "image", "b", "i", "a", "use"}) {
          assertEquals(0, root.getElementsByTagName(dangerous).getLength(), dangerous);
        }
      }
    }
  }

  @Test
  void titlesArePartOfTheTextEscaped() throws Exception {
    String svg = FigureSvg.svg(Figures.map(60, false), Theme.LIGHT, new PictureSize(1200, 900));
    NodeList texts = parse(svg).getElementsByTagName("text");
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < texts.getLength(); i++) {
      all.append(texts.item(i).getTextContent()).append('\n');
    }
    assertTrue(all.toString().contains("Films near one another </script><img src"), all.toString());
    assertTrue(all.toString().contains("Ringu\n"));
    assertTrue(all.toString().contains("\u4E03\u4EBA\u306E\u4F8D"));
    assertTrue(all.toString().contains("no year (7)"), "the grey ones are counted");
    assertTrue(svg.contains("&lt;/script&gt;"));
    assertFalse(svg.contains("\u202E"), "no mark turns the text around");
  }

  @Test
  void theSameFigureGivesTheSameText() {
    for (Figure figure : Figures.small()) {
      PictureSize size = PictureSize.of(figure);
      assertEquals(
          FigureSvg.svg(figure, Theme.DARK, size), FigureSvg.svg(figure, Theme.DARK, size));
    }
  }

  @Test
  void manyPointsShareAPathOfTheirColour() throws Exception {
    PointMap map = Figures.map(20_000, false);
    String svg = FigureSvg.svg(map, Theme.LIGHT, PictureSize.of(map));
    assertTrue(svg.length() < 2_500_000, "characters: " + svg.length());
    Document document = parse(svg);
    assertTrue(document.getElementsByTagName("path").getLength() < 500);
  }

  private static String first(Element root, String name) {
    return root.getElementsByTagName(name).item(0).getTextContent();
  }

  private static Document parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }
}
