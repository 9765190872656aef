package org.reelvec.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class LineChartTest {
  @Test
  void drawsEveryValueWithinThePicture() throws Exception {
    Document svg = parse(new LineChart("loss", List.of(3.0, 1.0, 2.0)).svg());
    String[] points =
        ((Element) svg.getElementsByTagName("polyline").item(0))
            .getAttribute("points")
            .split(" ", -1);
    assertEquals(3, points.length);
    double[] y =
        java.util.Arrays.stream(points)
            .mapToDouble(p -> Double.parseDouble(p.split(",", -1)[1]))
            .toArray();
    assertTrue(y[0] < y[2] && y[2] < y[1], "larger values stand higher");
    for (double value : y) {
      assertTrue(value > 0 && value < 220);
    }
  }

  @Test
  void oneValueAndEqualValuesAreDrawn() throws Exception {
    assertEquals(
        1,
        parse(new LineChart("one", List.of(5.0)).svg()).getElementsByTagName("circle").getLength());
    assertFalse(new LineChart("equal", List.of(2.0, 2.0)).svg().contains("NaN"));
  }

  @Test
  void hostileTextStaysText() throws Exception {
    String hostile = "</svg><script>alert('x')</script>\u0001\"&";
    Document svg = parse(new LineChart(hostile, List.of(1.0, 2.0)).svg());
    assertEquals(0, svg.getElementsByTagName("script").getLength());
    assertEquals(
        "</svg><script>alert('x')</script>\uFFFD\"&",
        svg.getElementsByTagName("title").item(0).getTextContent());
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
