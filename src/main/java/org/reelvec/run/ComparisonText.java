package org.reelvec.run;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reelvec.ask.Listing;
import org.reelvec.downstream.Interval;
import org.reelvec.io.TextTable;
import org.reelvec.run.ComparedTarget.Figures;

/**
 * A comparison as tables: runs are columns, figures are rows, their baselines stand behind. A row
 * of a name alone heads those below it; what belongs to the row above is set in.
 */
final class ComparisonText {
  private static final String NONE = "-";
  private static final int DIGITS = 4;
  private static final int LINE = 100;

  private final Comparison comparison;
  private final List<ComparedRun> runs;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private ComparisonText(Comparison comparison) {
    this.comparison = comparison;
    runs = comparison.runs();
    heldOut();
    neighbours();
    comparison.targets().forEach(this::target);
    regressionNote();
    comparison.remarks().forEach(remark -> notes.add("note: " + remark));
  }

  static ComparisonText of(Comparison comparison) {
    return new ComparisonText(comparison);
  }

  /** For a terminal. */
  String text() {
    return runs().text()
        + "\n"
        + figures().text()
        + "\n"
        + notes.stream().map(ComparisonText::wrapped).collect(Collectors.joining());
  }

  /** What the figures are of, a paragraph each. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** The figures. */
  Listing figures() {
    List<String> columns = new ArrayList<>(List.of(""));
    runs.forEach(run -> columns.add(">" + run.name()));
    columns.add(">baseline");
    return new Listing("", columns, rows, "");
  }

  /** The runs. */
  Listing runs() {
    List<List<String>> lines = new ArrayList<>();
    for (ComparedRun run : runs) {
      lines.add(
          List.of(
              run.name(),
              run.model(),
              TextTable.number(run.dimensions(), 0),
              TextTable.number(run.movies(), 0),
              Long.toString(run.seed()),
              run.otherSeeds().isEmpty()
                  ? NONE
                  : String.join(", ", run.otherSeeds().stream().map(String::valueOf).toList())));
    }
    return new Listing(
        "", List.of("run", "model", ">dimensions", ">movies", ">seed", "other seeds"), lines, "");
  }

  private void heldOut() {
    TreeSet<String> names = new TreeSet<>();
    for (ComparedRun run : runs) {
      run.figures().keySet().stream()
          .filter(name -> name.chars().filter(c -> c == '.').count() == 1)
          .forEach(names::add);
    }
    if (names.isEmpty()) {
      return;
    }
    heading("held-out pairs");
    for (String name : names) {
      each("  " + name, run -> run.figures().get(name), baseline(name));
      String low = name + ".low";
      if (runs.stream().anyMatch(run -> run.figures().containsKey(low))) {
        row(
            "    95 % interval",
            run -> range(run.figures().get(low), run.figures().get(name + ".high")), "");
      }
    }
    notes.add(
        "held-out pairs: from each run's metrics.json; baseline: user + movie biases, or popularity"
            + " alone, where it is the same in all runs");
  }

  /** That of all runs, if they have the same. */
  private @Nullable Double baseline(String name) {
    int dot = name.indexOf('.') + 1;
    for (String by : List.of("biases.", "popularity.")) {
      String baseline = name.substring(0, dot) + by + name.substring(dot);
      List<Double> values =
          runs.stream()
              .map(ComparedRun::figures)
              .filter(figures -> figures.containsKey(baseline))
              .map(figures -> figures.get(baseline))
              .distinct()
              .toList();
      if (values.size() == 1) {
        return values.get(0);
      }
    }
    return null;
  }

  private void neighbours() {
    int top = comparison.neighbours();
    heading("%d nearest of %s movies".formatted(top, TextTable.number(comparison.movies(), 0)));
    boolean marked = runs.stream().anyMatch(ComparedRun::genresWereInput);
    if (runs.stream().anyMatch(run -> run.genrePurity() != null)) {
      row(
          "  genre purity",
          run ->
              run.genrePurity() == null
                  ? NONE
                  : number(run.genrePurity()) + (run.genresWereInput() ? "*" : marked ? " " : ""),
          number(comparison.genreChance()));
    }
    for (int run = 0; run < runs.size() - 1; run++) {
      int one = run;
      rows.add(
          cells(
              "  overlap with " + runs.get(run).name(),
              (other, index) -> overlap(one, index),
              number(comparison.overlapChance())));
    }
    if (runs.stream().anyMatch(run -> run.stability() != null)) {
      each("  overlap between seeds", ComparedRun::stability, comparison.overlapChance());
    }
    notes.add(
        ("%d nearest: among the %s movies that have a vector in every run, matched by %s; purity:"
             + " share with a genre in common; overlap: share of the nearest that two lists have in"
             + " common; baseline: by chance")
            .formatted(top, TextTable.number(comparison.movies(), 0), match()));
    if (marked) {
      notes.add("*: genres were among what this run learnt from, so its purity judges an input");
    }
  }

