package org.reelvec.report;

import java.util.ArrayList;
import java.util.List;
import org.reelvec.ask.Listing;
import org.reelvec.ask.OpenRun;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.TextTable;
import org.reelvec.picture.PictureKind;
import org.reelvec.picture.PictureOptions;
import org.reelvec.picture.PictureProgress;
import org.reelvec.picture.Pictures;
import org.reelvec.plot.Bars;
import org.reelvec.plot.Figure;

/**
 * Several runs on one page: their figures, and pictures and neighbours of the movies that all have.
 *
 * @param names one a run
 * @param runs what each run is
 * @param figures a column a run; a row of a name alone heads those below it
 * @param notes what the figures are of
 * @param open the runs
 * @param movies one table a run, of the shared movies: row i of each is the same movie
 */
public record ComparePage(
    List<String> names,
    Listing runs,
    Listing figures,
    List<String> notes,
    List<OpenRun> open,
    List<Embedding> movies) {
  private static final int MAPPED = 500;

  /** The whole page. */
  public String html() {
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section(
            "figures",
            "Figures",
            table("Runs", runs) + table("Figures", figures) + Texts.notes(notes)));
    sections.add(
        new Section(
            "neighbours",
            "Neighbours of the same movies",
            SharedNeighbours.html(names, movies, open.get(0).saved().config().explore().titles())));
    sections.add(
        new Section("extremes", "Most and least alike", gallery().orWhyNot(this::extremes)));
    sections.add(pictures("heatmaps", "Heat maps", PictureKind.HEATMAP, 0));
    sections.add(pictures("maps", "Maps", PictureKind.TSNE, MAPPED));
    sections.add(pictures("dendrograms", "Trees", PictureKind.DENDROGRAM, 0));
    return Page.html(
        String.join(", ", names),
        "%d embeddings compared, by their held-out figures, by what they predict, and on the %s movies that all of them have."
            .formatted(names.size(), TextTable.number(movies.get(0).size(), 0)),
        "Made by: reelvec compare",
        sections);
  }

  private static String table(String caption, Listing listing) {
    HtmlTable table = new HtmlTable(caption, listing.columns()).named();
    for (List<String> row : listing.rows()) {
      if (row.stream().skip(1).allMatch(String::isEmpty)) {
        table.heading(row.get(0));
      } else {
        table.row(row);
      }
    }
    return table.html();
  }

  /** As tables: bars beside each other leave no room for the names of pairs. */
  private String extremes() {
    StringBuilder html = new StringBuilder("<div class=\"columns\">\n");
    for (Figure figure :
        Pictures.sideBySide(
                open, PictureKind.EXTREMES, PictureOptions.DEFAULT, PictureProgress.SILENT)
            .figures()) {
      HtmlTable table = new HtmlTable(figure.title(), List.of(">cosine", "pair"));
      ((Bars) figure)
          .bars()
          .forEach(bar -> table.row(List.of(TextTable.number(bar.value(), 3), bar.label())));
      html.append(table.html());
    }
    return html.append("</div>\n").toString();
  }

  private Gallery gallery() {
    return new Gallery(open.get(0));
  }

  private Section pictures(String id, String heading, PictureKind kind, int items) {
    PictureOptions options = PictureOptions.DEFAULT.items(items);
    PictureOptions coloured =
        kind == PictureKind.TSNE ? options.color(gallery().colour().orElse(null)) : options;
    return new Section(
        id,
        heading,
        Gallery.sideBySide(
            gallery()
                .html(
                    kind.word(),
                    () -> Pictures.sideBySide(open, kind, coloured, PictureProgress.SILENT))));
  }
}
