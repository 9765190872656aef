package org.reelvec.picture;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reelvec.io.InputException;
import org.reelvec.io.Json;
import org.reelvec.plot.Curves;
import org.reelvec.plot.Curves.Curve;
import org.reelvec.plot.Figure;
import org.reelvec.saved.RunDirectory;

/** Figures by epoch, from the history of a run: the loss first, then each figure of validation. */
final class TrainingCurves {
  private static final String LOSS = "loss";

  private TrainingCurves() {}

  static Picture of(Asked asked) {
    RunDirectory run = asked.run().saved().directory();
    if (!Files.exists(run.history())) {
      throw InputException.in(
          run.path(),
          "has no " + run.history().getFileName() + ": its model is not trained by epochs");
    }
    List<JsonNode> epochs = Json.readLines(run.history());
    List<JsonNode> refit =
        Files.exists(run.refitHistory()) ? Json.readLines(run.refitHistory()) : List.of();
    List<String> metrics = new ArrayList<>(List.of(LOSS));
    TreeSet<String> validated = new TreeSet<>();
    epochs.forEach(
        epoch -> epoch.path("validation").properties().forEach(e -> validated.add(e.getKey())));
    metrics.addAll(validated);
    @Nullable String wanted = asked.options().target();
    if (wanted != null && !metrics.contains(wanted)) {
      throw InputException.in(
          run.history(),
          "holds no figure '%s'; it has %s".formatted(wanted, String.join(", ", metrics)));
    }
    List<Figure> figures = new ArrayList<>();
    for (String metric : wanted == null ? metrics : List.of(wanted)) {
      figures.add(figure(asked, metric, epochs, refit));
    }
    return new Picture(figures, List.of());
  }

  private static Figure figure(
      Asked asked, String metric, List<JsonNode> epochs, List<JsonNode> refit) {
    List<Curve> curves = new ArrayList<>();
    if (metric.equals(LOSS)) {
      curves.add(new Curve("training", values(epochs, metric)));
      if (!refit.isEmpty()) {
        curves.add(new Curve("trained again on all", values(refit, metric)));
      }
    } else {
      curves.add(new Curve("validation", values(epochs, metric)));
    }
    String of = metric.equals(LOSS) ? "training loss" : metric + " on validation data";
    return new Curves(asked.title(of + " by epoch"), "", "epoch", metric, curves);
  }

  private static double[] values(List<JsonNode> epochs, String metric) {
    return epochs.stream()
        .map(epoch -> metric.equals(LOSS) ? epoch : epoch.path("validation"))
        .map(figures -> figures.path(metric))
        .mapToDouble(value -> value.isNumber() ? value.doubleValue() : Double.NaN)
        .toArray();
  }
}
