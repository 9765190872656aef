package org.reelvec.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reelvec.ask.OpenRun;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;
import org.reelvec.picture.Picture;
import org.reelvec.picture.PictureKind;
import org.reelvec.picture.PictureOptions;
import org.reelvec.picture.Pictures;
import org.reelvec.plot.FigureHtml;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pictures of a run's page. One that cannot be made becomes a sentence: no run of many hours is
 * lost for a picture.
 *
 * @param run whose files stand
 */
record Gallery(OpenRun run) {
  private static final Logger log = LoggerFactory.getLogger(Gallery.class);

  /** What was trained on is read again for the page only where that takes moments. */
  private static final long MOST_PAIR_BYTES = 100_000_000;

  /** A picture of the run, all the way across the page; its figures side by side. */
  String of(PictureKind kind, PictureOptions options) {
    return sideBySide(html(kind.word(), () -> Pictures.of(run, kind, options)));
  }

  /** Figures beside each other where the window is wide enough. */
  static String sideBySide(String figures) {
    return "<div class=\"reelvec-figures\">\n" + figures + "</div>\n";
  }

  /**
   * Any picture, or why there is none.
   *
   * @param id of its element; with numbers where there are several figures
   */
  String html(String id, Supplier<Picture> maker) {
    return orWhyNot(
        () -> {
          Picture picture = maker.get();
          List<String> figures = new ArrayList<>();
          for (int i = 0; i < picture.figures().size(); i++) {
            String own = i == 0 ? id : id + "-" + (i + 1);
            figures.add(FigureHtml.fragment(picture.figures().get(i), own, 3));
          }
          return String.join("", figures);
        });
  }

  /** A part of the page, or why there is none. */
  String orWhyNot(Supplier<String> part) {
    try {
      return part.get();
    } catch (InputException e) {
      return Texts.notes(List.of("There is no picture here: " + reason(e) + "."));
    } catch (RuntimeException e) {
      log.warn("the report lacks a picture", e);
      return Texts.notes(List.of("There is no picture here, because of a fault of reelvec: " + e));
    }
  }

  /** Why not, without the directory of the run, which may be moved. */
  String reason(InputException e) {
    return String.valueOf(e.getMessage()).replace(run.saved().directory().path() + ": ", "");
  }

  /** The attribute that colours a map: what people see at once, where the movies have it. */
  Optional<String> colour() {
    Embedding movies = run.table("movies").embedding();
    return Stream.concat(
            Optional.ofNullable(run.saved().config().evaluation().genreAttribute()).stream(),
            Stream.of("genres", "genre", "year"))
        .filter(name -> movies.attributes().find(name).isPresent())
        .findFirst();
  }

  /** Whether what the run was trained on is there, and not too much to be read for a page. */
  boolean hasPairs() {
    Path pairs = run.saved().directory().pairs();
    try {
      return Files.exists(pairs) && Files.size(pairs) <= MOST_PAIR_BYTES;
    } catch (IOException e) {
      return false;
    }
  }
}
