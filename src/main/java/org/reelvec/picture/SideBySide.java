package org.reelvec.picture;

import java.util.ArrayList;
import java.util.List;
import org.reelvec.ask.OpenRun;
import org.reelvec.ask.OpenTable;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.SharedMovies;
import org.reelvec.io.InputException;
import org.reelvec.plot.Figure;

/** The same picture of several runs, of the same movies. */
final class SideBySide {
  private SideBySide() {}

  static Picture of(
      List<OpenRun> runs, PictureKind kind, PictureOptions options, PictureProgress progress) {
    List<Figure> figures = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<String> names = names(runs);
    // Other seeds of a run know its own movies, by its own keys.
    boolean shared = kind.showsItems() && kind != PictureKind.STABILITY;
    List<OpenTable> tables = shared ? tables(runs, names, options.table(), notes) : List.of();
    for (int i = 0; i < runs.size(); i++) {
      Picture picture =
          Pictures.of(
              new Asked(
                  runs.get(i),
                  names.get(i),
                  shared ? tables.get(i) : null,
                  kind,
                  options,
                  progress));
      figures.addAll(picture.figures());
      String name = names.get(i);
      picture.notes().forEach(note -> notes.add(name + ": " + note));
    }
    return new Picture(figures, notes);
  }

  private static List<String> names(List<OpenRun> runs) {
    List<String> names = runs.stream().map(run -> run.saved().config().name()).toList();
    return names.stream().distinct().count() == names.size()
        ? names
        : runs.stream().map(OpenRun::name).toList();
  }

  /** Row i of every table is the same movie, with the key and title of the first run. */
  private static List<OpenTable> tables(
      List<OpenRun> runs, List<String> names, String table, List<String> notes) {
    List<Embedding> all = runs.stream().map(run -> run.table(table).embedding()).toList();
    SharedMovies shared = SharedMovies.of(all);
    if (shared.count() < 2) {
      throw new InputException(
          "plot: these runs have no two %s in common, neither by key nor by title: %s"
              .formatted(table, String.join(", ", names)));
    }
    notes.add("shown are the %,d %s that all runs have".formatted(shared.count(), table));
    return SharedMovies.toldAlike(shared.select(all)).stream().map(OpenTable::new).toList();
  }
}
