package org.reelvec.data.datavec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.datavec.api.conf.Configuration;
import org.datavec.api.records.reader.impl.collection.CollectionRecordReader;
import org.datavec.api.split.InputSplit;
import org.datavec.api.transform.TransformProcess;
import org.datavec.api.transform.condition.ConditionOp;
import org.datavec.api.transform.condition.column.StringColumnCondition;
import org.datavec.api.transform.filter.ConditionFilter;
import org.datavec.api.transform.schema.Schema;
import org.datavec.api.writable.DoubleWritable;
import org.datavec.api.writable.LongWritable;
import org.datavec.api.writable.Text;
import org.datavec.api.writable.Writable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reelvec.config.ConfigReader;
import org.reelvec.config.DataVecRatingsData;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.data.ratings.MovieTitles;
import org.reelvec.data.ratings.RatingCollector;
import org.reelvec.io.InputException;
import org.reelvec.io.RowCounts.Rows;

class DataVecRatingsTest {
  private static final Schema SCHEMA =
      new Schema.Builder()
          .addColumnsString("userId", "movieId")
          .addColumnDouble("rating")
          .addColumnLong("time")
          .build();

  /** Whether the initializer of {@link NoReader} ran. */
  static boolean initialized;

  private final Path directory;

  DataVecRatingsTest(@TempDir Path directory) {
    this.directory = directory;
  }

  /** Would do harm by being loaded. */
  public static final class NoReader {
    static {
      initialized = true;
    }
  }

  /** A source without a file: its constructor takes a query, its settings a number of rows. */
  public static final class Counting extends CollectionRecordReader {
    private final String user;
    private int left;

    public Counting(String user) {
      super(List.of());
      this.user = user;
    }

    @Override
    public void initialize(Configuration conf, InputSplit split) {
      left = conf.getInt("rows", 0);
    }

    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public List<Writable> next() {
      if (left == 13) {
        throw new IllegalStateException("connection lost");
      }
      return List.of(
          new Text(user), new LongWritable(left--), new DoubleWritable(4), new LongWritable(1));
    }
  }

  @Test
  void csvWithASchema() throws IOException {
    MovieRatings read =
        read(
            """
            who,what,how,when
            7,10,4.5,100
            3,"20",1,200
            """,
            schema(SCHEMA),
            "data.skip-lines=1",
            "data.time=time");
    assertEquals(List.of("7", "3"), read.userKeys());
    assertEquals(List.of("10", "20"), read.movieKeys());
    assertArrayEquals(new float[] {4.5f, 1}, read.ratings().value());
    assertArrayEquals(new int[] {100, 200}, read.ratings().time());
  }

