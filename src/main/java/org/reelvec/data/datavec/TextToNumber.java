package org.reelvec.data.datavec;

import java.io.Serializable;
import org.datavec.api.transform.metadata.ColumnMetaData;
import org.datavec.api.transform.metadata.DoubleMetaData;
import org.datavec.api.transform.transform.BaseColumnTransform;
import org.datavec.api.writable.DoubleWritable;
import org.datavec.api.writable.NullWritable;
import org.datavec.api.writable.Writable;

/** A DataVec transform of one column of texts into numbers, {@code NaN} where there is none. */
final class TextToNumber extends BaseColumnTransform {
  /** Reads the number in a text, {@code NaN} where it has none. */
  @FunctionalInterface
  interface Parser extends Serializable {
    double parse(String text);
  }

  private final Parser parser;

  TextToNumber(String column, Parser parser) {
    super(column);
    this.parser = parser;
  }

  @Override
  public Writable map(Writable text) {
    return new DoubleWritable(
        text instanceof NullWritable ? Double.NaN : parser.parse(text.toString()));
  }

  @Override
  public Object map(Object text) {
    return parser.parse(text.toString());
  }

  @Override
  public ColumnMetaData getNewColumnMetaData(String name, ColumnMetaData oldColumn) {
    boolean allowNaN = true;
    return new DoubleMetaData(name, null, null, allowNaN, false);
  }

  @Override
  public String toString() {
    return "TextToNumber(" + columnName + ")";
  }
}
