package org.reelvec.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * A page as a parser sees it. Ours close every element, so that with few changes an XML parser
 * reads them, which refuses whatever is not balanced.
 */
public final class HtmlPage {
  private static final int MOST_BYTES = 3_000_000;

  private final String html;
  private final Document document;

  private HtmlPage(String html, Document document) {
    this.html = html;
    this.document = document;
  }

  /** Parses a page; scripts and styles are left out. */
  public static HtmlPage read(Path file) throws IOException {
    assertTrue(Files.size(file) < MOST_BYTES, "bytes: " + Files.size(file));
    return of(Files.readString(file));
  }

  /** Parses a page; scripts and styles are left out. */
  static HtmlPage of(String html) {
    String xml =
        html.replaceAll("(?s)<script[^>]*>.*?</script>", "")
            .replaceAll("(?s)<style>.*?</style>", "")
            .replaceFirst("<!DOCTYPE html>", "")
            .replaceAll("<(meta|input)( [^>]*)>", "<$1$2/>")
            .replaceAll("<(div class=\"tools\"|details[^>]*) hidden>", "<$1>")
            .replace("&minus;", "-");
    try {
      return new HtmlPage(
          html,
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(xml.strip()))));
    } catch (Exception e) {
      throw new AssertionError("not well formed: " + e.getMessage(), e);
    }
  }

  /** The texts of all elements that an XPath finds. */
  public List<String> texts(String path) {
    try {
      NodeList nodes =
          (NodeList)
              XPathFactory.newInstance()
                  .newXPath()
                  .evaluate(path, document, XPathConstants.NODESET);
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < nodes.getLength(); i++) {
        texts.add(nodes.item(i).getTextContent());
      }
      return texts;
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  /** The text of one section. */
  public String section(String id) {
    List<String> texts = texts("//section[@id='" + id + "']");
    assertEquals(1, texts.size(), "sections " + id);
    return texts.get(0);
  }

  /** The ids of the sections, in order. */
  public List<String> sections() {
    return texts("//section/@id");
  }

  /** What holds of every page of ours, whatever is in it. */
  public void check() {
    assertTrue(html.contains("default-src 'none'"), "the page's policy forbids requests");
    assertEquals(List.of(), texts("//@src | //@action | //@style[contains(., 'url')]"));
    List<String> ids = texts("//@id");
    assertEquals(ids.size(), new HashSet<>(ids).size(), "ids are distinct");
    for (String target : texts("//@href")) {
      assertTrue(target.startsWith("#") && ids.contains(target.substring(1)), target);
    }
    assertEquals(
        sections(), texts("//nav//a/@href").stream().map(href -> href.substring(1)).toList());
    assertEquals(1, texts("//h1").size());
    assertFalse(texts("//th[not(@scope)]").stream().anyMatch(text -> true), "th without scope");
    assertEquals(
        List.of(), texts("//section//table[not(caption)][not(ancestor::figure)]"), "captions");
    assertEquals(texts("//figure").size(), texts("//figure[@aria-labelledby]/figcaption").size());
    String markup = html.replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", "");
    assertFalse(markup.contains("http:") || markup.contains("https:"), "no address");
  }
}
