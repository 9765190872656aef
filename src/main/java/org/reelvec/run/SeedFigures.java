package org.reelvec.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.reelvec.io.TextTable;
import org.reelvec.saved.Metrics;
import org.reelvec.saved.RunDirectory;

/**
 * The figures of one experiment under several seeds.
 *
 * @param seeds in the order of the runs
 * @param runs one a seed
 * @param figures every number of their {@code metrics.json}, one value a run that has it
 */
public record SeedFigures(
    List<Long> seeds, List<RunDirectory> runs, SortedMap<String, double[]> figures) {
  private static final int DIGITS = 4;

  /** Reads the figures of finished runs. */
  static SeedFigures of(long[] seeds, List<RunDirectory> runs) {
    SortedMap<String, List<Double>> values = new TreeMap<>();
    for (RunDirectory run : runs) {
      Metrics.read(run)
          .forEach(
              (name, value) -> values.computeIfAbsent(name, n -> new ArrayList<>()).add(value));
    }
    SortedMap<String, double[]> figures = new TreeMap<>();
    values.forEach(
        (name, list) ->
            figures.put(name, list.stream().mapToDouble(Double::doubleValue).toArray()));
    return new SeedFigures(LongStream.of(seeds).boxed().toList(), List.copyOf(runs), figures);
  }

  /** The mean of a figure's values. */
  static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  /** The sample standard deviation (n - 1); NaN of fewer than two. */
  static double deviation(double[] values) {
    double mean = mean(values);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1));
  }

  /** A line a figure, for people, and where the runs are. */
  public String text() {
    TextTable table = new TextTable("figure", ">mean", ">sd", ">lowest", ">highest");
    for (Map.Entry<String, double[]> figure : figures.entrySet()) {
      double[] values = figure.getValue();
      boolean whole = Arrays.stream(values).allMatch(v -> v == Math.rint(v));
      boolean constant = Arrays.stream(values).distinct().count() == 1;
      table.row(
          figure.getKey(),
          number(mean(values), constant && whole ? 0 : DIGITS),
          number(deviation(values), constant ? 0 : DIGITS),
          number(Arrays.stream(values).min().orElse(Double.NaN), whole ? 0 : DIGITS),
          number(Arrays.stream(values).max().orElse(Double.NaN), whole ? 0 : DIGITS));
    }
    String list = seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
    String others =
        runs.stream().skip(1).map(run -> run.path().toString()).collect(Collectors.joining(", "));
    return "Seeds %s, each with its own start and its own held-out pairs; sd: between seeds\n\n"
            .formatted(list)
        + table
        + "\nrun directory: %s (seed %d)\n".formatted(runs.get(0).path(), seeds.get(0))
        + (others.isEmpty() ? "" : "other seeds:   " + others + "\n");
  }

  private static String number(double value, int digits) {
    return Double.isFinite(value) ? TextTable.number(value, digits) : "-";
  }
}
