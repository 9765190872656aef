package org.reelvec.data;

import java.util.stream.IntStream;
import org.reelvec.config.DataConfig.OnBadRow;
import org.reelvec.config.WikipediaData;
import org.reelvec.data.datavec.TypedFilm;
import org.reelvec.data.datavec.TypedFilms;
import org.reelvec.data.film.MoneyParser;
import org.reelvec.io.InputException;

/**
 * Reads films as lines of {@code [title, infobox, links, score, average]}, plain or gzip: the
 * format of the Wikipedia films, and of the films embedded in this project.
 *
 * <p>A link counts each time it is listed, repeats on one page included, and is kept from {@code
 * data.min-link-count} on, unless {@code data.max-link-share} or {@code data.exclude-links} drop
 * it. The pairs of movie and link are distinct. A movie without a link that is kept stays a movie.
 * Films without a title are left out and counted.
 */
public final class WikipediaReader {
  private WikipediaReader() {}

  /**
   * Reads a file whole.
   *
   * @throws InputException if it cannot be read, holds a line that cannot be used (unless {@code
   *     data.on-bad-row} is {@code skip}), no film, or no link that is kept
   */
  public static MovieLinks read(WikipediaData config) {
    MoneyParser money = new MoneyParser(config.maxMoneyMillionsUsd());
    MovieKeys movies = new MovieKeys();
    AttributeColumns attributes = new AttributeColumns();
    LinkCollector links = new LinkCollector();
    try (TypedFilms films =
        new TypedFilms(config.path(), config.onBadRow() == OnBadRow.FAIL, money)) {
      while (films.hasNext()) {
        TypedFilm film = films.next();
        if (movies.add(film.line().title(), film.year(), film.line().number(), films.rows())) {
          attributes.add(film);
          links.add(film.line().links());
        }
      }
      if (movies.titles().isEmpty()) {
        throw InputException.in(
            config.path(),
            "no film in it, %d lines left out".formatted(films.rows().counts().total()));
      }
      LinkCollector.Kept kept = links.keep(config);
      int[] counts = IntStream.range(0, kept.matrix().movies()).map(kept.matrix()::count).toArray();
      return new MovieLinks(
          movies.keys(),
          movies.titles(),
          attributes.table(counts),
          kept.vocabulary(),
          kept.matrix(),
          kept.totals(),
          films.rows().counts(),
          attributes.money(money));
    }
  }
}
