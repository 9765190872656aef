package org.reelvec.embedding;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.InputException;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

/**
 * A directory for the embedding projector of TensorBoard: {@code vectors.tsv}, a row a line, and
 * {@code metadata.tsv} with the header {@code key}, {@code title}, {@code year}, then every other
 * attribute. Tabs and line ends within a cell become blanks; what is missing is empty.
 */
public final class ProjectorTsv {
  private static final String VECTORS = "vectors.tsv";
  private static final String METADATA = "metadata.tsv";
  private static final List<String> FIRST = List.of("key", "title", "year");

  private ProjectorTsv() {}

  /**
   * Writes both files into a directory, which is made where it is missing.
   *
   * @throws InputException if the target is a file, or two keys differ in tabs and line ends only
   */
  public static void write(Embedding embedding, Path directory) {
    Targets.requireDirectory(directory);
    List<String> keys = PortableText.keys(embedding, PortableText::cell);
    List<String> names = new ArrayList<>(FIRST);
    embedding.attributes().columns().keySet().stream()
        .filter(name -> !FIRST.contains(name))
        .forEach(names::add);
    AtomicFiles.write(
        directory.resolve(METADATA),
        out ->
            writeLines(
                out,
                embedding.size() + 1,
                line -> line == 0 ? names : cells(embedding, keys, names, line - 1)));
    AtomicFiles.write(
        directory.resolve(VECTORS),
        out -> writeLines(out, embedding.size(), row -> numbers(embedding.vector(row))));
  }

  /**
   * Reads both files. An attribute of numbers alone becomes a column of doubles, any other texts.
   *
   * @param name the table it becomes
   * @throws InputException with the line: a row of another length, another number of rows, a key
   *     that stands twice, an element that is no finite number
   */
  public static Embedding read(Path directory, String name) {
    Path vectorFile = directory.resolve(VECTORS);
    Path metadataFile = directory.resolve(METADATA);
    List<String[]> metadata = readLines(metadataFile);
    List<String[]> numbers = readLines(vectorFile);
    String[] header = metadata.isEmpty() ? new String[0] : metadata.get(0);
    if (header.length < 2 || !header[0].equals("key") || !header[1].equals("title")) {
      throw InputException.at(metadataFile, 1, "expected a header of key, title, year, ...");
    }
    int rows = metadata.size() - 1;
    if (numbers.size() != rows) {
      throw InputException.in(
          vectorFile, "%d rows, but %s has %d".formatted(numbers.size(), METADATA, rows));
    }
    List<String> keys = column(metadata, 0);
    Rows.requireDistinct(
        keys, (row, problem) -> InputException.at(metadataFile, row + 2L, problem));
    int dimensions = rows == 0 ? 1 : numbers.get(0).length;
    float[] vectors = new float[rows * dimensions];
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < dimensions; i++) {
        vectors[row * dimensions + i] =
            TextNumbers.parse(vectorFile, row + 1L, numbers.get(row)[i]);
      }
    }
    Rows.requireFinite(
        vectors, dimensions, (row, problem) -> InputException.at(vectorFile, row + 1L, problem));
    Table attributes = Table.ofRows(rows);
    for (int i = 2; i < header.length; i++) {
      attributes = attributes.with(header[i], typed(column(metadata, i)));
    }
    return new Embedding(name, keys, column(metadata, 1), attributes, dimensions, vectors);
  }

  private interface Line {
    List<String> cells(int number);
  }

  private static void writeLines(OutputStream out, int count, Line line) throws IOException {
    var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    for (int i = 0; i < count; i++) {
      text.write(
          line.cells(i).stream()
              .map(PortableText::cell)
              .collect(Collectors.joining("\t", "", "\n")));
    }
    text.flush();
  }

  private static List<String> cells(
      Embedding embedding, List<String> keys, List<String> names, int row) {
    List<String> cells = new ArrayList<>(names.size());
    cells.add(keys.get(row));
    cells.add(embedding.titles().get(row));
    for (String name : names.subList(2, names.size())) {
      cells.add(embedding.attributes().find(name).map(column -> column.text(row)).orElse(""));
    }
    return cells;
  }

  private static List<String> numbers(float[] vector) {
    List<String> numbers = new ArrayList<>(vector.length);
    for (float value : vector) {
      numbers.add(Float.toString(value));
    }
    return numbers;
  }

  /** All lines split at tabs, each as long as the first. */
  private static List<String[]> readLines(Path file) {
    List<String[]> lines = new ArrayList<>();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] cells = line.split("\t", -1);
        if (!lines.isEmpty() && cells.length != lines.get(0).length) {
          throw InputException.at(
              file,
              lines.size() + 1L,
              "%d columns, but line 1 has %d".formatted(cells.length, lines.get(0).length));
        }
        lines.add(cells);
      }
      return lines;
    } catch (CharacterCodingException e) {
      throw InputException.in(file, "is not UTF-8 text");
    } catch (IOException e) {
      throw InputException.in(file, "cannot be read: " + AtomicFiles.reason(e));
    }
  }

  /** One column without its header. */
  private static List<String> column(List<String[]> lines, int index) {
    return lines.stream().skip(1).map(cells -> cells[index]).toList();
  }

  private static Column typed(List<String> cells) {
    double[] numbers = new double[cells.size()];
    try {
      for (int row = 0; row < numbers.length; row++) {
        numbers[row] = cells.get(row).isEmpty() ? Double.NaN : Double.parseDouble(cells.get(row));
      }
      return new Column.Doubles(numbers);
    } catch (NumberFormatException e) {
      @Nullable String[] texts = new @Nullable String[cells.size()];
      Arrays.setAll(texts, row -> cells.get(row).isEmpty() ? null : cells.get(row));
      return new Column.Texts(texts);
    }
  }
}
