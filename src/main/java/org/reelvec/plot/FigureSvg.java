package org.reelvec.plot;

import java.awt.Dimension;
import java.awt.Font;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.reelvec.io.AtomicFiles;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Figures as SVG: text stays text, and the figure's title and caption are there to be read out. */
public final class FigureSvg {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private FigureSvg() {}

  /** One SVG element that refers to nothing outside; fit for a file and within HTML. */
  public static String svg(Figure figure, Theme theme, PictureSize size) {
    try {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .getDOMImplementation()
              .createDocument(NAMESPACE, "svg", null);
      SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
      context.setComment("drawn by reelvec");
      context.setPrecision(2);
      SVGGraphics2D graphics = new SVGGraphics2D(context, false);
      graphics.setSVGCanvasSize(new Dimension(size.width(), size.height()));
      new Drawing(graphics, theme).draw(figure, size);
      Element root = graphics.getRoot();
      name(root, figure, size);
      fasten(root, Drawing.TEXT);
      return text(root);
    } catch (ParserConfigurationException | TransformerException e) {
      throw new IllegalStateException("this Java cannot write XML", e);
    }
  }

  /** Writes it, whole or not at all. */
  public static void write(Figure figure, Theme theme, PictureSize size, Path file) {
    AtomicFiles.write(file, svg(figure, theme, size));
  }

  private static void name(Element root, Figure figure, PictureSize size) {
    root.setAttribute("role", "img");
    root.setAttribute("viewBox", "0 0 " + size.width() + " " + size.height());
    Element caption = root.getOwnerDocument().createElementNS(NAMESPACE, "desc");
    caption.setTextContent(Lettering.clean(figure.caption()));
    Element title = root.getOwnerDocument().createElementNS(NAMESPACE, "title");
    title.setTextContent(Lettering.clean(figure.title()));
    root.insertBefore(caption, root.getFirstChild());
    root.insertBefore(title, caption);
  }

  /**
   * Says of every text how wide it was measured. A viewer with other letters fits them into that,
   * and nothing overlaps there that does not overlap here.
   *
   * @param inherited the font of the elements around
   */
  private static void fasten(Element element, Font inherited) {
    Font font = inherited;
    if (element.hasAttribute("font-size")) {
      font = font.deriveFont(Float.parseFloat(element.getAttribute("font-size").replace("px", "")));
    }
    if (element.hasAttribute("font-weight")) {
      boolean bold = element.getAttribute("font-weight").equals("bold");
      font = font.deriveFont(bold ? Font.BOLD : Font.PLAIN);
    }
    if (element.getTagName().equals("text")) {
      double width = Lettering.width(element.getTextContent(), font);
      element.setAttribute("textLength", String.format(Locale.ROOT, "%.2f", width));
      element.setAttribute("lengthAdjust", "spacingAndGlyphs");
    }
    NodeList children = element.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element child) {
        fasten(child, font);
      }
    }
  }

  private static String text(Element root) throws TransformerException {
    Transformer transformer = TransformerFactory.newInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    StringWriter text = new StringWriter();
    transformer.transform(new DOMSource(root), new StreamResult(text));
    return text + "\n";
  }
}
