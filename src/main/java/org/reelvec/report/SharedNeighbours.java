package org.reelvec.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reelvec.ask.Named;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.TitleIndex;
import org.reelvec.explore.ChosenRows;
import org.reelvec.explore.Metric;
import org.reelvec.explore.Neighbour;
import org.reelvec.explore.Neighbours;
import org.reelvec.io.InputException;
import org.reelvec.io.TextTable;

/** The neighbours of the same movies in several embeddings; those that agree are marked. */
final class SharedNeighbours {
  private static final int TOP = 10;
  private static final int TITLES = 5;

  private SharedNeighbours() {}

  /**
   * A table a movie, a column a run.
   *
   * @param movies one table a run; row i of each is the same movie
   * @param titles to be shown, as far as they are known; the most counted where there are none
   */
  static String html(List<String> names, List<Embedding> movies, List<String> titles) {
    List<Neighbours> searches = movies.stream().map(Neighbours::new).toList();
    List<String> notes = new ArrayList<>();
    StringBuilder tables = new StringBuilder();
    for (int row : rows(movies.get(0), titles, notes)) {
      tables.append(table(names, movies.get(0), searches, row));
    }
    return Texts.paragraph(
            "The nearest by cosine among the movies that all have; in bold what several have in"
                + " their lists, with the number of lists.")
        + Texts.notes(notes)
        + tables;
  }

  private static int[] rows(Embedding movies, List<String> titles, List<String> notes) {
    TitleIndex index = new TitleIndex(movies);
    List<Integer> rows = new ArrayList<>();
    for (String title : titles) {
      try {
        rows.add(index.resolve(title));
      } catch (InputException e) {
        notes.add(title + " is left out: not all runs have it.");
      }
    }
    return rows.isEmpty()
        ? ChosenRows.mostCounted(movies, TITLES, row -> true).rows()
        : rows.stream().limit(TITLES).mapToInt(row -> row).toArray();
  }

  private static String table(
      List<String> names, Embedding movies, List<Neighbours> searches, int row) {
    List<List<Neighbour>> lists =
        searches.stream().map(s -> s.of(row, TOP, Neighbours.ALL, Metric.COSINE)).toList();
    List<Set<Integer>> found =
        lists.stream()
            .map(list -> (Set<Integer>) new HashSet<>(list.stream().map(Neighbour::row).toList()))
            .toList();
    List<String> columns = new ArrayList<>(List.of(">"));
    columns.addAll(names);
    HtmlTable table = new HtmlTable("Nearest to " + Named.of(movies, row).label(), columns);
    int longest = lists.stream().mapToInt(List::size).max().orElse(0);
    for (int rank = 1; rank <= longest; rank++) {
      int place = rank - 1;
      List<String> cells = new ArrayList<>(List.of(Integer.toString(rank)));
      for (List<Neighbour> list : lists) {
        cells.add(place < list.size() ? cell(list.get(place), found) : "");
      }
      table.htmlRow(cells);
    }
    return table.html();
  }

  private static String cell(Neighbour neighbour, List<Set<Integer>> found) {
    long lists = found.stream().filter(rows -> rows.contains(neighbour.row())).count();
    String title = Texts.name(new Named(neighbour.key(), neighbour.title()).label());
    String cosine = "<span class=\"note\">" + TextTable.number(neighbour.score(), 2);
    return lists > 1
        ? "<b>%s</b> %s; in %d</span>".formatted(title, cosine, lists)
        : title + " " + cosine + "</span>";
  }
}
