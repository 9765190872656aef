package org.reelvec.embedding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title taken apart: {@code Ringu (Ring) (1998)} is the name {@code ringu}, the alternative
 * {@code ring} and the year 1998. Names are in lower case with the article in front: {@code the
 * matrix} for {@code Matrix, The}.
 *
 * @param name what stands before the brackets at the end
 * @param alternatives what those brackets hold besides a year and the word film
 * @param year the year in brackets, if there is one
 */
record ParsedTitle(String name, List<String> alternatives, OptionalInt year) {
  private static final Pattern LAST_BRACKET =
      Pattern.compile("(?s)^(.*\\S)\\s*\\(([^()]*)\\)\\s*$");
  private static final Pattern YEAR_OR_FILM =
      Pattern.compile("(?i)(\\d{4})?\\s*(?:(?:[\\p{L}-]+\\s+)?film)?");
  private static final Pattern ALSO_KNOWN_AS = Pattern.compile("(?i)^a\\.?k\\.?a\\.?\\s+");
  private static final Pattern ARTICLE_BEHIND =
      Pattern.compile(
          "^(.+),"
              + " (the|an?|le|la|les|l'|un|une|el|los|las|il|lo|gli|i|der|die|das|ein|eine|o|os|as)$");
  private static final Pattern ENGLISH_ARTICLE = Pattern.compile("^(?:the|an?) (?=.)");

  /** Takes a title apart. */
  static ParsedTitle of(String title) {
    String rest = title;
    List<String> alternatives = new ArrayList<>();
    OptionalInt year = OptionalInt.empty();
    for (Matcher last = LAST_BRACKET.matcher(rest);
        last.matches();
        last = LAST_BRACKET.matcher(rest)) {
      Matcher known = YEAR_OR_FILM.matcher(last.group(2).strip());
      if (!known.matches()) {
        alternatives.add(named(ALSO_KNOWN_AS.matcher(last.group(2).strip()).replaceFirst("")));
      } else if (known.group(1) != null && year.isEmpty()) {
        year = OptionalInt.of(Integer.parseInt(known.group(1)));
      }
      rest = last.group(1);
    }
    return new ParsedTitle(named(rest), List.copyOf(alternatives), year);
  }

  /** The name and its alternatives, each without a leading English article, each once. */
  List<String> loose() {
    List<String> names = new ArrayList<>(alternatives);
    names.add(0, name);
    return names.stream()
        .map(text -> ENGLISH_ARTICLE.matcher(text).replaceFirst(""))
        .distinct()
        .toList();
  }

  private static String named(String text) {
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\s_]+", " ")
            .strip();
    Matcher behind = ARTICLE_BEHIND.matcher(folded);
    if (!behind.matches()) {
      return folded;
    }
    String article = behind.group(2);
    return article + (article.endsWith("'") ? "" : " ") + behind.group(1);
  }
}
