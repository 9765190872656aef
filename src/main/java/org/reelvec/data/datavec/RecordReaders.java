package org.reelvec.data.datavec;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.datavec.api.conf.Configuration;
import org.datavec.api.records.reader.RecordReader;
import org.datavec.api.records.reader.impl.csv.CSVRecordReader;
import org.datavec.api.records.reader.impl.jackson.FieldSelection;
import org.datavec.api.records.reader.impl.jackson.JacksonLineRecordReader;
import org.datavec.api.records.reader.impl.regex.RegexLineRecordReader;
import org.datavec.api.split.CollectionInputSplit;
import org.datavec.api.split.FileSplit;
import org.datavec.api.split.InputSplit;
import org.datavec.api.split.InputStreamInputSplit;
import org.datavec.api.writable.NullWritable;
import org.nd4j.shade.jackson.databind.ObjectMapper;
import org.reelvec.config.DataVecRatingsData;
import org.reelvec.io.FieldSplitter;
import org.reelvec.io.InputException;
import org.reelvec.io.InputFiles;
import org.reelvec.io.OneLine;

/** Makes the record reader that a configuration names, and opens a file with it. */
final class RecordReaders {
  private final DataVecRatingsData config;
  private final List<String> columns;

  /**
   * Readers of records.
   *
   * @param columns of the records
   */
  RecordReaders(DataVecRatingsData config, List<String> columns) {
    this.config = config;
    this.columns = columns;
  }

  /** Whether the reader is named by its class, and so may read what is no text. */
  boolean byClass() {
    return config.reader().contains(".");
  }

  /**
   * A reader at the beginning of a file.
   *
   * @throws InputException if there is no such reader, or it cannot read the file
   */
  RecordReader open(Path file) {
    RecordReader reader = reader();
    Configuration settings = settings();
    try {
      if (byClass()) {
        reader.initialize(settings, split(file));
      } else {
        // With settings, a reader of CSV would forget the delimiter that it was made with.
        reader.initialize(split(file));
      }
      return reader;
    } catch (IOException | RuntimeException e) {
      throw e instanceof InputException input ? input : explain(file, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw explain(file, e);
    }
  }

  /** What went wrong in a reader, as a line for the user. */
  InputException explain(Path file, Exception e) {
    return InputException.in(
        file,
        "%s cannot read it: %s".formatted(OneLine.of(config.reader()), OneLine.of(e.toString())));
  }

  /** Text is opened by us, so that it may be compressed; others open their files themselves. */
  private InputSplit split(Path file) {
    if (!byClass()) {
      return new InputStreamInputSplit(InputFiles.open(file), file.toUri());
    }
    return Files.exists(file)
        ? new FileSplit(file.toFile())
        : new CollectionInputSplit(Collections.emptyList());
  }

  private RecordReader reader() {
    return switch (config.reader()) {
      case "csv" ->
          new CSVRecordReader(
              config.skipLines(),
              character(config.delimiter(), "data.delimiter"),
              character(config.quote(), "data.quote"));
      case "json-lines" -> new JacksonLineRecordReader(fields(), new ObjectMapper());
      case "regex" -> regex();
      default -> byName(config.reader());
    };
  }

  private FieldSelection fields() {
    FieldSelection.Builder fields = new FieldSelection.Builder();
    columns.forEach(column -> fields.addField(NullWritable.INSTANCE, column));
    return fields.build();
  }

  private RecordReader regex() {
    String regex = config.regex();
    if (regex == null) {
      throw new InputException(
          "data.regex: null; expected a regular expression with a group for each column, as"
              + " data.reader is regex");
    }
    try {
      return new RegexLineRecordReader(regex, config.skipLines());
    } catch (PatternSyntaxException e) {
      throw new InputException(
          "data.regex: not a regular expression: " + OneLine.of(e.getDescription()));
    }
  }

  private RecordReader byName(String name) {
    if (!byClass()) {
      throw new InputException(
          "data.reader: expected csv, json-lines, regex or the name of a class with its package,"
              + " found "
              + OneLine.quoted(name));
    }
    Class<?>[] texts =
        Collections.nCopies(config.readerArguments().size(), String.class).toArray(Class<?>[]::new);
    try {
      // Not initialized before it is known to be a reader: its initializer is code that runs.
      Class<?> type = Class.forName(name, false, RecordReaders.class.getClassLoader());
      if (!RecordReader.class.isAssignableFrom(type)) {
        throw new InputException(
            "data.reader: " + OneLine.of(name) + " is no DataVec RecordReader");
      }
      Constructor<?> constructor = type.getConstructor(texts);
      return (RecordReader) constructor.newInstance(config.readerArguments().toArray());
    } catch (ClassNotFoundException e) {
      throw new InputException(
          "data.reader: no class "
              + OneLine.quoted(name)
              + "; expected csv, json-lines, regex or a class on the class path (add its jar with"
              + " REELVEC_CLASSPATH)");
    } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
      throw new InputException(
          "data.reader: %s has no public constructor of %d texts; set data.reader-arguments"
              .formatted(OneLine.of(name), texts.length));
    } catch (InvocationTargetException | LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new InputException(
          "data.reader: %s cannot be made: %s"
              .formatted(OneLine.of(name), OneLine.of(cause.toString())));
    }
  }

  private Configuration settings() {
    Configuration settings = new Configuration();
    for (String setting : config.readerSettings()) {
      int equals = setting.indexOf('=');
      if (equals < 1) {
        throw new InputException(
            "data.reader-settings: expected name=value, found " + OneLine.quoted(setting));
      }
      settings.set(setting.substring(0, equals), setting.substring(equals + 1));
    }
    return settings;
  }

  private static char character(String text, String key) {
    String one = FieldSplitter.delimiter(text);
    if (one.length() != 1) {
      throw new InputException(
          key + ": expected one character, or tab, found " + OneLine.quoted(text));
    }
    return one.charAt(0);
  }
}
