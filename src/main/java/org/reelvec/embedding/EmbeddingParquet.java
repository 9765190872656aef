package org.reelvec.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.InputException;
import org.reelvec.table.Column;
import org.reelvec.table.ParquetTables;
import org.reelvec.table.Table;

/**
 * An embedding as a run directory keeps it, two files a table: {@code TABLE.parquet} with {@code
 * key}, {@code title}, {@code column_0} ... (float32), and {@code TABLE.attributes.parquet} with
 * {@code key}, {@code title}, {@code count}, then every other attribute. Also one bare file of keys
 * and vectors, for others.
 */
public final class EmbeddingParquet {
  private static final String KEY = "key";
  private static final String TITLE = "title";
  private static final String COUNT = "count";
  private static final List<String> KEYS = List.of(KEY, "movieId", "userId");
  private static final String VECTOR_PREFIX = "column_";
  private static final String SUFFIX = ".parquet";
  private static final String ATTRIBUTES_SUFFIX = ".attributes.parquet";

  private EmbeddingParquet() {}

  /** Writes both files of the table; the vectors last, so that they are there when all is. */
  public static void write(Embedding embedding, Path directory) {
    Targets.requireDirectory(directory);
    Table named =
        Table.ofRows(embedding.size())
            .with(KEY, texts(embedding.keys()))
            .with(TITLE, texts(embedding.titles()));
    Table attributes = named;
    Column count = embedding.attributes().columns().get(COUNT);
    if (count != null) {
      attributes = attributes.with(COUNT, count);
    }
    for (var attribute : embedding.attributes().columns().entrySet()) {
      String name = attribute.getKey();
      if (name.equals(KEY) || name.equals(TITLE)) {
        throw new IllegalArgumentException("an attribute may not be called " + name);
      }
      attributes = attributes.with(name, attribute.getValue());
    }
    Map<String, String> metadata = Map.of("reelvec.table", embedding.name());
    ParquetTables.write(
        directory.resolve(embedding.name() + ATTRIBUTES_SUFFIX), attributes, metadata);
    ParquetTables.write(
        directory.resolve(embedding.name() + SUFFIX), withVectors(named, embedding), metadata);
  }

  /**
   * Reads both files of a table.
   *
   * @throws InputException if there is no such table, its files are damaged or do not belong
   *     together, or a vector is not finite
   */
  public static Embedding read(Path directory, String table) {
    Path vectors = directory.resolve(table + SUFFIX);
    if (!Files.exists(vectors)) {
      throw InputException.in(
          directory,
          "has no table '%s'; there is: %s".formatted(table, String.join(", ", tables(directory))));
    }
    Embedding bare = bare(vectors, table, KEY);
    Path file = directory.resolve(table + ATTRIBUTES_SUFFIX);
    return bare.with(attributes(file, vectors, bare));
  }

  private static Table attributes(Path file, Path vectors, Embedding bare) {
    Table attributes = ParquetTables.read(file);
    if (!keys(file, attributes, KEYS).equals(bare.keys())) {
      throw InputException.in(
          file, "has not the keys of " + vectors.getFileName() + "; they are of two runs");
    }
    Table others = Table.ofRows(attributes.rows());
    for (var attribute : attributes.columns().entrySet()) {
      if (!attribute.getKey().equals(KEY) && !attribute.getKey().equals(TITLE)) {
        others = others.with(attribute.getKey(), attribute.getValue());
      }
    }
    return others;
  }

