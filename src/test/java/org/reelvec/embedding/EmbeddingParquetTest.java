package org.reelvec.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.table.Column;
import org.reelvec.table.ParquetTables;
import org.reelvec.table.Table;

class EmbeddingParquetTest {
  private final Path directory;

  EmbeddingParquetTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void everythingComesBack() {
    Embedding written = TestEmbeddings.hostile();
    EmbeddingParquet.write(written, directory);
    Embedding read = EmbeddingParquet.read(directory, "movies");

    assertEquals(written.keys(), read.keys());
    assertEquals(written.titles(), read.titles());
    assertEquals(3, read.dimensions());
    assertArrayEquals(written.vectors(), read.vectors());
    assertEquals(
        List.of("count", "gross", "director", "genres", "year"),
        List.copyOf(read.attributes().columns().keySet()));
    for (var attribute : written.attributes().columns().entrySet()) {
      Column column = read.attributes().find(attribute.getKey()).orElseThrow();
      assertInstanceOf(attribute.getValue().getClass(), column);
      for (int row = 0; row < written.size(); row++) {
        assertEquals(attribute.getValue().text(row), column.text(row), attribute.getKey());
      }
    }
  }

  @Test
  void theFilesHaveTheColumnsThatArePromised() {
    EmbeddingParquet.write(TestEmbeddings.hostile(), directory);
    assertEquals(
        List.of("key", "title", "column_0", "column_1", "column_2"),
        columns(directory.resolve("movies.parquet")));
    assertEquals(
        List.of("key", "title", "count", "gross", "director", "genres", "year"),
        columns(directory.resolve("movies.attributes.parquet")));
    assertEquals(List.of("movies"), EmbeddingParquet.tables(directory));
  }

  @Test
  void anUnknownTableIsRefusedWithThoseThatAreThere() {
    EmbeddingParquet.write(TestEmbeddings.hostile(), directory);
    assertEquals(
        directory + ": has no table 'links'; there is: movies",
        Refusals.of(() -> EmbeddingParquet.read(directory, "links")));
    Path nowhere = directory.resolve("nowhere");
    assertEquals(
        nowhere + ": cannot be read: no such file",
        Refusals.of(() -> EmbeddingParquet.read(nowhere, "links")));
  }

  @Test
  void attributesOfAnotherRunAreRefused() throws IOException {
    Path other = directory.resolve("other");
    EmbeddingParquet.write(TestEmbeddings.random(5, 3, 1), other);
    EmbeddingParquet.write(TestEmbeddings.hostile(), directory);
    Files.delete(directory.resolve("movies.attributes.parquet"));
    Files.copy(
        other.resolve("movies.attributes.parquet"), directory.resolve("movies.attributes.parquet"));
    assertTrue(
        Refusals.of(() -> EmbeddingParquet.read(directory, "movies"))
            .endsWith("has not the keys of movies.parquet; they are of two runs"));
  }

  @Test
  void aVectorThatIsNotFiniteIsRefusedByRow() {
    Embedding broken =
        TestEmbeddings.of("movies", 2, new float[] {1, 2, 3, Float.NaN, 5, 6}, Table.ofRows(3));
    EmbeddingParquet.write(broken, directory);
    assertEquals(
        directory.resolve("movies.parquet")
            + ": row 2 (k1): element 1 of the vector is NaN, expected a finite number",
        Refusals.of(() -> EmbeddingParquet.read(directory, "movies")));
  }

  @Test
  void theExportHoldsKeysAndVectorsAlone() {
    Path file = directory.resolve("export.parquet");
    EmbeddingParquet.exportParquet(TestEmbeddings.hostile(), file, false);
    assertEquals(List.of("key", "column_0", "column_1", "column_2"), columns(file));
    Embedding read = EmbeddingParquet.importParquet(file, "movies");
    assertEquals(TestEmbeddings.hostile().keys(), read.titles());
    assertArrayEquals(TestEmbeddings.hostile().vectors(), read.vectors());
  }

  @Test
  void movieLensIdsBecomeWholeNumbers() {
    Path file = directory.resolve("export.parquet");
    Embedding movies =
        new Embedding(
            "movies",
            List.of("1", "193609"),
            List.of("Toy Story (1995)", "Andrew Dice Clay (1991)"),
            Table.ofRows(2),
            1,
            new float[] {1, 2});
    EmbeddingParquet.exportParquet(movies, file, true);
    Table table = ParquetTables.read(file);
    assertEquals(List.of("movieId", "column_0"), List.copyOf(table.columns().keySet()));
    assertArrayEquals(
        new long[] {1, 193609},
        assertInstanceOf(Column.Longs.class, table.columns().get("movieId")).values());
    assertEquals(List.of("1", "193609"), EmbeddingParquet.importParquet(file, "movies").keys());

    assertEquals(
        "movies: the key 'New York' is no whole number, so it cannot be a movieId",
        Refusals.of(() -> EmbeddingParquet.exportParquet(TestEmbeddings.hostile(), file, true)));
  }

  @Test
  void usersHaveIdsOfTheirOwnName() {
    Path file = directory.resolve("users.parquet");
    Embedding users =
        new Embedding(
            "users", List.of("6", "7"), List.of("6", "7"), Table.ofRows(2), 1, new float[] {1, 2});
    EmbeddingParquet.exportParquet(users, file, true);
    assertEquals(List.of("userId", "column_0"), columns(file));
    assertEquals(List.of("6", "7"), EmbeddingParquet.importParquet(file, "users").keys());
  }

  @Test
  void onlyKeysThatTheirNumbersGiveAgainAreIds() {
    for (String key : List.of("0", "-5", "9223372036854775807")) {
      assertTrue(EmbeddingParquet.hasIds(keyed(key)), key);
    }
    for (String key : List.of("007", "+5", "9223372036854775808", "1.0", "", "Alien", "١")) {
      assertFalse(EmbeddingParquet.hasIds(keyed(key)), key);
    }
  }

  private static Embedding keyed(String key) {
    return new Embedding(
        "movies", List.of("1", key), List.of("", ""), Table.ofRows(2), 1, new float[2]);
  }

  @Test
  void foreignFilesAreCheckedColumnByColumn() {
    Path file = directory.resolve("foreign.parquet");
    Table keys = Table.ofRows(2).with("key", new Column.Texts(new String[] {"a", "a"}));
    ParquetTables.write(file, keys, Map.of());
    assertEquals(
        file + ": has no column 'column_0', expected vectors from there on",
        Refusals.of(() -> EmbeddingParquet.importParquet(file, "movies")));

    ParquetTables.write(
        file, keys.with("column_0", new Column.Doubles(new double[] {1, 2})), Map.of());
    assertEquals(
        file + ": row 2 (a): the key 'a' stands in row 1 already",
        Refusals.of(() -> EmbeddingParquet.importParquet(file, "movies")));

    ParquetTables.write(
        file, Table.ofRows(1).with("column_0", new Column.Floats(new float[] {1})), Map.of());
    assertEquals(
        file + ": has no column key or movieId or userId",
        Refusals.of(() -> EmbeddingParquet.importParquet(file, "movies")));
  }

  private static List<String> columns(Path file) {
    return List.copyOf(ParquetTables.read(file).columns().keySet());
  }
}