  private String match() {
    return switch (comparison.match()) {
      case KEY -> "key";
      case TITLE_AND_YEAR -> "title and year";
      case TITLE -> "title";
    };
  }

  private String overlap(int one, int other) {
    return comparison.agreement().stream()
        .filter(pair -> pair.run() == one && pair.other() == other)
        .map(pair -> number(pair.overlap()))
        .findFirst()
        .orElse("");
  }

  private void target(ComparedTarget target) {
    heading(target.label() + ", " + TextTable.number(target.movies(), 0) + " movies");
    figures(target, "  MSE", f -> number(f.mse().mean()), number(target.meanMse()));
    figures(target, "    95 % interval", f -> range(f.mse()), "");
    figures(target, "  R2", f -> number(f.r2().mean()), "");
    figures(target, "    95 % interval", f -> range(f.r2()), "");
    figures(
        target,
        "  MSE less " + runs.get(0).name() + "'s",
        f -> f.againstFirst() == null ? "" : signed(f.againstFirst().difference().mean()),
        "");
    figures(
        target,
        "    95 % interval",
        f -> f.againstFirst() == null ? "" : range(f.againstFirst().difference()),
        "");
    figures(target, "    p", f -> f.againstFirst() == null ? "" : number(f.againstFirst().p()), "");
  }

  private void figures(
      ComparedTarget target, String label, Function<Figures, String> cell, String baseline) {
    rows.add(cells(label, (run, index) -> cell.apply(target.runs().get(index)), baseline));
  }

  private void regressionNote() {
    if (comparison.targets().isEmpty()) {
      return;
    }
    notes.add(
        ("MSE, R2: least squares on the unit vectors, %d folds, the same for every run; bootstrap"
                + " over movies; p: sign-flip permutation test of the squared errors, movie by"
                + " movie, not corrected for many runs; baseline: the mean")
            .formatted(comparison.targets().get(0).folds()));
    if (comparison.targets().stream().anyMatch(target -> target.target().equals("rating"))) {
      notes.add("mean rating: models of ratings have seen it");
    }
  }

  private void heading(String text) {
    rows.add(cells(text, (run, index) -> "", ""));
  }

  private void each(
      String label, Function<ComparedRun, @Nullable Double> figure, @Nullable Double baseline) {
    row(label, run -> number(figure.apply(run)), baseline == null ? "" : number(baseline));
  }

  private void row(String label, Function<ComparedRun, String> cell, String baseline) {
    rows.add(cells(label, (run, index) -> cell.apply(run), baseline));
  }

  private List<String> cells(
      String label, BiFunction<ComparedRun, Integer, String> cell, String baseline) {
    List<String> cells = new ArrayList<>(List.of(label));
    IntStream.range(0, runs.size()).forEach(i -> cells.add(cell.apply(runs.get(i), i)));
    cells.add(baseline);
    return cells;
  }

  private static String range(Interval interval) {
    return range(interval.low(), interval.high());
  }

  private static String range(@Nullable Double low, @Nullable Double high) {
    return low == null || high == null ? NONE : number(low) + ".." + number(high);
  }

  /** In lines that a terminal shows whole, all but the first set in. */
  private static String wrapped(String note) {
    StringBuilder text = new StringBuilder();
    int column = 0;
    for (String word : note.split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > LINE) {
        text.append("\n ");
        column = 1;
      }
      text.append(column == 0 ? "" : " ").append(word);
      column += word.length() + (column == 0 ? 0 : 1);
    }
    return text.append('\n').toString();
  }

  private static String signed(double value) {
    return (value > 0 ? "+" : "") + number(value);
  }

  private static String number(@Nullable Double value) {
    return value == null || value.isNaN() ? NONE : TextTable.number(value, DIGITS);
  }
}
