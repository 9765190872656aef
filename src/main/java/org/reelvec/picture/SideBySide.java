package org.reelvec.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.reelvec.ask.OpenRun;
import org.reelvec.ask.OpenTable;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.SharedMovies;
import org.reelvec.io.InputException;
import org.reelvec.plot.Figure;
import org.reelvec.table.Table;

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
    List<Embedding> own =
        IntStream.range(0, all.size())
            .mapToObj(i -> all.get(i).select(shared.rows().get(i)))
            .toList();
    Embedding told = own.get(0).with(known(own));
    return own.stream()
        .map(vectors -> new OpenTable(told.with(vectors.dimensions(), vectors.vectors())))
        .toList();
  }

  /** What any of the runs knows of the movies: each attribute from the first that has it. */
  private static Table known(List<Embedding> tables) {
    Table known = Table.ofRows(tables.get(0).size());
    for (Embedding table : tables) {
      for (var column : table.attributes().columns().entrySet()) {
        if (known.find(column.getKey()).isEmpty() && column.getValue().hasValues()) {
          known = known.with(column.getKey(), column.getValue());
        }
      }
    }
    return known;
  }
}
