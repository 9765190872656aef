package org.reelvec.data.ratings.title;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reelvec.io.InputException;
import org.reelvec.io.OneLine;

/**
 * Cuts a line of delimited text into fields. A field in quotation marks may hold the delimiter, and
 * a quotation mark that is written twice. Lines are cut one by one, so that a quotation mark that
 * is never closed spoils its own line only.
 */
final class CsvLine {
  private final CsvReader.CsvReaderBuilder quoted;
  private final Pattern plain;

  /**
   * Lines with this delimiter, a text of one character or more; {@code tab} is a tab.
   *
   * @throws InputException if no line can be cut there
   */
  CsvLine(String delimiter) {
    if (!delimiter.matches("[^\\v\"]+")) {
      throw new InputException(
          "data.titles.delimiter: expected a character such as ; or tab or '::', found "
              + OneLine.quoted(delimiter));
    }
    String text = delimiter.equals("tab") ? "\t" : delimiter;
    quoted = CsvReader.builder().fieldSeparator(text);
    plain = Pattern.compile(Pattern.quote(text));
  }

  /** The fields, or empty where a quotation mark stands where it must not. */
  Optional<List<String>> fields(String line) {
    if (line.indexOf('"') < 0) {
      return Optional.of(List.of(plain.split(line, -1)));
    }
    try {
      return Optional.of(quoted.ofSingleCsvRecord(line).getFields());
    } catch (CsvParseException e) {
      return Optional.empty();
    }
  }
}
