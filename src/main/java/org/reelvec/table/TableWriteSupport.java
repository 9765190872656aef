package org.reelvec.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** Hands the rows of a {@link Table} to a Parquet writer; a record is a row number. */
final class TableWriteSupport extends WriteSupport<Integer> {
  private static final String LIST = "list";
  private static final String ELEMENT = "element";

  /** Writes the value of one row into the field that is open. */
  private interface Cell {
    void write(RecordConsumer out, int row);
  }

  private record Field(String name, IntPredicate present, Cell cell) {}

  private final Table table;
  private final Map<String, String> metadata;
  private final List<Field> fields = new ArrayList<>();
  private @Nullable RecordConsumer out;

  TableWriteSupport(Table table, Map<String, String> metadata) {
    this.table = table;
    this.metadata = metadata;
    table.columns().forEach((name, column) -> fields.add(field(name, column)));
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    List<Type> types = new ArrayList<>();
    table.columns().forEach((name, column) -> types.add(type(name, column)));
    return new WriteContext(new MessageType("table", types), metadata);
  }

  /** Never asked, as the plain configuration is set; yet the base class wants it. */
  @Override
  @SuppressWarnings("deprecation")
  public WriteContext init(Configuration configuration) {
    throw new UnsupportedOperationException("only a plain Parquet configuration is used");
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    out = consumer;
  }

  @Override
  public void write(Integer record) {
    RecordConsumer consumer = Objects.requireNonNull(out);
    int row = record;
    consumer.startMessage();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      if (field.present().test(row)) {
        consumer.startField(field.name(), i);
        field.cell().write(consumer, row);
        consumer.endField(field.name(), i);
      }
    }
    consumer.endMessage();
  }

  private static Type type(String name, Column column) {
    if (column instanceof Column.Ints) {
      return Types.required(PrimitiveTypeName.INT32).named(name);
    } else if (column instanceof Column.Longs) {
      return Types.required(PrimitiveTypeName.INT64).named(name);
    } else if (column instanceof Column.Floats) {
      return Types.optional(PrimitiveTypeName.FLOAT).named(name);
    } else if (column instanceof Column.Doubles) {
      return Types.optional(PrimitiveTypeName.DOUBLE).named(name);
    } else if (column instanceof Column.Texts) {
      return Types.optional(PrimitiveTypeName.BINARY)
          .as(LogicalTypeAnnotation.stringType())
          .named(name);
    }
    return Types.optionalList()
        .requiredElement(PrimitiveTypeName.BINARY)
        .as(LogicalTypeAnnotation.stringType())
        .named(name);
  }

  private static Field field(String name, Column column) {
    if (column instanceof Column.Ints ints) {
      int[] values = ints.values();
      return new Field(name, row -> true, (out, row) -> out.addInteger(values[row]));
    } else if (column instanceof Column.Longs longs) {
      long[] values = longs.values();
      return new Field(name, row -> true, (out, row) -> out.addLong(values[row]));
    } else if (column instanceof Column.Floats floats) {
      float[] values = floats.values();
      return new Field(
          name, row -> !Float.isNaN(values[row]), (out, row) -> out.addFloat(values[row]));
    } else if (column instanceof Column.Doubles doubles) {
      double[] values = doubles.values();
      return new Field(
          name, row -> !Double.isNaN(values[row]), (out, row) -> out.addDouble(values[row]));
    } else if (column instanceof Column.TextLists lists) {
      String[][] values = lists.values();
      return new Field(
          name, row -> values[row].length > 0, (out, row) -> writeList(out, values[row]));
    }
    return new Field(
        name,
        row -> column.text(row) != null,
        (out, row) -> out.addBinary(Binary.fromString(String.valueOf(column.text(row)))));
  }

  private static void writeList(RecordConsumer out, String[] texts) {
    out.startGroup();
    out.startField(LIST, 0);
    for (String text : texts) {
      out.startGroup();
      out.startField(ELEMENT, 0);
      out.addBinary(Binary.fromString(text));
      out.endField(ELEMENT, 0);
      out.endGroup();
    }
    out.endField(LIST, 0);
    out.endGroup();
  }
}
