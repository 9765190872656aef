package org.reelvec.data.datavec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.datavec.api.records.reader.RecordReader;
import org.datavec.api.records.reader.impl.LineRecordReader;
import org.datavec.api.transform.TransformProcess;
import org.datavec.api.transform.schema.Schema;
import org.datavec.api.transform.schema.SequenceSchema;
import org.datavec.api.writable.DoubleWritable;
import org.datavec.api.writable.FloatWritable;
import org.datavec.api.writable.IntWritable;
import org.datavec.api.writable.LongWritable;
import org.datavec.api.writable.NullWritable;
import org.datavec.api.writable.Writable;
import org.jspecify.annotations.Nullable;
import org.reelvec.config.DataVecRatingsData;
import org.reelvec.data.ratings.RatingCollector;
import org.reelvec.data.ratings.RatingReader;
import org.reelvec.data.ratings.RatingRules;
import org.reelvec.data.ratings.TypedRatings;
import org.reelvec.io.InputException;
import org.reelvec.io.InputFiles;
import org.reelvec.io.OneLine;

/**
 * Reads ratings out of any DataVec record reader, perhaps through a transform process. The schema
 * names the columns. A record that the transform filters out is counted, never fatal.
 */
public final class DataVecRatings implements RatingReader {
  private final DataVecRatingsData config;
  private final Optional<TransformProcess> transform;
  private final RecordReaders readers;
  private final int width;
  private final int[] columns; // user, movie, rating and perhaps time in a record

  /**
   * A reader of these data, with schema and transform at hand.
   *
   * @throws InputException if schema or transform cannot be read or used, or have no such columns
   */
  public DataVecRatings(DataVecRatingsData config) {
    this.config = config;
    transform = Optional.ofNullable(config.transform()).map(DataVecJson::transform);
    Schema initial = initialSchema();
    Schema last = transform.map(TransformProcess::getFinalSchema).orElse(initial);
    if (last instanceof SequenceSchema) {
      throw new InputException(
          place() + ": makes sequences of the records; expected one record a rating");
    }
    width = initial.numColumns();
    readers = new RecordReaders(config, initial.getColumnNames());
    columns =
        Stream.of(config.user(), config.movie(), config.rating(), config.time())
            .filter(Objects::nonNull)
            .mapToInt(name -> column(last, name))
            .toArray();
  }

  @Override
  public RatingRules rules() {
    return RatingRules.of(config);
  }

  @Override
  public boolean hasTimes() {
    return config.time() != null;
  }

  @Override
  public void readInto(RatingCollector ratings) {
    TypedRatings typed = new TypedRatings(ratings, config);
    for (Path file : files()) {
      ratings.startFile(file);
      try (RecordReader reader = readers.open(file)) {
        read(file, reader, ratings, typed);
      } catch (IOException e) {
        throw readers.explain(file, e);
      }
    }
  }

  private void read(Path file, RecordReader reader, RatingCollector ratings, TypedRatings typed) {
    // A reader of lines is past the line that it could not read; another one may be stuck there.
    boolean goesOn = reader instanceof LineRecordReader;
    long line = readers.byClass() ? 0 : config.skipLines();
    while (hasNext(file, reader)) {
      line++;
      List<Writable> record;
      try {
        record = reader.next();
      } catch (InputException e) {
        throw e;
      } catch (RuntimeException e) {
        if (!goesOn) {
          throw readers.explain(file, e);
        }
        ratings.refuse(
            line,
            "cannot be read",
            "cannot be read: " + OneLine.of(String.valueOf(e.getMessage())));
        continue;
      }
      if (record.size() != width) {
        ratings.refuse(
            line,
            "not %d columns".formatted(width),
            "expected %d columns, found %d".formatted(width, record.size()));
        continue;
      }
      add(line, record, ratings, typed);
    }
  }

  private boolean hasNext(Path file, RecordReader reader) {
    try {
      return reader.hasNext();
    } catch (InputException e) {
      throw e;
    } catch (RuntimeException e) {
      throw readers.explain(file, e);
    }
  }

  private void add(long line, List<Writable> record, RatingCollector ratings, TypedRatings typed) {
    List<Writable> values = record;
    if (transform.isPresent()) {
      try {
        values = transform.get().execute(record);
      } catch (RuntimeException e) {
        ratings.refuse(
            line,
            "cannot be transformed",
            "cannot be transformed: " + OneLine.of(String.valueOf(e.getMessage())));
        return;
      }
      if (values == null) {
        ratings.rows().skip(line, "filtered out by the transform");
        return;
      }
    }
    typed.add(
        line,
        value(values.get(columns[0])),
        value(values.get(columns[1])),
        value(values.get(columns[2])),
        columns.length > 3 ? value(values.get(columns[3])) : null);
  }

  private static @Nullable Object value(Writable value) {
    if (value instanceof IntWritable || value instanceof LongWritable) {
      return value.toLong();
    }
    if (value instanceof DoubleWritable || value instanceof FloatWritable) {
      return value.toDouble();
    }
    String text = value instanceof NullWritable ? "" : value.toString();
    return text.isEmpty() ? null : text;
  }

  private Schema initialSchema() {
    Optional<Schema> transformed = transform.map(TransformProcess::getInitialSchema);
    Path file = config.schema();
    if (file == null) {
      return transformed.orElseThrow(
          () ->
              new InputException(
                  "data.schema: null; expected a file with DataVec's JSON of the schema, or"
                      + " data.transform"));
    }
    Schema schema = DataVecJson.schema(file);
    if (transformed.isPresent()
        && !transformed.get().getColumnNames().equals(schema.getColumnNames())) {
      throw new InputException(
          "%s: begins with the columns %s, and the schema %s has %s"
              .formatted(
                  place(),
                  OneLine.of(transformed.get().getColumnNames().toString()),
                  file,
                  OneLine.of(schema.getColumnNames().toString())));
    }
    return schema;
  }

  private int column(Schema schema, String name) {
    if (!schema.hasColumn(name)) {
      throw new InputException(
          "%s: no column %s; it has %s"
              .formatted(
                  place(),
                  OneLine.quoted(name),
                  OneLine.of(String.join(", ", schema.getColumnNames()))));
    }
    return schema.getIndexOfColumn(name);
  }

  /** The file that says what the columns are. */
  private String place() {
    return String.valueOf(config.transform() != null ? config.transform() : config.schema());
  }

  private List<Path> files() {
    List<Path> files = InputFiles.within(config.path());
    if (files.isEmpty()) {
      throw InputException.in(config.path(), "holds no file");
    }
    return files;
  }
}
