package org.reelvec.data.ratings.split;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.reelvec.io.InputException;
import org.reelvec.io.OneLine;

/** How a file names held-out ratings, line by line. Serves one file. */
interface HeldOutForm {
  /** The keys of one rating. */
  record Named(String user, String movie) {}

  /**
   * What a line names, if anything.
   *
   * @param line not blank, without blanks around it
   * @throws InputException if no line of this form can be so
   */
  Optional<Named> read(Path file, long number, String line);

  /**
   * Ratings: user and movie are the first two fields, between tabs, {@code ::} or commas, whichever
   * the first line holds. A first line that holds no number and no known user is a header.
   */
  final class OfRatings implements HeldOutForm {
    private static final List<String> DELIMITERS = List.of("\t", "::", ",");

    private final Predicate<String> isUser;
    private String delimiter = "";

    OfRatings(Predicate<String> isUser) {
      this.isUser = isUser;
    }

    @Override
    public Optional<Named> read(Path file, long number, String line) {
      boolean first = delimiter.isEmpty();
      if (first) {
        delimiter = DELIMITERS.stream().filter(line::contains).findFirst().orElse("\t");
      }
      List<String> fields =
          Stream.of(line.split(delimiter, -1)).map(HeldOutForm::withoutQuotes).toList();
      if (fields.size() < 2) {
        throw InputException.at(
            file,
            number,
            "expected user and movie with a tab, :: or comma between, the same in all lines, found "
                + OneLine.quoted(line));
      }
      return first && isHeader(fields)
          ? Optional.empty()
          : Optional.of(new Named(fields.get(0), fields.get(1)));
    }

    private boolean isHeader(List<String> fields) {
      return !isUser.test(fields.get(0))
          && fields.stream().noneMatch(field -> field.matches("[-+]?[0-9]+([.][0-9]*)?"));
    }
  }

  /** Netflix' probe: a line {@code movieId:}, below it the ids of users, then the next movie. */
  final class OfProbe implements HeldOutForm {
    private String movie = "";

    @Override
    public Optional<Named> read(Path file, long number, String line) {
      if (line.endsWith(":")) {
        movie = line.substring(0, line.length() - 1);
        return Optional.empty();
      }
      if (movie.isEmpty()) {
        throw InputException.at(
            file,
            number,
            "expected a movie, such as 30:, before its users, found " + OneLine.quoted(line));
      }
      return Optional.of(new Named(line, movie));
    }
  }

  private static String withoutQuotes(String field) {
    String text = field.strip();
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
