package org.reelvec.data.datavec;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.datavec.api.transform.TransformProcess;
import org.datavec.api.writable.Writable;
import org.reelvec.data.film.InfoboxNumbers;
import org.reelvec.data.film.Money;
import org.reelvec.data.film.MoneyParser;
import org.reelvec.io.BadRows;

/** The films of a file, typed by a DataVec transform: the only door to DataVec. */
public final class TypedFilms implements Iterator<TypedFilm>, Closeable {
  private final FilmRecordReader reader;
  private final TransformProcess transform;

  /**
   * Opens the file.
   *
   * @param failOnBadRow whether a line that cannot be used stops the reading
   * @param money reads grosses and budgets
   * @throws org.reelvec.io.InputException if the file cannot be read
   */
  public TypedFilms(Path file, boolean failOnBadRow, MoneyParser money) {
    reader = new FilmRecordReader(failOnBadRow);
    transform = transform(money);
    reader.open(file);
  }

  @Override
  public boolean hasNext() {
    return reader.hasNext();
  }

  @Override
  public TypedFilm next() {
    List<Writable> record = transform.execute(reader.next());
    return new TypedFilm(
        reader.film(),
        record.get(1).toDouble(),
        record.get(2).toDouble(),
        record.get(3).toDouble(),
        record.get(4).toDouble(),
        record.get(5).toDouble(),
        record.get(6).toDouble());
  }

  /** The lines left out; a caller may add its own. */
  public BadRows rows() {
    return reader.rows();
  }

  @Override
  public void close() {
    reader.close();
  }

  /** From the texts of {@link FilmRecordReader#SCHEMA} to numbers, under the same names. */
  static TransformProcess transform(MoneyParser money) {
    TextToNumber.Parser millionsUsd =
        text -> money.parse(text) instanceof Money.Amount a ? a.millionsUsd() : Double.NaN;
    return new TransformProcess.Builder(FilmRecordReader.SCHEMA)
        .transform(new TextToNumber("released", InfoboxNumbers::year))
        .transform(new TextToNumber("runtime", InfoboxNumbers::minutes))
        .transform(new TextToNumber("gross", millionsUsd))
        .transform(new TextToNumber("budget", millionsUsd))
        .transform(new TextToNumber("score", InfoboxNumbers::share))
        .transform(new TextToNumber("average", InfoboxNumbers::ofTen))
        .build();
  }
}
