package org.reelvec.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.VersionParser;
import org.apache.parquet.VersionParser.ParsedVersion;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReaderImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import org.reelvec.io.InputException;

/**
 * Fills one {@link Column} from the pages of a Parquet file, a row group at a time, straight into
 * its array.
 */
final class ColumnDecoder {
  /** Reads rows {@code from} (inclusive) to {@code to} (exclusive). */
  private interface Filling {
    void fill(ColumnReader in, int from, int to);
  }

  private final Path file;
  private final FileMetaData footer;
  private final ColumnDescriptor descriptor;
  private final Column column;
  private final Filling filling;

  /**
   * A decoder of one top-level field.
   *
   * @throws InputException if no column can hold what the field is
   */
  ColumnDecoder(Path file, FileMetaData footer, Type field, int rows) {
    this(file, footer, field, rows, false);
  }

  /** The same, where all whole numbers are of 64 bits and may be missing. */
  static ColumnDecoder allowingMissing(Path file, FileMetaData footer, Type field, int rows) {
    return new ColumnDecoder(file, footer, field, rows, true);
  }

  private ColumnDecoder(
      Path file, FileMetaData footer, Type field, int rows, boolean mayBeMissing) {
    this.file = file;
    this.footer = footer;
    this.descriptor = descriptor(file, footer.getSchema(), field);
    PrimitiveType type = descriptor.getPrimitiveType();
    int present = descriptor.getMaxDefinitionLevel();
    boolean list = descriptor.getMaxRepetitionLevel() > 0;
    PrimitiveTypeName stored = type.getPrimitiveTypeName();
    if (mayBeMissing && (stored == PrimitiveTypeName.INT32 || stored == PrimitiveTypeName.INT64)) {
      long[] values = new long[rows];
      column = new Column.Longs(values);
      filling =
          (in, from, to) -> {
            for (int row = from; row < to; row++, in.consume()) {
              values[row] =
                  in.getCurrentDefinitionLevel() < present
                      ? ParquetTables.MISSING
                      : stored == PrimitiveTypeName.INT32 ? in.getInteger() : in.getLong();
            }
          };
      return;
    }
    switch (stored) {
      case INT32 -> {
        int[] values = new int[rows];
        column = new Column.Ints(values);
        filling =
            (in, from, to) -> {
              for (int row = from; row < to; row++, in.consume()) {
                checkPresent(in, row);
                values[row] = in.getInteger();
              }
            };
      }
      case INT64 -> {
        long[] values = new long[rows];
        column = new Column.Longs(values);
        filling =
            (in, from, to) -> {
              for (int row = from; row < to; row++, in.consume()) {
                checkPresent(in, row);
                values[row] = in.getLong();
              }
            };
      }
      case FLOAT -> {
        float[] values = new float[rows];
        column = new Column.Floats(values);
        filling =
            (in, from, to) -> {
              for (int row = from; row < to; row++, in.consume()) {
                values[row] = in.getCurrentDefinitionLevel() == present ? in.getFloat() : Float.NaN;
              }
            };
      }
      case DOUBLE -> {
        double[] values = new double[rows];
        column = new Column.Doubles(values);
        filling =
            (in, from, to) -> {
              for (int row = from; row < to; row++, in.consume()) {
                values[row] =
                    in.getCurrentDefinitionLevel() == present ? in.getDouble() : Double.NaN;
              }
            };
      }
      default -> {
        if (list) {
          String[][] values = new String[rows][];
          column = new Column.TextLists(values);
          filling = (in, from, to) -> fillLists(in, values, from, to, present);
        } else {
          @Nullable String[] values = new @Nullable String[rows];
          column = new Column.Texts(values);
          filling =
              (in, from, to) -> {
                for (int row = from; row < to; row++, in.consume()) {
                  values[row] = in.getCurrentDefinitionLevel() == present ? text(in) : null;
                }
              };
        }
      }
    }
  }

  /** The field's name. */
  String name() {
    return descriptor.getPath()[0];
  }

  /** The column, filled as far as row groups were decoded. */
  Column column() {
    return column;
  }

  /** Reads this column's part of a row group, which holds rows {@code from} to {@code to}. */
  void decode(PageReadStore group, int from, int to) {
    filling.fill(
        new ColumnReaderImpl(
            descriptor, group.getPageReader(descriptor), new PrimitiveConverter() {}, writer()),
        from,
        to);
  }

  /** The writer's version, by which the library knows old writers' faults, or null if unknown. */
  private @Nullable ParsedVersion writer() {
    try {
      return VersionParser.parse(footer.getCreatedBy());
    } catch (RuntimeException | VersionParser.VersionParseException e) {
      return null;
    }
  }

  private static void fillLists(ColumnReader in, String[][] values, int from, int to, int present) {
    List<String> texts = new ArrayList<>();
    for (int row = from; row < to; row++) {
      texts.clear();
      do {
        if (in.getCurrentDefinitionLevel() == present) {
          texts.add(text(in));
        }
        in.consume();
      } while (in.getCurrentRepetitionLevel() > 0);
      values[row] = texts.toArray(String[]::new);
    }
  }

  private static String text(ColumnReader in) {
    return in.getBinary().toStringUsingUTF8();
  }

  private void checkPresent(ColumnReader in, int row) {
    if (in.getCurrentDefinitionLevel() < descriptor.getMaxDefinitionLevel()) {
      throw InputException.in(
          file,
          "row %d: the whole number in column '%s' is missing; write it as a fraction, or leave the row out"
              .formatted(row + 1, name()));
    }
  }

  private static ColumnDescriptor descriptor(Path file, MessageType schema, Type field) {
    List<ColumnDescriptor> leaves =
        schema.getColumns().stream()
            .filter(leaf -> leaf.getPath()[0].equals(field.getName()))
            .toList();
    if (leaves.size() != 1 || !readable(field, leaves.get(0))) {
      throw InputException.in(
          file,
          "column '%s' is %s; expected whole numbers, fractions, texts or lists of texts"
              .formatted(field.getName(), String.join(" ", field.toString().split("\\s+"))));
    }
    return leaves.get(0);
  }

  private static boolean readable(Type field, ColumnDescriptor descriptor) {
    PrimitiveType leaf = descriptor.getPrimitiveType();
    LogicalTypeAnnotation meaning = leaf.getLogicalTypeAnnotation();
    boolean text = meaning == null || meaning instanceof StringLogicalTypeAnnotation;
    if (!field.isPrimitive()) {
      return field.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation
          && descriptor.getMaxRepetitionLevel() == 1
          && leaf.getPrimitiveTypeName() == PrimitiveTypeName.BINARY
          && text;
    }
    if (field.isRepetition(Type.Repetition.REPEATED)) {
      return false;
    }
    return switch (leaf.getPrimitiveTypeName()) {
      case INT32, INT64 ->
          meaning == null
              || (meaning instanceof IntLogicalTypeAnnotation whole
                  && (whole.isSigned() || whole.getBitWidth() < 32));
      case FLOAT, DOUBLE -> true;
      case BINARY -> text;
      default -> false;
    };
  }
}
