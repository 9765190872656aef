package org.reelvec.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reelvec.ask.Named;
import org.reelvec.ask.OpenTable;
import org.reelvec.config.ConfigWriter;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.SplitConfig;
import org.reelvec.config.VectorsData;
import org.reelvec.io.TextTable;
import org.reelvec.picture.PictureKind;
import org.reelvec.picture.PictureOptions;

/** What was read, what was refused, and which movies nothing was learnt of. */
final class DataPart {
  private static final int NAMED = 10;

  private DataPart() {}

  static String html(RunResult result, OpenTable movies, Gallery gallery) {
    return learnt(result.config(), movies.embedding().size())
        + read(result.data(), gallery.hasPairs())
        + Texts.notes(result.remarks())
        + withoutDirection(movies)
        + (gallery.hasPairs() ? gallery.of(PictureKind.HISTOGRAM, PictureOptions.DEFAULT) : "");
  }

  private static String learnt(ExperimentConfig config, int movies) {
    HtmlTable table = new HtmlTable("What was learnt", List.of("", "")).named();
    table.row(List.of("model", Headline.model(config)));
    table.row(
        List.of(
            "vectors",
            "%s of %s dimensions"
                .formatted(
                    TextTable.number(movies, 0),
                    TextTable.number(config.model().dimensions(), 0))));
    if (!(config.data() instanceof VectorsData)) {
      table.row(List.of("held out", heldOut(config.split())));
    }
    return table.html();
  }

  private static String heldOut(SplitConfig split) {
    return split instanceof SplitConfig.Shares shares
        ? "%s for the test, %s for validation (%s)"
            .formatted(
                percent(shares.test()), percent(shares.validation()), ConfigWriter.name(split))
        : ConfigWriter.name(split);
  }

  private static String percent(double share) {
    return TextTable.number(100 * share, 1).replaceFirst("\\.0$", "") + " %";
  }

  /**
   * A line a row, its subject before the colon. Lines that are set in are the bars of a histogram,
   * which are left to the picture where there is one.
   */
  private static String read(List<String> lines, boolean drawn) {
    HtmlTable table = new HtmlTable("The data as they were read", List.of("", "")).named();
    List<String> bars = new ArrayList<>();
    for (String line : lines) {
      int colon = line.indexOf(": ");
      if (line.startsWith(" ")) {
        bars.add(line);
      } else {
        String subject = colon < 0 ? line.split(" ", 2)[0] : line.substring(0, colon);
        table.row(List.of(subject, line.substring(subject.length()).replaceFirst("^:? ", "")));
      }
    }
    return table.html() + (drawn || bars.isEmpty() ? "" : Texts.code(String.join("\n", bars)));
  }

  private static String withoutDirection(OpenTable movies) {
    int[] rows =
        IntStream.range(0, movies.embedding().size())
            .filter(row -> !movies.neighbours().contains(row))
            .toArray();
    if (rows.length == 0) {
      return "";
    }
    String names =
        IntStream.of(rows)
            .limit(NAMED)
            .mapToObj(row -> Named.of(movies.embedding(), row).label())
            .collect(Collectors.joining("; "));
    return Texts.notes(
        List.of(
            "Nothing was learnt of %s of the movies: their vectors have length 0 or no finite length, so they have no neighbours and are in no picture: %s%s"
                .formatted(
                    TextTable.number(rows.length, 0), names, rows.length > NAMED ? "; ..." : ".")));
  }
}
