package org.reelvec.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.InputException;
import org.reelvec.io.OneLine;
import org.reelvec.io.Suggestions;

/**
 * Tables as Parquet files, compressed by Zstandard, each page with a checksum.
 *
 * <table>
 *   <caption>Columns and their Parquet types</caption>
 *   <tr><td>Ints, Longs</td><td>required INT32, INT64</td></tr>
 *   <tr><td>Floats, Doubles</td><td>optional FLOAT, DOUBLE: null where NaN</td></tr>
 *   <tr><td>Texts</td><td>optional BINARY (STRING)</td></tr>
 *   <tr><td>TextLists</td><td>optional LIST of required STRING, in three levels: null where empty</td></tr>
 * </table>
 *
 * <p>The same table gives the same bytes.
 */
public final class ParquetTables {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  private ParquetTables() {}

  /**
   * Writes all columns, in their order.
   *
   * @param metadata key and value pairs for the footer, such as what made the table
   * @throws org.reelvec.io.RunFailedException if the file cannot be written
   */
  public static void write(Path file, Table table, Map<String, String> metadata) {
    AtomicFiles.writeFile(
        file,
        temporary -> {
          try (ParquetWriter<Integer> writer =
              new Builder(new LocalOutputFile(temporary), table, new TreeMap<>(metadata))
                  .withConf(new PlainParquetConfiguration())
                  .withCompressionCodec(CompressionCodecName.ZSTD)
                  .withPageWriteChecksumEnabled(true)
                  .build()) {
            for (int row = 0; row < table.rows(); row++) {
              writer.write(row);
            }
          }
        });
  }

  /**
   * Reads all columns. Files of other makers are read too, as long as each column has one of the
   * types above, nullable or not.
   *
   * @throws InputException if there is no such file, it is not Parquet or damaged, a column has
   *     another type, or a whole number is missing
   */
  public static Table read(Path file) {
    return read(file, name -> true);
  }

  /**
   * Reads some columns; others may be of any type.
   *
   * @param names which columns are wanted
   * @throws InputException as {@link #read(Path)} does, of the wanted columns
   */
  public static Table read(Path file, Predicate<String> names) {
    return open(
        file,
        reader -> {
          int rows = Math.toIntExact(reader.getRecordCount());
          MessageType schema = reader.getFileMetaData().getSchema();
          List<Type> fields =
              schema.getFields().stream().filter(field -> names.test(field.getName())).toList();
          reader.setRequestedSchema(new MessageType(schema.getName(), fields));
          List<ColumnDecoder> decoders = new ArrayList<>();
          for (Type field : fields) {
            decoders.add(new ColumnDecoder(file, reader.getFileMetaData(), field, rows));
          }
          int from = 0;
          for (PageReadStore group = reader.readNextRowGroup();
              group != null;
              group = reader.readNextRowGroup()) {
            int to = from + Math.toIntExact(group.getRowCount());
            for (ColumnDecoder decoder : decoders) {
              decoder.decode(group, from, to);
            }
            from = to;
          }
          Map<String, Column> columns = new LinkedHashMap<>();
          decoders.forEach(decoder -> columns.put(decoder.name(), decoder.column()));
          return new Table(rows, columns);
        });
  }

  /**
   * The number of rows, as the file says.
   *
   * @throws InputException if there is no such file, or it is not Parquet
   */
  public static long rows(Path file) {
    return open(file, ParquetFileReader::getRecordCount);
  }

  /** Stands for a missing whole number in the tables of {@link #readGroups}. */
  public static final long MISSING = Long.MIN_VALUE;

  /** Uses a part of a file's rows. */
  @FunctionalInterface
  public interface GroupUse {
    /** A table of the rows from {@code firstRow} on, counted from 0. */
    void use(long firstRow, Table group);
  }

