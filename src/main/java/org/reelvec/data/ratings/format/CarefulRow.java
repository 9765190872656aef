package org.reelvec.data.ratings.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.regex.Pattern;
import org.reelvec.data.ratings.RatingCollector;
import org.reelvec.data.ratings.format.RowLayout.Role;
import org.reelvec.io.FieldSplitter;
import org.reelvec.io.Flaw;
import org.reelvec.io.OneLine;

/**
 * Takes one row at a time, in any form that can be understood: with quotation marks, blanks around
 * numbers, signs, exponents. Of any other it says what is wrong.
 */
final class CarefulRow {
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
  private static final int LONGEST_NUMBER = 60;

  private final RowLayout layout;
  private final FieldSplitter splitter;
  private final RatingCollector ratings;
  private final Dates dates;

  /** Rows of this layout, which go into these columns. */
  CarefulRow(RowLayout layout, RatingCollector ratings, Dates dates) {
    this.layout = layout;
    this.splitter = new FieldSplitter(layout.delimiter(), layout.quotes());
    this.ratings = ratings;
    this.dates = dates;
  }

  /**
   * Adds a row, or refuses it.
   *
   * @param text the line without its end
   * @param cut whether the line had no end
   * @param movie the movie, where no column holds it
   */
  void take(long line, String text, boolean cut, int movie) {
    try {
      add(line, fields(text, cut), movie);
    } catch (Flaw flaw) {
      String detail = flaw.detail();
      if (line == 1 && text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
        detail += "; it seems to be a header, and none is expected: " + layout.headerAdvice();
      }
      ratings.refuse(line, flaw.reason(), detail);
    }
  }

  private void add(long line, List<String> fields, int movieOfLines) throws Flaw {
    String user = "";
    String movie = "";
    float value = 0;
    int time = 0;
    for (int column = 0; column < fields.size(); column++) {
      String field = fields.get(column);
      switch (layout.roles().get(column)) {
        case USER -> user = id("user", field);
        case MOVIE -> movie = id("movie", field);
        case RATING -> value = rating(field);
        case TIME -> time = time(field);
        case OTHER -> {}
      }
    }
    if (layout.names()) {
      ratings.add(line, user, movie, value, time);
    } else {
      int movieId = layout.roles().contains(Role.MOVIE) ? Integer.parseInt(movie) : movieOfLines;
      ratings.add(line, Integer.parseInt(user), movieId, value, time);
    }
  }

  private List<String> fields(String text, boolean cut) throws Flaw {
    if (text.indexOf('\0') >= 0) {
      throw new Flaw(
          "NUL bytes", "holds NUL bytes, expected text (what is UTF-16 must be saved as UTF-8)");
    }
    if (text.indexOf('\r') >= 0) {
      throw new Flaw(
          "a CR within the line", "holds a CR that ends no line; write LF or CRLF at line ends");
    }
    List<String> fields = splitter.split(text);
    if (fields.size() != layout.columns().size()) {
      throw new Flaw(
          fields.size() < layout.columns().size() ? "too few fields" : "too many fields",
          "has %d field%s, expected %d: %s, with %s between; found %s%s"
              .formatted(
                  fields.size(),
                  fields.size() == 1 ? "" : "s",
                  layout.columns().size(),
                  String.join(", ", layout.columns()),
                  layout.delimiterName(),
                  OneLine.quoted(text),
                  cut ? "; the file seems to be cut off here" : ""));
    }
    return fields;
  }

  private String id(String whose, String field) throws Flaw {
    String id = layout.names() ? field : field.strip();
    String reason = whose + " id";
    if (id.isEmpty()) {
      throw new Flaw(reason, reason + " is empty");
    }
    if (layout.names()) {
      if (id.indexOf('\ufffd') >= 0) {
        throw new Flaw(reason, reason + " " + OneLine.quoted(id) + " is no UTF-8 text");
      }
      return id;
    }
    if (!WHOLE.matcher(id).matches()) {
      throw new Flaw(
          reason, reason + " " + OneLine.quoted(id) + " is no whole number" + namesAdvice());
    }
    if (id.startsWith("-")) {
      throw new Flaw(reason, reason + " " + OneLine.of(id) + " is negative" + namesAdvice());
    }
    try {
      return Integer.toString(Integer.parseInt(id));
    } catch (NumberFormatException e) {
      throw new Flaw(
          reason, reason + " " + OneLine.of(id) + " is above 2147483647" + namesAdvice());
    }
  }

  private String namesAdvice() {
    return layout.quotes() ? " (data.format: csv with data.ids: text takes any)" : "";
  }

  private static float rating(String field) throws Flaw {
    String number = field.strip();
    if (number.isEmpty()) {
      throw new Flaw("rating", "rating is empty");
    }
    if (number.length() > LONGEST_NUMBER || !NUMBER.matcher(number).matches()) {
      throw new Flaw("rating", "rating " + OneLine.quoted(number) + " is no number");
    }
    return Float.parseFloat(number);
  }

  private int time(String field) throws Flaw {
    String text = field.strip();
    byte[] bytes = (text + "\n").getBytes(UTF_8);
    long time =
        switch (layout.timeFormat()) {
          case SECONDS -> Digits.whole(bytes, 0);
          case MILLISECONDS -> Digits.milliseconds(bytes, 0);
          case DATE -> dates.at(bytes, 0);
        };
    if (Digits.end(time) != bytes.length - 1) {
      throw new Flaw("time", expectedTime(text));
    }
    return Digits.value(time);
  }

  private String expectedTime(String text) {
    String found = text.isEmpty() ? "time is empty" : "time " + OneLine.quoted(text);
    return found
        + switch (layout.timeFormat()) {
          case SECONDS -> ", expected seconds since 1970 up to 2147483647";
          case MILLISECONDS -> ", expected milliseconds since 1970 up to 2147483647999";
          case DATE -> ", expected a day from 1970-01-01 to 2037-12-31";
        };
  }
}
