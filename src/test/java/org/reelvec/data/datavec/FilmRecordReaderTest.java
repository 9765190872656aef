package org.reelvec.data.datavec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.datavec.api.records.metadata.RecordMetaDataLine;
import org.datavec.api.split.FileSplit;
import org.datavec.api.transform.ColumnType;
import org.datavec.api.transform.TransformProcess;
import org.datavec.api.writable.NullWritable;
import org.datavec.api.writable.Text;
import org.datavec.api.writable.Writable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.data.film.MoneyParser;

class FilmRecordReaderTest {
  private static final List<Writable> HEAT =
      List.of(
          new Text("Heat (1995 film)"),
          new Text("1995"),
          new Text("170 minutes"),
          new Text("$187.4 million"),
          NullWritable.INSTANCE,
          new Text("83%"),
          NullWritable.INSTANCE);

  private final Path file;

  FilmRecordReaderTest(@TempDir Path directory) throws IOException {
    file =
        Files.writeString(
            directory.resolve("films.ndjson"),
            """
            [null, {}, [], null, null]
            ["Heat (1995 film)", {"runtime": "170 minutes", "gross": "$187.4 million"}, [], "83%", null]
            ["Fargo", {}, [], null, "8.7/10"]
            """);
  }

  @Test
  void readsAsAnyDataVecReaderDoes() {
    try (FilmRecordReader reader = new FilmRecordReader(true)) {
      reader.initialize(new FileSplit(file.toFile()));
      assertEquals(HEAT, reader.next());
      assertEquals("Heat (1995 film)", reader.film().title());
      assertTrue(reader.hasNext());
      RecordMetaDataLine place = (RecordMetaDataLine) reader.nextRecord().getMetaData();
      assertEquals(3, place.getLineNumber());
      assertFalse(reader.hasNext());
      assertThrows(NoSuchElementException.class, reader::next);
      reader.reset();
      assertEquals(HEAT, reader.next());
    }
  }

  @Test
  void transformGivesNumbersUnderTheSameNames() {
    TransformProcess transform = TypedFilms.transform(new MoneyParser(3000));
    assertEquals(
        FilmRecordReader.SCHEMA.getColumnNames(), transform.getFinalSchema().getColumnNames());
    assertEquals(
        List.of(
            ColumnType.String,
            ColumnType.Double,
            ColumnType.Double,
            ColumnType.Double,
            ColumnType.Double,
            ColumnType.Double,
            ColumnType.Double),
        transform.getFinalSchema().getColumnTypes());
    assertEquals(
        "[Heat (1995 film), 1995.0, 170.0, 187.4, NaN, 0.83, NaN]",
        transform.execute(HEAT).toString());
  }
}
