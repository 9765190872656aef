package org.reelvec.report;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.reelvec.ask.Named;
import org.reelvec.ask.Reasons;
import org.reelvec.explore.Neighbour;
import org.reelvec.io.InputException;
import org.reelvec.io.TextTable;
import org.reelvec.report.RunResult.Neighbourhood;

/** The movies nearest to well-known ones, with the reasons where the run kept what tells them. */
final class NeighbourPart {
  private NeighbourPart() {}

  static String html(RunResult result, Gallery gallery) {
    List<String> notes = new ArrayList<>();
    List<Reasons> reasons = reasons(result, gallery, notes);
    StringBuilder html = new StringBuilder();
    html.append(Texts.paragraph("By cosine, " + among(result) + "."));
    html.append(Texts.notes(notes));
    boolean explained = reasons.stream().anyMatch(r -> !r.columns().isEmpty());
    html.append(explained ? "" : "<div class=\"columns\">\n");
    for (int i = 0; i < reasons.size(); i++) {
      html.append(table(result.neighbours().get(i), reasons.get(i)));
    }
    return html.append(explained ? "" : "</div>\n").toString();
  }

  private static List<Reasons> reasons(RunResult result, Gallery gallery, List<String> notes) {
    List<Neighbourhood> all = result.neighbours();
    boolean large = Files.exists(result.directory().pairs()) && !gallery.hasPairs();
    try {
      if (!large) {
        return all.stream().map(n -> Reasons.of(gallery.run(), n.row(), n.nearest())).toList();
      }
      notes.add(
          "Reasons are left out of so large a run's page: reelvec similar --explain has them.");
    } catch (InputException e) {
      notes.add("Without reasons: " + gallery.reason(e) + ".");
    }
    return all.stream().map(n -> Reasons.NONE).toList();
  }

  private static String among(RunResult result) {
    int least = result.config().explore().minCount();
    return least > 1
        ? "among movies that occur " + TextTable.number(least, 0) + " times or more"
        : "among all movies";
  }

  private static String table(Neighbourhood of, Reasons reasons) {
    if (of.nearest().isEmpty()) {
      return Texts.notes(List.of(of.movie().label() + " has no neighbours."));
    }
    List<String> columns = new ArrayList<>(List.of(">", ">cosine", "title"));
    columns.addAll(reasons.columns());
    HtmlTable table = new HtmlTable("Nearest to " + of.movie().label(), columns);
    for (Neighbour n : of.nearest()) {
      List<String> cells = new ArrayList<>(List.of(Integer.toString(n.rank())));
      cells.add(TextTable.number(n.score(), 3));
      cells.add(new Named(n.key(), n.title()).label());
      cells.addAll(reasons.cells(n.rank()));
      table.row(cells);
    }
    return table.html();
  }
}
