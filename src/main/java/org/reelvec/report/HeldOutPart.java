package org.reelvec.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reelvec.ask.Listing;
import org.reelvec.io.TextTable;

/** The held-out figures as a page has them: each beside its baselines, and fold by fold. */
final class HeldOutPart {
  private HeldOutPart() {}

  static String html(Map<String, Double> metrics) {
    List<Listing> tables = HeldOut.of(metrics).tables();
    return tables.isEmpty()
        ? Texts.paragraph("Nothing was held out, so there is nothing to judge these vectors by.")
        : tables.stream().map(HeldOutPart::table).collect(Collectors.joining()) + folds(metrics);
  }

  /** The first column's name says what the table is of. */
  private static String table(Listing listing) {
    List<String> columns = new ArrayList<>(listing.columns());
    String caption = columns.set(0, "figure");
    HtmlTable table = new HtmlTable(caption, columns).named();
    listing.rows().forEach(table::row);
    return table.html();
  }

  private static String folds(Map<String, Double> metrics) {
    HtmlTable table = new HtmlTable("Fold by fold", List.of("fold", ">rmse", ">mae")).named();
    int folds = 0;
    while (metrics.containsKey("fold." + (folds + 1) + ".test.rmse")) {
      folds++;
      String fold = "fold." + folds + ".test.";
      table.row(
          List.of(Integer.toString(folds), of(metrics, fold + "rmse"), of(metrics, fold + "mae")));
    }
    table.row(List.of("deviation", of(metrics, "test.rmse.sd"), of(metrics, "test.mae.sd")));
    return folds == 0 ? "" : table.html();
  }

  private static String of(Map<String, Double> metrics, String name) {
    Double value = metrics.get(name);
    return value == null ? "" : TextTable.number(value, 4);
  }
}