  /**
   * Names of the tables in a directory, sorted.
   *
   * @throws InputException if there is no such directory
   */
  public static List<String> tables(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(SUFFIX) && !name.endsWith(ATTRIBUTES_SUFFIX))
          .map(EmbeddingParquet::tableName)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw InputException.in(directory, "cannot be read: " + AtomicFiles.reason(e));
    }
  }

  /**
   * Writes one file of {@code key}, {@code column_0} ... alone.
   *
   * @param ids whether keys are ids, as in sets of ratings: they become a column {@code movieId} or
   *     {@code userId}, by the table, of 64-bit whole numbers in place of {@code key}
   * @throws InputException if a key is no whole number though ids are asked for
   */
  public static void exportParquet(Embedding embedding, Path file, boolean ids) {
    Targets.requireFile(file);
    Table table = Table.ofRows(embedding.size());
    table =
        ids
            ? table.with(embedding.noun() + "Id", ids(embedding))
            : table.with(KEY, texts(embedding.keys()));
    ParquetTables.write(file, withVectors(table, embedding), Map.of());
  }

  /**
   * Whether every key is a whole number of 64 bits, written so that the number gives the key again:
   * {@code 7}, not {@code 007}.
   */
  public static boolean hasIds(Embedding embedding) {
    return embedding.keys().stream().allMatch(EmbeddingParquet::isId);
  }

  private static boolean isId(String key) {
    try {
      return Long.toString(Long.parseLong(key)).equals(key);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /**
   * Reads one file of {@code key}, {@code movieId} or {@code userId}, perhaps {@code title}, and
   * {@code column_0} ... as float or double. Where there are no titles, keys take their place.
   *
   * @throws InputException if a column is missing or of another type, a key stands twice, or a
   *     vector is not finite
   */
  public static Embedding importParquet(Path file, String name) {
    return importParquet(file, name, KEY);
  }

  /**
   * The same, where keys may stand in a column of another name; where this is one of our own files,
   * with the attributes beside it. Any other column is not looked at.
   *
   * @param keyColumn the column of keys where there is none of the usual ones
   */
  public static Embedding importParquet(Path file, String name, String keyColumn) {
    Embedding bare = bare(file, name, keyColumn);
    return attributesOf(file)
        .filter(Files::exists)
        .map(attributes -> bare.with(attributes(attributes, file, bare)))
        .orElse(bare);
  }

  /** Where the attributes of a table lie, if its file is called as in a run directory. */
  public static Optional<Path> attributesOf(Path vectors) {
    String file = String.valueOf(vectors.getFileName());
    return file.endsWith(SUFFIX) && !file.endsWith(ATTRIBUTES_SUFFIX)
        ? Optional.of(vectors.resolveSibling(tableName(file) + ATTRIBUTES_SUFFIX))
        : Optional.empty();
  }

  private static String tableName(String file) {
    return file.substring(0, file.length() - SUFFIX.length());
  }

  private static Embedding bare(Path file, String name, String keyColumn) {
    requirePlausible(file);
    List<String> keyColumns = Stream.concat(KEYS.stream(), Stream.of(keyColumn)).toList();
    Table table =
        ParquetTables.read(
            file,
            column ->
                column.equals(TITLE)
                    || column.startsWith(VECTOR_PREFIX)
                    || keyColumns.contains(column));
    List<String> keys = keys(file, table, keyColumns);
    List<String> titles = table.find(TITLE).isPresent() ? texts(file, table, TITLE) : keys;
    int dimensions = 0;
    while (table.find(VECTOR_PREFIX + dimensions).isPresent()) {
      dimensions++;
    }
    if (dimensions == 0) {
      throw InputException.in(file, "has no column 'column_0', expected vectors from there on");
    }
    float[] vectors = new float[Math.multiplyExact(table.rows(), dimensions)];
    for (int i = 0; i < dimensions; i++) {
      fill(file, table, i, dimensions, vectors);
    }
    Rows.Place place =
        (row, problem) ->
            InputException.in(file, "row %d (%s): %s".formatted(row + 1, keys.get(row), problem));
    Rows.requireDistinct(keys, place);
    Rows.requireFinite(vectors, dimensions, place);
    return new Embedding(name, keys, titles, Table.ofRows(table.rows()), dimensions, vectors);
  }

  /** Refuses a number of rows for which the file would have less than a bit each. */
  private static void requirePlausible(Path file) {
    try {
      long rows = ParquetTables.rows(file);
      if (rows / Byte.SIZE > Files.size(file)) {
        throw InputException.in(
            file, "is damaged: it has not the bytes for the %,d rows it promises".formatted(rows));
      }
    } catch (IOException e) {
      throw InputException.in(file, "cannot be read: " + AtomicFiles.reason(e));
    }
  }

  private static Table withVectors(Table table, Embedding embedding) {
    int dimensions = embedding.dimensions();
    Table all = table;
    for (int i = 0; i < dimensions; i++) {
      float[] column = new float[embedding.size()];
      for (int row = 0; row < column.length; row++) {
        column[row] = embedding.vectors()[row * dimensions + i];
      }
      all = all.with(VECTOR_PREFIX + i, new Column.Floats(column));
    }
    return all;
  }

  private static void fill(Path file, Table table, int i, int dimensions, float[] vectors) {
    Column column = table.columns().get(VECTOR_PREFIX + i);
    if (column instanceof Column.Floats floats) {
      for (int row = 0; row < table.rows(); row++) {
        vectors[row * dimensions + i] = floats.values()[row];
      }
    } else if (column instanceof Column.Doubles doubles) {
      for (int row = 0; row < table.rows(); row++) {
        vectors[row * dimensions + i] = (float) doubles.values()[row];
      }
    } else {
      throw InputException.in(file, "column '" + VECTOR_PREFIX + i + "' holds no fractions");
    }
  }

  private static Column texts(List<String> values) {
    return new Column.Texts(values.toArray(String[]::new));
  }

  private static Column ids(Embedding embedding) {
    long[] ids = new long[embedding.size()];
    for (int row = 0; row < ids.length; row++) {
      String key = embedding.keys().get(row);
      try {
        ids[row] = Long.parseLong(key);
      } catch (NumberFormatException e) {
        throw new InputException(
            "%s: the key '%s' is no whole number, so it cannot be a %sId"
                .formatted(embedding.name(), PortableText.cell(key), embedding.noun()));
      }
    }
    return new Column.Longs(ids);
  }

  private static List<String> keys(Path file, Table table, List<String> columns) {
    String name =
        columns.stream()
            .filter(key -> table.find(key).isPresent())
            .findFirst()
            .orElseThrow(
                () ->
                    InputException.in(
                        file,
                        "has no column "
                            + String.join(" or ", columns.stream().distinct().toList())));
    return texts(file, table, name);
  }

  private static List<String> texts(Path file, Table table, String name) {
    Column column = table.find(name).orElseThrow();
    List<String> texts = new ArrayList<>(column.size());
    for (int row = 0; row < column.size(); row++) {
      String text = column.text(row);
      if (text == null) {
        throw InputException.in(file, "row %d: the %s is missing".formatted(row + 1, name));
      }
      texts.add(text);
    }
    return texts;
  }
}