  @Test
  void gzipAndAnotherDelimiter() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("7\t10\t4.5\t100\n".getBytes(StandardCharsets.UTF_8));
    }
    Path file = Files.write(directory.resolve("ratings.gz"), bytes.toByteArray());
    MovieRatings read = read(file, schema(SCHEMA), "data.delimiter=tab");
    assertEquals(1, read.ratings().size());
    assertEquals(0, read.ratings().time().length);
  }

  @Test
  void jsonLines() throws IOException {
    MovieRatings read =
        read(
            """
            {"rating": 4, "userId": "ann", "movieId": 7, "time": 5, "more": [1]}
            {"rating": 3, "userId": "bo", "movieId": 7}
            {"rating": 3, "userId": "bo"
            """,
            schema(SCHEMA),
            "data.reader=json-lines",
            "data.ids=text",
            "data.time=time",
            "data.on-bad-row=skip");
    assertEquals(List.of("ann"), read.userKeys());
    assertEquals(List.of("7"), read.movieKeys());
    assertEquals(List.of(2L), rows(read, "bad time").firstLines());
    assertEquals(List.of(3L), rows(read, "cannot be read").firstLines());
  }

  @Test
  void regex() throws IOException {
    MovieRatings read =
        read(
            "1::10::5::978300760\n1:10:5\n2::10::3::978302109\n",
            schema(SCHEMA),
            "data.reader=regex",
            "data.regex=(\\d+)::(\\d+)::(\\d+)::(\\d+)",
            "data.on-bad-row=skip");
    assertEquals(List.of("1", "2"), read.userKeys());
    assertEquals(List.of(2L), rows(read, "cannot be read").firstLines());
  }

  /** The columns are those that the transform leaves; what it filters out is counted. */
  @Test
  void aTransform() throws IOException {
    Schema raw = new Schema.Builder().addColumnsString("what", "junk", "who", "stars").build();
    TransformProcess transform =
        new TransformProcess.Builder(raw)
            .removeColumns("junk")
            .filter(
                new ConditionFilter(new StringColumnCondition("who", ConditionOp.Equal, "nobody")))
            .stringMapTransform("stars", Map.of("good", "5", "bad", "1"))
            .renameColumn("who", "userId")
            .renameColumn("what", "movieId")
            .renameColumn("stars", "rating")
            .build();
    Path file = Files.writeString(directory.resolve("transform.json"), transform.toJson());
    MovieRatings read =
        read(
            "10,x,7,good\n20,x,nobody,good\n20,x,8,bad\n",
            "data.transform=" + file,
            "data.on-bad-row=fail");
    assertEquals(List.of("7", "8"), read.userKeys());
    assertArrayEquals(new float[] {5, 1}, read.ratings().value());
    assertEquals(new Rows(1, List.of(2L)), rows(read, "filtered out by the transform"));
  }

  @Test
  void aReaderByItsClass() throws IOException {
    MovieRatings read =
        read(
            directory.resolve("no file"),
            schema(SCHEMA),
            "data.reader=" + Counting.class.getName(),
            "data.reader-arguments=['5']",
            "data.reader-settings=[rows=3]");
    assertEquals(List.of("3", "2", "1"), read.movieKeys());
    assertEquals(List.of("5"), read.userKeys());
  }

  @Test
  void aFolderIsReadByName() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("folder"));
    Files.writeString(folder.resolve("b.csv"), "2,1,3,0\n");
    Files.writeString(folder.resolve("a.csv"), "1,1,3,0\n");
    assertEquals(List.of("1", "2"), read(folder, schema(SCHEMA)).userKeys());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "1,2,3,4\\n1,2,3\\n # ratings:2: expected 4 columns, found 3",
        "1,2,3,4\\n1,2,good,4\\n # ratings:2: expected a rating, found 'good'",
        "1,2,3,4\\n1,,3,4\\n # ratings:2: expected a movie id of 0 to 2147483647",
        "1,2,3,4\\n-1,2,3,4\\n # ratings:2: expected a user id of 0 to 2147483647",
        "1,2,3,4\\n\\n # ratings:2: expected 4 columns, found 1",
        "1,2,3,4\\n1,2,\"3,4\\n # ratings:2: "
      })
  void badRecords(String content, String expected) throws IOException {
    Path file = Files.writeString(directory.resolve("ratings"), content.replace("\\n", "\n"));
    String line = refusal(file, schema(SCHEMA), "data.max-rating=5");
    assertTrue(line.startsWith(directory + "/" + expected), line);
    assertEquals(1, line.lines().count());
    assertEquals(
        1, read(file, schema(SCHEMA), "data.on-bad-row=skip").refused().get(0).rows().total());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "data.reader=sql # data.reader: expected csv, json-lines, regex or the name of a class",
        "data.reader=org.none.Reader # data.reader: no class 'org.none.Reader'",
        "data.reader=java.lang.String # data.reader: java.lang.String is no DataVec RecordReader",
        "data.reader=regex # data.regex: null; expected a regular expression",
        "data.delimiter=ab # data.delimiter: expected one character, or tab, found 'ab'",
        "data.user=who # schema.json: no column 'who'; it has userId, movieId, rating, time",
        "data.path=none.csv # none.csv: cannot be read: no such file"
      })
  void badConfigurations(String set, String expected) throws IOException {
    Path file = Files.writeString(directory.resolve("ratings"), "1,2,3,4\n");
    String line = refusal(file, schema(SCHEMA), set);
    assertTrue(line.contains(expected), line);
    assertEquals(1, line.lines().count());
  }

  @Test
  void aClassThatIsNoReaderIsNotEvenInitialized() throws IOException {
    Path file = Files.writeString(directory.resolve("ratings"), "1,2,3,4\n");
    String name = getClass().getName() + "$NoReader";
    assertTrue(refusal(file, schema(SCHEMA), "data.reader=" + name).contains("is no DataVec"));
    assertFalse(initialized);
  }

  /** A reader that is stuck must not be asked for ever. */
  @Test
  void aReaderThatFails() throws IOException {
    Path file = directory.resolve("table");
    String line =
        refusal(
            file,
            schema(SCHEMA),
            "data.on-bad-row=skip",
            "data.reader=" + Counting.class.getName(),
            "data.reader-arguments=['5']",
            "data.reader-settings=[rows=20]");
    assertTrue(line.startsWith(file + ": ") && line.contains("connection lost"), line);
    String none = refusal(file, schema(SCHEMA), "data.reader=" + Counting.class.getName());
    assertTrue(none.contains("no public constructor of 0 texts"), none);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "[] # expected DataVec's JSON of a schema",
        "{\"@class\": \"java.net.URL\"} # @class names 'java.net.URL'; expected a class below",
        "{\"columns\": [{\"x\": {\"@class\": \"org.evil.Datavec\"}}]} # @class names 'org.evil",
        "{\"@class\": \"org.datavec.api.X\", \"@class\": \"java.net.URL\"} # not JSON: Duplicate",
        "{\"@class\": [\"java.net.URL\"]} # @class names ''",
        "{\"@class\": \"org.datavec.api.None\"} # is no DataVec JSON of a schema",
        "{\"columns\": 3} # is no DataVec JSON of a schema",
        "{ # not JSON"
      })
  void badJson(String json, String expected) throws IOException {
    Path file = Files.writeString(directory.resolve("ratings"), "1,2,3,4\n");
    Path schema = Files.writeString(directory.resolve("bad.json"), json);
    String line = refusal(file, "data.schema=" + schema);
    assertTrue(line.startsWith(schema.toString()) && line.contains(expected), line);
    assertEquals(1, line.lines().count());
  }

  private MovieRatings read(String content, String... overrides) throws IOException {
    return read(Files.writeString(directory.resolve("ratings"), content), overrides);
  }

  private MovieRatings read(Path file, String... overrides) throws IOException {
    List<String> sets = new ArrayList<>(List.of("data.path=" + file));
    sets.addAll(List.of(overrides));
    Path yaml =
        Files.writeString(
            directory.resolve("x.yaml"), "data: {format: datavec}\nmodel: {type: ratingdot}\n");
    DataVecRatings reader =
        new DataVecRatings((DataVecRatingsData) ConfigReader.read(yaml, sets).data());
    RatingCollector collector = new RatingCollector(reader.rules(), reader.hasTimes());
    reader.readInto(collector);
    return collector.finish(MovieTitles.none());
  }

  private String refusal(Path file, String... overrides) {
    return assertThrows(InputException.class, () -> read(file, overrides)).getMessage();
  }

  private String schema(Schema schema) throws IOException {
    return "data.schema=" + Files.writeString(directory.resolve("schema.json"), schema.toJson());
  }

  private static Rows rows(MovieRatings read, String reason) {
    Map<String, Rows> reasons = read.refused().get(0).rows().byReason();
    assertTrue(reasons.containsKey(reason), reasons.toString());
    return reasons.get(reason);
  }
}
