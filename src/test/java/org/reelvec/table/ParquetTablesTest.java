package org.reelvec.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reelvec.io.InputException;
import org.slf4j.LoggerFactory;

class ParquetTablesTest {
  private final Path directory;

  ParquetTablesTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private static Table everyType() {
    return Table.ofRows(3)
        .with("id", new Column.Ints(new int[] {7, -1, Integer.MAX_VALUE}))
        .with("time", new Column.Longs(new long[] {1L << 40, 0, Long.MIN_VALUE}))
        .with("rating", new Column.Floats(new float[] {0.5f, Float.NaN, -0.0f}))
        .with("gross", new Column.Doubles(new double[] {Double.NaN, 1e300, Double.MIN_VALUE}))
        .with("title", new Column.Texts(new String[] {"Amélie \uD83C\uDFAC", null, ""}))
        .with("genres", new Column.TextLists(new String[][] {{"Drama", "War"}, {}, {""}}));
  }

  @Test
  void everyTypeComesBackBitForBit() {
    Path file = directory.resolve("deep/table.parquet");
    ParquetTables.write(file, everyType(), Map.of("b", "2", "a", "1"));
    Table read = ParquetTables.read(file);

    assertEquals(List.copyOf(everyType().columns().keySet()), List.copyOf(read.columns().keySet()));
    assertArrayEquals(new int[] {7, -1, Integer.MAX_VALUE}, ints(read, "id"));
    assertArrayEquals(
        new long[] {1L << 40, 0, Long.MIN_VALUE}, ((Column.Longs) column(read, "time")).values());
    assertArrayEquals(new float[] {0.5f, Float.NaN, -0.0f}, floats(read, "rating"));
    assertArrayEquals(
        new double[] {Double.NaN, 1e300, Double.MIN_VALUE},
        ((Column.Doubles) column(read, "gross")).values());
    assertArrayEquals(
        new String[] {"Amélie \uD83C\uDFAC", null, ""},
        ((Column.Texts) column(read, "title")).values());
    assertArrayEquals(
        new String[][] {{"Drama", "War"}, {}, {""}},
        ((Column.TextLists) column(read, "genres")).values());
    assertEquals(List.of("a=1", "b=2"), entries(ParquetTables.metadata(file)));
  }

  @Test
  void thePlainReaderOfParquetJavaAgrees() throws IOException {
    Path file = directory.resolve("table.parquet");
    ParquetTables.write(file, everyType(), Map.of());
    List<Group> groups = new ArrayList<>();
    try (ParquetReader<Group> reader = new PlainReader(new LocalInputFile(file)).build()) {
      for (Group group = reader.read(); group != null; group = reader.read()) {
        groups.add(group);
      }
    }
    assertEquals(3, groups.size());
    assertEquals(7, groups.get(0).getInteger("id", 0));
    assertEquals(1L << 40, groups.get(0).getLong("time", 0));
    assertEquals(0.5f, groups.get(0).getFloat("rating", 0));
    assertEquals(0, groups.get(1).getFieldRepetitionCount("rating"), "NaN is stored as null");
    assertEquals(1e300, groups.get(1).getDouble("gross", 0));
    assertEquals("Amélie \uD83C\uDFAC", groups.get(0).getString("title", 0));
    Group genres = groups.get(0).getGroup("genres", 0);
    assertEquals("War", genres.getGroup("list", 1).getString("element", 0));
    assertEquals(0, groups.get(1).getFieldRepetitionCount("genres"));
  }

