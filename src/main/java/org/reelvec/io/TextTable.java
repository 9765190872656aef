package org.reelvec.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Rows of text in aligned columns; a column whose name begins with {@code >} is aligned to the
 * right.
 */
public final class TextTable {
  private static final int WIDEST = 60;

  private final List<String> names;
  private final List<List<String>> rows = new ArrayList<>();

  /** A table with these columns. */
  public TextTable(String... names) {
    this.names = List.of(names);
  }

  /** Adds a row with a cell for every column. */
  public TextTable row(String... cells) {
    if (cells.length != names.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + names.size() + " columns");
    }
    rows.add(Stream.of(cells).map(OneLine::whole).toList()); // titles may hold line ends and worse
    return this;
  }

  /** The lines, each ended by a line feed; the names first, unless all are blank. */
  @Override
  public String toString() {
    List<List<String>> lines = new ArrayList<>();
    List<String> header = names.stream().map(TextTable::label).toList();
    if (!header.stream().allMatch(String::isBlank)) {
      lines.add(header);
    }
    lines.addAll(rows);
    int[] widths = new int[names.size()];
    for (List<String> line : lines) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], width(line.get(column)));
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        String cell = line.get(column);
        String blanks = " ".repeat(Math.max(0, Math.min(widths[column], WIDEST) - width(cell)));
        row.append(names.get(column).startsWith(">") ? blanks + cell : cell + blanks).append("  ");
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /** A number with so many digits after the point. */
  public static String number(double value, int digits) {
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }

  private static String label(String name) {
    return name.startsWith(">") ? name.substring(1) : name;
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
