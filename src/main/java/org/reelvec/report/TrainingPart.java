package org.reelvec.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.io.TextTable;
import org.reelvec.picture.PictureKind;
import org.reelvec.picture.PictureOptions;
import org.reelvec.train.EpochRecord;

/** How the training went, epoch by epoch. Nothing of a run that trained nothing. */
final class TrainingPart {
  private TrainingPart() {}

  static String html(RunResult result, Gallery gallery) {
    return result.history().size() == 0
        ? ""
        : Texts.paragraph(kept(result))
            + gallery.of(PictureKind.CURVES, PictureOptions.DEFAULT)
            + epochs(result.history().epochs());
  }

  private static String kept(RunResult result) {
    ExperimentConfig config = result.config();
    int epochs = result.history().size();
    int best = result.history().best(config.training().earlyStopping());
    String vectors =
        switch (config.training().refit()) {
          case NONE -> "figures and vectors are those of epoch %d.";
          case VALIDATION ->
              "epoch %d was best; figures and vectors are of a second training, as long, on the"
                  + " validation part too.";
          case ALL ->
              "the figures are those of epoch %d; the vectors are of a second training, as long, on"
                  + " everything.";
        };
    return "%d %s; %s".formatted(epochs, epochs == 1 ? "epoch" : "epochs", vectors.formatted(best));
  }

  private static String epochs(List<EpochRecord> epochs) {
    List<String> names = List.copyOf(epochs.get(0).validation().keySet());
    List<String> columns = new ArrayList<>(List.of(">epoch", ">training loss"));
    names.forEach(name -> columns.add(">validation " + name));
    columns.add(">seconds");
    HtmlTable table = new HtmlTable("Epochs", columns).named();
    for (EpochRecord epoch : epochs) {
      Map<String, Double> figures = epoch.validation();
      List<String> cells = new ArrayList<>(List.of(Integer.toString(epoch.epoch())));
      cells.add(TextTable.number(epoch.loss(), 5));
      names.forEach(name -> cells.add(TextTable.number(figures.getOrDefault(name, Double.NaN), 5)));
      cells.add(TextTable.number(epoch.seconds(), 2));
      table.row(cells);
    }
    return "<details class=\"whole\"><summary>Every epoch in figures</summary>\n"
        + table.html()
        + "</details>\n";
  }
}
