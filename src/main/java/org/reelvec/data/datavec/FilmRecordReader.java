package org.reelvec.data.datavec;

import java.io.DataInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.datavec.api.conf.Configuration;
import org.datavec.api.records.Record;
import org.datavec.api.records.metadata.RecordMetaData;
import org.datavec.api.records.metadata.RecordMetaDataLine;
import org.datavec.api.records.reader.BaseRecordReader;
import org.datavec.api.split.InputSplit;
import org.datavec.api.transform.schema.Schema;
import org.datavec.api.writable.NullWritable;
import org.datavec.api.writable.Text;
import org.datavec.api.writable.Writable;
import org.jspecify.annotations.Nullable;
import org.reelvec.data.film.FilmLine;
import org.reelvec.data.film.FilmLines;
import org.reelvec.io.BadRows;

/**
 * A DataVec reader of films: a record a line, of texts as in {@link #SCHEMA}, missing ones {@code
 * NullWritable}. Links do not fit a record of fixed width; {@link #film()} has them.
 */
public final class FilmRecordReader extends BaseRecordReader {
  /** The columns of a record. */
  public static final Schema SCHEMA =
      new Schema.Builder()
          .addColumnsString("title", "released", "runtime", "gross", "budget", "score", "average")
          .build();

  private final boolean failOnBadRow;
  private transient @Nullable Source source;
  private transient @Nullable Configuration configuration;

  /** One pass through a file. */
  private static final class Source {
    final Path file;
    final BadRows rows;
    final FilmLines films;
    Optional<FilmLine> current = Optional.empty();
    Optional<FilmLine> ahead = Optional.empty();

    Source(Path file, boolean failOnBadRow) {
      this.file = file;
      this.rows = new BadRows(file, failOnBadRow);
      this.films = new FilmLines(file, rows);
    }
  }

  /**
   * A reader that waits for its file.
   *
   * @param failOnBadRow whether a line that cannot be used stops the reading
   */
  public FilmRecordReader(boolean failOnBadRow) {
    this.failOnBadRow = failOnBadRow;
  }

  /**
   * Opens a file.
   *
   * @throws org.reelvec.io.InputException if it cannot be read
   */
  public void open(Path file) {
    close();
    source = new Source(file, failOnBadRow);
  }

  @Override
  public void initialize(InputSplit split) {
    URI[] locations = split.locations();
    if (locations.length != 1) {
      throw new IllegalArgumentException("expected one file of films, got " + locations.length);
    }
    open(Path.of(locations[0]));
  }

  @Override
  public void initialize(Configuration conf, InputSplit split) {
    setConf(conf);
    initialize(split);
  }

  @Override
  public boolean hasNext() {
    Source from = source();
    if (from.ahead.isEmpty()) {
      from.ahead = from.films.next();
    }
    return from.ahead.isPresent();
  }

  @Override
  public List<Writable> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Source from = source();
    from.current = from.ahead;
    from.ahead = Optional.empty();
    List<Writable> record = record(film());
    invokeListeners(record);
    return record;
  }

  /** The film of the record that {@link #next()} gave last. */
  public FilmLine film() {
    return source().current.orElseThrow(NoSuchElementException::new);
  }

  /** The lines left out so far; a caller may add its own. */
  public BadRows rows() {
    return source().rows;
  }

  @Override
  public Record nextRecord() {
    List<Writable> record = next();
    return new org.datavec.api.records.impl.Record(
        record,
        new RecordMetaDataLine(
            Math.toIntExact(film().number()), source().file.toUri(), FilmRecordReader.class));
  }

  @Override
  public void reset() {
    open(source().file);
  }

  @Override
  public boolean resetSupported() {
    return true;
  }

  @Override
  public List<String> getLabels() {
    return List.of();
  }

  @Override
  public List<Writable> record(URI uri, DataInputStream in) {
    throw new UnsupportedOperationException("films are read from a file");
  }

  @Override
  public Record loadFromMetaData(RecordMetaData metaData) {
    throw new UnsupportedOperationException("films are read in order");
  }

  @Override
  public List<Record> loadFromMetaData(List<RecordMetaData> metaData) {
    throw new UnsupportedOperationException("films are read in order");
  }

  @Override
  public void setConf(Configuration conf) {
    configuration = conf;
  }

  @Override
  public @Nullable Configuration getConf() {
    return configuration;
  }

  @Override
  public void close() {
    if (source != null) {
      source.films.close();
    }
  }

  private Source source() {
    if (source == null) {
      throw new IllegalStateException("initialize the reader with a file first");
    }
    return source;
  }

  private static List<Writable> record(FilmLine film) {
    return List.of(
        new Text(film.title()),
        text(film.released()),
        text(film.attribute("runtime")),
        text(film.attribute("gross")),
        text(film.attribute("budget")),
        text(Optional.ofNullable(film.score())),
        text(Optional.ofNullable(film.average())));
  }

  private static Writable text(Optional<String> value) {
    return value.<Writable>map(Text::new).orElse(NullWritable.INSTANCE);
  }
}