  /**
   * Reads some columns, a row group after the other, so that a file need not fit into memory. Whole
   * numbers become {@link Column.Longs} with {@link #MISSING} where one is missing.
   *
   * @param names the wanted columns
   * @throws InputException if there is no such file, it is not Parquet or damaged, a column is not
   *     there, or has another type than those above
   */
  public static void readGroups(Path file, List<String> names, GroupUse use) {
    open(
        file,
        reader -> {
          FileMetaData footer = reader.getFileMetaData();
          List<Type> fields = names.stream().map(name -> field(file, footer, name)).toList();
          reader.setRequestedSchema(
              new MessageType(footer.getSchema().getName(), fields.stream().distinct().toList()));
          long firstRow = 0;
          for (PageReadStore group = reader.readNextRowGroup();
              group != null;
              group = reader.readNextRowGroup()) {
            int rows = Math.toIntExact(group.getRowCount());
            Map<String, Column> columns = new LinkedHashMap<>();
            for (Type field : fields) {
              ColumnDecoder decoder = ColumnDecoder.allowingMissing(file, footer, field, rows);
              decoder.decode(group, 0, rows);
              columns.put(decoder.name(), decoder.column());
            }
            use.use(firstRow, new Table(rows, columns));
            firstRow += rows;
          }
          return firstRow;
        });
  }

  private static Type field(Path file, FileMetaData footer, String name) {
    if (!footer.getSchema().containsField(name)) {
      List<String> known = footer.getSchema().getFields().stream().map(Type::getName).toList();
      List<String> nearest = Suggestions.nearest(name, known, 1);
      throw InputException.in(
          file,
          "has no column %s; %s"
              .formatted(
                  OneLine.quoted(name),
                  nearest.isEmpty()
                      ? "it has " + OneLine.of(String.join(", ", known))
                      : "did you mean " + OneLine.quoted(nearest.get(0)) + "?"));
    }
    return footer.getSchema().getType(name);
  }

  /**
   * The key and value pairs in a file's footer, sorted by key.
   *
   * @throws InputException if there is no such file, or it is not Parquet
   */
  public static Map<String, String> metadata(Path file) {
    return open(file, reader -> new TreeMap<>(reader.getFileMetaData().getKeyValueMetaData()));
  }

  private interface Reading<T> {
    T from(ParquetFileReader reader) throws IOException;
  }

  private static <T> T open(Path file, Reading<T> reading) {
    checkMagic(file);
    var options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .usePageChecksumVerification(true)
            .build();
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
      checkChunks(file, reader);
      return reading.from(reader);
    } catch (InputException e) {
      throw e;
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      // The library answers damage with whatever its parser stumbled over, checked or not, and
      // allocates what a damaged header of a page asks for.
      throw InputException.in(
          file, "is a damaged or truncated Parquet file; make it again or fetch it again");
    }
  }

  /** The library allocates what the footer says before it reads: that must be in the file. */
  private static void checkChunks(Path file, ParquetFileReader reader) throws IOException {
    long size = Files.size(file);
    for (BlockMetaData block : reader.getRowGroups()) {
      for (ColumnChunkMetaData chunk : block.getColumns()) {
        long start = chunk.getStartingPos();
        long length = chunk.getTotalSize();
        if (start < 0 || length < 0 || length > size || start > size - length) {
          throw new IOException("a column chunk outside of the file");
        }
      }
    }
  }

  /** Tells a file that never was Parquet from a damaged one. */
  private static void checkMagic(Path file) {
    if (Files.isDirectory(file)) {
      throw InputException.in(file, "is a directory, expected a Parquet file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
        throw InputException.in(file, "is not a Parquet file");
      }
    } catch (IOException e) {
      throw InputException.in(file, "cannot be read: " + AtomicFiles.reason(e));
    }
  }

  private static final class Builder extends ParquetWriter.Builder<Integer, Builder> {
    private final Table table;
    private final Map<String, String> metadata;

    Builder(OutputFile file, Table table, Map<String, String> metadata) {
      super(file);
      this.table = table;
      this.metadata = metadata;
      table.columns().forEach(this::choosePlain);
    }

    /** Fractions hardly repeat, so a dictionary of them would be built only to be dropped. */
    private void choosePlain(String name, Column column) {
      if (column instanceof Column.Floats || column instanceof Column.Doubles) {
        withDictionaryEncoding(name, false);
      }
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Integer> getWriteSupport(ParquetConfiguration configuration) {
      return new TableWriteSupport(table, metadata);
    }

    /** Never asked, as the plain configuration is set; yet the base class wants it. */
    @Override
    @SuppressWarnings("deprecation")
    protected WriteSupport<Integer> getWriteSupport(Configuration configuration) {
      return new TableWriteSupport(table, metadata);
    }
  }
}
