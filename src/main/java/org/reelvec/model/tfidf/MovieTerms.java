package org.reelvec.model.tfidf;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.reelvec.config.TfidfConfig;
import org.reelvec.data.LinkMatrix;
import org.reelvec.data.MovieLinks;
import org.reelvec.io.InputException;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

/**
 * What is written about movies, as terms.
 *
 * <pre>
 *   genres       the list of genres, each a term, whole              genre:film-noir
 *   tags         what users wrote, each once a movie, whole          tag:time travel
 *   title-words  words of two letters or digits or more, as often    word:matrix
 *                as the title has them; without the year at its end
 *   infobox      the fields of texts with each of their values,      director=ridley scott
 *                which commas, bars and line ends separate; genres
 *                and the name are not among them
 *   links        the links that were kept                            link:1979 in film
 * </pre>
 *
 * <p>Case is ignored, but for links.
 */
public final class MovieTerms {
  /**
   * Keys of the words of titles begin so: a word may be called as a genre is, and say nothing of
   * it.
   */
  public static final String WORD = "word:";

  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]{2,}");
  private static final Pattern YEAR_AT_END = Pattern.compile("\\s*\\(\\d{4}[^()]*\\)\\s*$");
  private static final Pattern BETWEEN_VALUES = Pattern.compile("\\s*[,|\\n]\\s*");
  private static final Set<String> NO_FIELDS = Set.of("genre", "tag", "name");

  private final TfidfConfig config;
  private final List<String> titles;
  private final Table attributes;
  private final TermCollector terms;

  private MovieTerms(TfidfConfig config, List<String> titles, Table attributes) {
    this.config = config;
    this.titles = titles;
    this.attributes = attributes;
    this.terms = new TermCollector(titles.size());
  }

  /**
   * The terms of movies without links.
   *
   * @param attributes one row a title
   * @throws InputException if no movie has any
   */
  public static TermCounts of(TfidfConfig config, List<String> titles, Table attributes) {
    return new MovieTerms(config, titles, attributes).collect(none -> {});
  }

  /**
   * The terms of films.
   *
   * @throws InputException if no film has any
   */
  public static TermCounts of(TfidfConfig config, MovieLinks films) {
    MovieTerms terms = new MovieTerms(config, films.titles(), films.attributes());
    return terms.collect(collector -> addLinks(collector, films));
  }

  private TermCounts collect(Consumer<TermCollector> links) {
    for (TfidfConfig.Terms kind : EnumSet.copyOf(config.terms())) {
      switch (kind) {
        case GENRES -> addLists("genre");
        case TAGS -> addLists("tag");
        case TITLE_WORDS -> addTitleWords();
        case INFOBOX -> addFields();
        case LINKS -> links.accept(terms);
      }
    }
    TermCounts counts = terms.counts(config.minMovies());
    if (counts.keys().isEmpty()) {
      throw new InputException(
          "model.terms: of %d movies none has %s%s"
              .formatted(
                  titles.size(),
                  config.terms().stream()
                      .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                      .reduce((one, other) -> one + " or " + other)
                      .orElse("any"),
                  config.minMovies() > 1
                      ? " that %d movies share; lower model.min-movies"
                          .formatted(config.minMovies())
                      : "; name other terms"));
    }
    return counts;
  }

  private void addLists(String name) {
    if (attributes.columns().get(name) instanceof Column.TextLists lists) {
      for (int movie = 0; movie < titles.size(); movie++) {
        for (String text : lists.values()[movie]) {
          add(movie, name + ":", text);
        }
      }
    }
  }

  private void addTitleWords() {
    for (int movie = 0; movie < titles.size(); movie++) {
      int row = movie;
      String title = YEAR_AT_END.matcher(titles.get(movie)).replaceFirst("");
      WORDS.matcher(title).results().forEach(word -> add(row, WORD, word.group()));
    }
  }

  private void addFields() {
    attributes
        .columns()
        .forEach(
            (name, column) -> {
              if (column instanceof Column.Texts texts && !NO_FIELDS.contains(name)) {
                addField(name, texts);
              }
            });
  }

  private void addField(String name, Column.Texts texts) {
    for (int movie = 0; movie < titles.size(); movie++) {
      String text = texts.text(movie);
      if (text != null) {
        int row = movie;
        Arrays.stream(BETWEEN_VALUES.split(text.strip()))
            .filter(value -> !value.isEmpty())
            .distinct()
            .forEach(
                value ->
                    terms.add(
                        row, name + "=" + value.toLowerCase(Locale.ROOT), name + "=" + value));
      }
    }
  }

  private void add(int movie, String prefix, String text) {
    terms.add(movie, prefix + text.toLowerCase(Locale.ROOT), text);
  }

  private static void addLinks(TermCollector terms, MovieLinks films) {
    LinkMatrix matrix = films.matrix();
    for (int movie = 0; movie < matrix.movies(); movie++) {
      for (int i = matrix.offsets()[movie]; i < matrix.offsets()[movie + 1]; i++) {
        String link = films.links().key(matrix.links()[i]);
        terms.add(movie, "link:" + link, link);
      }
    }
  }
}
