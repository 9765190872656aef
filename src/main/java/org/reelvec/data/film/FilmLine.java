package org.reelvec.data.film;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line {@code [title, infobox, links, score, average]}.
 *
 * @param number of the line, counted from 1
 * @param title of the page
 * @param infobox attribute to text, in the order of the file
 * @param links titles of the pages linked to, with repeats
 * @param score a share such as {@code 84%}, or null
 * @param average a mark such as {@code 7.4/10}, or null
 */
public record FilmLine(
    long number,
    String title,
    Map<String, String> infobox,
    List<String> links,
    @Nullable String score,
    @Nullable String average) {
  private static final Pattern YEAR_IN_TITLE = Pattern.compile("\\((\\d{4}) [^()]*\\bfilm\\b");
  private static final Pattern YEAR_CATEGORY = Pattern.compile("Category:(\\d{4}) films");

  /** An attribute of the infobox, if the page has it. */
  public Optional<String> attribute(String key) {
    return Optional.ofNullable(infobox.get(key));
  }

  /**
   * The text that tells when the film was released: {@code released} of the infobox; or else, as
   * most pages lack that one, the year in a title such as {@code Heat (1995 film)}; or else a link
   * such as {@code Category:1995 films}.
   */
  public Optional<String> released() {
    return attribute("released")
        .filter(text -> !Double.isNaN(InfoboxNumbers.year(text)))
        .or(() -> group(YEAR_IN_TITLE.matcher(title), false))
        .or(
            () ->
                links.stream()
                    .flatMap(link -> group(YEAR_CATEGORY.matcher(link), true).stream())
                    .findFirst());
  }

  private static Optional<String> group(Matcher matcher, boolean whole) {
    return (whole ? matcher.matches() : matcher.find())
        ? Optional.of(matcher.group(1))
        : Optional.empty();
  }
}
