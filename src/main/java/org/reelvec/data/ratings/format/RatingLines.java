package org.reelvec.data.ratings.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.reelvec.config.CsvRatingsData.TimeFormat;
import org.reelvec.data.ratings.RatingCollector;
import org.reelvec.data.ratings.format.RowLayout.Role;
import org.reelvec.io.DataFile;

/**
 * Takes ratings out of lines of fields. A row in its plain form, which nearly all have, goes from
 * the bytes of a block into the columns and leaves no object behind; any other is left to {@link
 * CarefulRow}, which knows more forms and says what is wrong.
 */
final class RatingLines {
  /** Lines that may stand between the rows. */
  interface OtherLines {
    /** Takes a line that is not blank, or says by false that it is a rating, good or bad. */
    boolean take(long line, String text, RatingLines rows);
  }

  /** What stands for the movie where no line has named it. */
  private static final long NO_MOVIE = Digits.NONE;

  private final RatingCollector ratings;
  private final OtherLines others;
  private final CarefulRow careful;
  private final Dates dates = new Dates();
  private final Role[] roles;
  private final boolean quotes;
  private final boolean names;
  private final TimeFormat timeFormat;
  private final byte delimiter;
  private final byte delimiterEnd;

  // What a row holds: values and where they end, as Digits packs them.
  private long user;
  private long movie;
  private long rating;
  private long time;

  private long line;
  private long blankLines;

  /** Rows of this layout, which go into these columns. */
  RatingLines(RowLayout layout, RatingCollector ratings) {
    this(layout, ratings, (line, text, rows) -> false);
  }

  /** The same with other lines between the rows. */
  RatingLines(RowLayout layout, RatingCollector ratings, OtherLines others) {
    this.ratings = ratings;
    this.others = others;
    this.careful = new CarefulRow(layout, ratings, dates);
    this.roles = layout.roles().toArray(Role[]::new);
    this.quotes = layout.quotes();
    this.names = layout.names();
    this.timeFormat = layout.timeFormat();
    this.delimiter = (byte) layout.delimiter().charAt(0);
    this.delimiterEnd = (byte) (layout.delimiter().length() > 1 ? layout.delimiter().charAt(1) : 0);
  }

  /** The rows that follow are ratings of this movie; for layouts without a column of movies. */
  void startMovie(int id) {
    movie = Digits.pack(id, 0);
  }

  /** The rows that follow are ratings of no known movie: all of them are other lines. */
  void endMovie() {
    movie = NO_MOVIE;
  }

  /** Takes all lines of a file. */
  void read(DataFile file) {
    ratings.startFile(file.name());
    try (LineBlocks lines = new LineBlocks(file)) {
      read(lines);
    }
  }

  /** Takes all lines that are left of the file that was started. */
  void read(LineBlocks lines) {
    blankLines = 0;
    while (lines.next()) {
      line = lines.line();
      block(lines.bytes(), lines.start(), lines.end(), lines.isCut());
      lines.take(line - lines.line());
    }
  }

  private void block(byte[] bytes, int start, int end, boolean cut) {
    int from = start;
    while (from < end) {
      line++;
      int next = plain(bytes, from);
      if (next < 0) {
        int lineEnd = lineEnd(bytes, from);
        next = lineEnd + 1;
        take(bytes, from, lineEnd, cut && next == end);
      } else if (blankLines > 0) {
        refuseBlankLines();
      }
      from = next;
    }
  }

  /** Adds a row in its plain form. Returns the place behind its line, or -1 for any other form. */
  private int plain(byte[] bytes, int from) {
    int place = from;
    for (int column = 0; column < roles.length; column++) {
      if (column > 0
          && (bytes[place++] != delimiter
              || (delimiterEnd != 0 && bytes[place++] != delimiterEnd))) {
        return -1;
      }
      boolean quoted = quotes && bytes[place] == '"';
      long part = part(roles[column], bytes, quoted ? place + 1 : place);
      place = Digits.end(part);
      if (place < 0 || (quoted && bytes[place++] != '"')) {
        return -1;
      }
      keep(roles[column], part);
    }
    if (bytes[place] == '\r') {
      place++;
    }
    if (bytes[place] != '\n' || movie == NO_MOVIE) {
      return -1;
    }
    add(bytes);
    return place + 1;
  }

  private void keep(Role role, long part) {
    switch (role) {
      case USER -> user = part;
      case MOVIE -> movie = part;
      case RATING -> rating = part;
      case TIME -> time = part;
      case OTHER -> {}
    }
  }

  private long part(Role role, byte[] bytes, int from) {
    return switch (role) {
      case USER, MOVIE -> names ? name(bytes, from) : Digits.whole(bytes, from);
      case RATING -> Digits.decimal(bytes, from);
      case TIME -> time(bytes, from);
      case OTHER -> text(bytes, from);
    };
  }

  private long time(byte[] bytes, int from) {
    return switch (timeFormat) {
      case SECONDS -> Digits.whole(bytes, from);
      case MILLISECONDS -> Digits.milliseconds(bytes, from);
      case DATE -> dates.at(bytes, from);
    };
  }

  private long name(byte[] bytes, int from) {
    long text = text(bytes, from);
    return Digits.end(text) == from ? Digits.NONE : text;
  }

  /** Plain text of ASCII: its value is where it begins. */
  private long text(byte[] bytes, int from) {
    int place = from;
    while (bytes[place] >= ' ' && bytes[place] != delimiter && bytes[place] != '"') {
      place++;
    }
    return Digits.pack(from, place);
  }

  private void add(byte[] bytes) {
    float value = Float.intBitsToFloat(Digits.value(rating));
    int seconds = Digits.value(time);
    if (names) {
      ratings.add(
          line,
          bytes,
          Digits.value(user),
          Digits.end(user),
          Digits.value(movie),
          Digits.end(movie),
          value,
          seconds);
    } else {
      ratings.add(line, Digits.value(user), Digits.value(movie), value, seconds);
    }
  }

  private static int lineEnd(byte[] bytes, int from) {
    int place = from;
    while (bytes[place] != '\n') {
      place++;
    }
    return place;
  }

  /** A line that is no row in its plain form. */
  private void take(byte[] bytes, int from, int lineEnd, boolean cut) {
    int end = lineEnd > from && bytes[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
    if (end == from) {
      blankLines++;
      return;
    }
    refuseBlankLines();
    String text = new String(bytes, from, end - from, UTF_8);
    if (!others.take(line, text, this)) {
      careful.take(line, text, cut, Digits.value(movie));
    }
  }

  /** Blank lines at the end of a file do no harm, those before a row may stand for a lost one. */
  private void refuseBlankLines() {
    for (long blank = line - blankLines; blank < line; blank++) {
      ratings.refuse(blank, "blank line", "is blank, expected a rating");
    }
    blankLines = 0;
  }
}
