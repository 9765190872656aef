package org.reelvec.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureCsvTest {
  @Test
  void everyKindReadsBackAsItWas() throws Exception {
    for (Figure figure : Figures.small()) {
      Coordinates coordinates = Coordinates.of(figure);
      List<CsvRecord> read = read(FigureCsv.csv(figure));
      assertEquals(coordinates.header(), read.get(0).getFields());
      assertEquals(coordinates.rows(), read.stream().skip(1).map(CsvRecord::getFields).toList());
    }
  }

  @Test
  void coordinatesAreExactAndMissingOnesEmpty() throws Exception {
    PointMap map = Figures.map(60, false);
    List<CsvRecord> read = read(FigureCsv.csv(map));
    assertEquals(List.of("title", "x", "y", "year"), read.get(0).getFields());
    assertEquals("", read.get(1).getField(3), "the first has no year");
    for (int i = 0; i < 60; i++) {
      assertEquals(map.points().get(i).title(), read.get(i + 1).getField(0));
      assertEquals(map.points().get(i).x(), Double.parseDouble(read.get(i + 1).getField(1)));
      assertEquals(map.points().get(i).y(), Double.parseDouble(read.get(i + 1).getField(2)));
    }
  }

  @Test
  void linesEndAsTheStandardHasIt(@TempDir Path directory) throws Exception {
    Bars bars = new Bars("t", "", "v", List.of(new Bars.Bar("a \"b\", c", 0.5, 0.25, 0.75)));
    Path file = directory.resolve("bars.csv");
    FigureCsv.write(bars, file);
    assertEquals(
        "label,v,low,high\r\n\"a \"\"b\"\", c\",0.5,0.25,0.75\r\n",
        java.nio.file.Files.readString(file));
  }

  @Test
  void theLowerTriangleIsListedOnce() {
    assertEquals(12 * 13 / 2, Coordinates.of(Figures.heat(12)).rows().size());
    assertTrue(FigureCsv.csv(Figures.heat(2)).startsWith("row,column,cosine\r\n"));
  }

  private static List<CsvRecord> read(String csv) throws Exception {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
      return reader.stream().toList();
    }
  }
}
