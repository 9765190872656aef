package org.reelvec.embedding.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.PortableText;
import org.reelvec.embedding.Rows;
import org.reelvec.embedding.Targets;
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
  private static final String TITLE = "title";
  private static final List<String> KEYS = List.of("key", "movieId", "userId");
  private static final Set<String> LISTS = Set.of("genre", "genres", "tag");
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

  /** The two files that a path means: a directory, or the vectors with their metadata beside. */
  static List<Path> parts(Path path) {
    return Files.isDirectory(path)
        ? List.of(path.resolve(VECTORS), path.resolve(METADATA))
        : List.of(path, path.resolveSibling(METADATA));
  }

  /**
   * Reads both files. Metadata of several columns have a header: the key is the column {@code key},
   * {@code movieId} or {@code userId}, else the first one, the title that of its name, else the
   * key, and all others are attributes: of numbers alone a column of doubles, any other texts, and
   * genres and tags lists of texts. Metadata of one column are keys, with a header or without.
   *
   * @param path the directory, or the file of vectors beside {@code metadata.tsv}
   * @param name the table it becomes
   * @throws InputException with the line: a row of another length, another number of rows, a key
   *     that stands twice, an element that is no finite number
   */
  public static Embedding read(Path path, String name) {
    Path vectorFile = parts(path).get(0);
    Path metadataFile = parts(path).get(1);
    List<String[]> metadata = cells(metadataFile);
    RowCollector vectors = ProjectorVectors.read(vectorFile);
    int rows = vectors.size();
    int width = metadata.isEmpty() ? 1 : metadata.get(0).length;
    boolean header = width > 1 || metadata.size() == rows + 1;
    List<String[]> told = header ? metadata.subList(1, metadata.size()) : metadata;
    if (told.size() != rows) {
      throw InputException.in(
          vectorFile,
          "%d rows, but %s has %d".formatted(rows, metadataFile.getFileName(), told.size()));
    }
    List<String> columns = header ? List.of(metadata.get(0)) : List.of(KEYS.get(0));
    int keyAt = KEYS.stream().mapToInt(columns::indexOf).filter(i -> i >= 0).findFirst().orElse(0);
    int titleAt = columns.contains(TITLE) ? columns.indexOf(TITLE) : keyAt;
    List<String> keys = column(told, keyAt);
    long firstLine = header ? 2 : 1;
    Rows.requireDistinct(
        keys, (row, problem) -> InputException.at(metadataFile, row + firstLine, problem));
    Table attributes = Table.ofRows(rows);
    for (int i = 0; i < width; i++) {
      String attribute = columns.get(i);
      boolean named = attribute.equals(KEYS.get(0)) || attribute.equals(TITLE);
      if (i != keyAt && i != titleAt && !named && !attribute.isBlank()) {
        attributes = attributes.with(attribute, typed(attribute, column(told, i)));
      }
    }
    Embedding numbers = vectors.numbered(name);
    return new Embedding(
        name, keys, column(told, titleAt), attributes, numbers.dimensions(), numbers.vectors());
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
  private static List<String[]> cells(Path file) {
    List<String[]> rows = new ArrayList<>();
    for (String line : TextLines.of(file)) {
      String[] cells = line.split("\t", -1);
      if (!rows.isEmpty() && cells.length != rows.get(0).length) {
        throw InputException.at(
            file,
            rows.size() + 1L,
            "%d columns, but line 1 has %d".formatted(cells.length, rows.get(0).length));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static List<String> column(List<String[]> rows, int index) {
    return rows.stream().map(cells -> cells[index]).toList();
  }

  private static Column typed(String name, List<String> cells) {
    return LISTS.contains(name)
        ? new Column.TextLists(
            cells.stream()
                .map(cell -> cell.isEmpty() ? new String[0] : cell.split("\\|", -1))
                .toArray(String[][]::new))
        : Column.parsed(cells);
  }
}