  @Test
  void theSchemaIsWhatOtherToolsExpect() throws IOException {
    Path file = directory.resolve("table.parquet");
    ParquetTables.write(file, everyType(), Map.of());
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      assertEquals(
          MessageTypeParser.parseMessageType(
              """
              message table {
                required int32 id; required int64 time; optional float rating;
                optional double gross; optional binary title (STRING);
                optional group genres (LIST) {
                  repeated group list { required binary element (STRING); }
                }
              }
              """),
          reader.getFileMetaData().getSchema());
    }
  }

  @Test
  void manyRowsCrossPagesAndTheSameTableGivesTheSameBytes() throws IOException {
    int rows = 100_000;
    int[] movie = new Random(1).ints(rows, 0, 1000).toArray();
    String[][] lists = new String[rows][];
    Arrays.setAll(lists, row -> movie[row] % 3 == 0 ? new String[0] : words(movie[row]));
    float[] values = new float[rows];
    for (int row = 0; row < rows; row++) {
      values[row] = row % 7 == 0 ? Float.NaN : row * 0.1f;
    }
    Table table =
        Table.ofRows(rows)
            .with("movie", new Column.Ints(movie))
            .with("value", new Column.Floats(values))
            .with("words", new Column.TextLists(lists));
    Path one = directory.resolve("one.parquet");
    Path two = directory.resolve("two.parquet");
    ParquetTables.write(one, table, Map.of("of", "test"));
    ParquetTables.write(two, table, Map.of("of", "test"));
    assertEquals(-1, Files.mismatch(one, two));

    Table read = ParquetTables.read(one);
    assertArrayEquals(movie, ints(read, "movie"));
    assertArrayEquals(values, floats(read, "value"));
    assertArrayEquals(lists, ((Column.TextLists) column(read, "words")).values());
  }

  @Test
  void aTableWithoutRowsComesBack() {
    Path file = directory.resolve("empty.parquet");
    ParquetTables.write(file, Table.ofRows(0).with("id", new Column.Ints(new int[0])), Map.of());
    assertEquals(0, ParquetTables.read(file).rows());
  }

  @Test
  void whatIsNoParquetFileIsRefusedInOneLine() throws IOException {
    Path missing = directory.resolve("missing.parquet");
    assertEquals(missing + ": cannot be read: no such file", refusal(missing));
    Path text = Files.writeString(directory.resolve("text.parquet"), "key,title\n");
    assertEquals(text + ": is not a Parquet file", refusal(text));
    Path empty = Files.createFile(directory.resolve("empty.parquet"));
    assertEquals(empty + ": is not a Parquet file", refusal(empty));
    assertTrue(refusal(directory).endsWith("is a directory, expected a Parquet file"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.3, 0.7, 0.99})
  void aTruncatedFileIsRefusedInOneLine(double share) throws IOException {
    Path file = directory.resolve("cut.parquet");
    ParquetTables.write(file, everyType(), Map.of());
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, Math.max(4, (int) (bytes.length * share))));
    assertTrue(refusal(file).contains("damaged or truncated"), refusal(file));
  }

  @Test
  void aFlippedBitInThePagesIsFound() throws IOException {
    Path file = directory.resolve("flipped.parquet");
    float[] values = new float[5000];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.sin(i);
    }
    ParquetTables.write(file, Table.ofRows(5000).with("v", new Column.Floats(values)), Map.of());
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertTrue(refusal(file).contains("damaged"));
  }

  @Test
  void filesOfOtherMakersAreReadOrRefusedByColumn() throws IOException {
    Path nullable = foreign("message m { optional int32 id; }", group -> group.add("id", 5));
    assertArrayEquals(new int[] {5}, ints(ParquetTables.read(nullable), "id"));

    Path missing = foreign("message m { optional int32 id; }", group -> {});
    assertEquals(
        missing
            + ": row 1: the whole number in column 'id' is missing;"
            + " write it as a fraction, or leave the row out",
        refusal(missing));

    Path truth = foreign("message m { required boolean seen; }", group -> group.add("seen", true));
    assertEquals(
        truth
            + ": column 'seen' is required boolean seen;"
            + " expected whole numbers, fractions, texts or lists of texts",
        refusal(truth));
  }

  @Test
  void nothingIsLogged() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> events = new ListAppender<>();
    events.start();
    root.addAppender(events);
    try {
      Path file = directory.resolve("quiet.parquet");
      ParquetTables.write(file, everyType(), Map.of());
      ParquetTables.read(file);
    } finally {
      root.detachAppender(events);
    }
    assertEquals(
        List.of(),
        events.list.stream()
            .filter(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
            .map(ILoggingEvent::getFormattedMessage)
            .toList());
  }

  @Test
  void nothingTemporaryStays() throws IOException {
    ParquetTables.write(directory.resolve("table.parquet"), everyType(), Map.of());
    try (var files = Files.list(directory)) {
      assertEquals(List.of(directory.resolve("table.parquet")), files.toList());
    }
    assertFalse(Files.exists(directory.resolve(".table.parquet.crc")));
  }

  private interface Filling {
    void fill(Group group);
  }

  private Path foreign(String schema, Filling filling) throws IOException {
    Path file = Files.createTempFile(directory, "foreign", ".parquet");
    Files.delete(file);
    MessageType type = MessageTypeParser.parseMessageType(schema);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(type)
            .build()) {
      Group group = new SimpleGroup(type);
      filling.fill(group);
      writer.write(group);
    }
    return file;
  }

  private static String refusal(Path file) {
    List<String> problems =
        assertThrows(InputException.class, () -> ParquetTables.read(file)).problems();
    assertEquals(1, problems.size());
    String message = problems.get(0);
    assertEquals(1, message.lines().count(), message);
    return message;
  }

  private static String[] words(int count) {
    String[] words = new String[count % 4];
    Arrays.setAll(words, i -> "word " + (count + i));
    return words;
  }

  private static List<String> entries(Map<String, String> map) {
    return map.entrySet().stream().map(Object::toString).toList();
  }

  private static Column column(Table table, String name) {
    return table.find(name).orElseThrow();
  }

  private static int[] ints(Table table, String name) {
    return ((Column.Ints) column(table, name)).values();
  }

  private static float[] floats(Table table, String name) {
    return ((Column.Floats) column(table, name)).values();
  }

  private static final class PlainReader extends ParquetReader.Builder<Group> {
    PlainReader(InputFile file) {
      super(file, new PlainParquetConfiguration());
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
