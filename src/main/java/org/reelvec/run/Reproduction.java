package org.reelvec.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reelvec.config.Expected;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.InputException;
import org.reelvec.io.Json;
import org.reelvec.io.Suggestions;
import org.reelvec.io.TextTable;
import org.reelvec.saved.RunDirectory;
import org.reelvec.saved.RunDirectory.Existing;

/**
 * A new training's figures beside those that its configuration expects.
 *
 * @param checks one an expected figure, in the order of the configuration
 */
public record Reproduction(List<Check> checks) {
  private static final BigDecimal OKISH_TOLERANCES = new BigDecimal("1.5");
  private static final int SUGGESTIONS = 3;
  private static final int FEWEST_DIGITS = 4;

  /** How near a figure came. */
  public enum Verdict {
    /** Within the tolerance. */
    OK,
    /** Within one and a half tolerances. */
    OKISH,
    /** Further off, no number, or not there at all. */
    FAIL;

    /** In capitals in JSON, too. */
    @JsonValue
    String text() {
      return name();
    }
  }

  /**
   * One figure.
   *
   * @param actual what the new training gave; null where it gave no such figure, or no number
   * @param delta actual less expected; null likewise
   * @param nearest names of figures that may have been meant; empty where the figure is there
   */
  public record Check(
      String metric,
      double expected,
      @Nullable Double actual,
      @Nullable Double delta,
      double tolerance,
      Verdict verdict,
      List<String> nearest) {
    private static Check of(Expected expected, Map<String, Double> metrics) {
      String metric = expected.metric();
      Double actual = metrics.get(metric);
      if (actual == null || !Double.isFinite(actual)) {
        List<String> nearest =
            actual == null ? Suggestions.nearest(metric, metrics.keySet(), SUGGESTIONS) : List.of();
        return new Check(
            metric, expected.value(), null, null, expected.tolerance(), Verdict.FAIL, nearest);
      }
      // In decimal, as the numbers are written: 0.925 is off by 0.005 from 0.92, no more.
      BigDecimal delta = BigDecimal.valueOf(actual).subtract(BigDecimal.valueOf(expected.value()));
      return new Check(
          metric,
          expected.value(),
          actual,
          delta.doubleValue(),
          expected.tolerance(),
          verdict(delta.abs(), BigDecimal.valueOf(expected.tolerance())),
          List.of());
    }

    private static Verdict verdict(BigDecimal off, BigDecimal tolerance) {
      if (off.compareTo(tolerance) <= 0) {
        return Verdict.OK;
      }
      return off.compareTo(tolerance.multiply(OKISH_TOLERANCES)) <= 0
          ? Verdict.OKISH
          : Verdict.FAIL;
    }

    /** Why there is no actual figure. */
    private String remark() {
      if (actual != null) {
        return "";
      }
      return nearest.isEmpty()
          ? "the run has no such number"
          : "no such figure; did you mean " + String.join(", ", nearest) + "?";
    }
  }

  /** Compares figures with what was expected of them. */
  public static Reproduction of(List<Expected> expected, Map<String, Double> metrics) {
    return new Reproduction(expected.stream().map(e -> Check.of(e, metrics)).toList());
  }

  /** Whether no figure failed. */
  public boolean holds() {
    return checks.stream().noneMatch(check -> check.verdict() == Verdict.FAIL);
  }

  /** A line a figure, for people. */
  public String text() {
    TextTable table =
        new TextTable("metric", ">expected", ">actual", ">delta", ">tolerance", "", "");
    for (Check check : checks) {
      int digits = digits(check.tolerance());
      table.row(
          check.metric(),
          TextTable.number(check.expected(), digits),
          check.actual() == null ? "-" : TextTable.number(check.actual(), digits),
          check.delta() == null ? "-" : signed(check.delta(), digits),
          TextTable.number(check.tolerance(), digits),
          check.verdict().name(),
          check.remark());
    }
    return table.toString();
  }

  /** Keeps the verdicts beside the files of the run, which makes it known as a reproduction. */
  public void write(RunDirectory run) {
    AtomicFiles.write(file(run), Json.text(this));
  }

  /**
   * What may be done where a reproduction is to be written: a former one is replaced, another run
   * is not.
   *
   * @throws InputException if a run stands there that is no reproduction
   */
  public static Existing existing(RunDirectory run) {
    if (run.isRun() && !Files.exists(file(run))) {
      throw InputException.in(
          run.path(), "holds a run that is no finished reproduction; name another directory");
    }
    return Existing.OVERWRITE;
  }

  private static Path file(RunDirectory run) {
    return run.reproduction();
  }

  /** Enough digits to see a hundredth of the tolerance. */
  private static int digits(double tolerance) {
    return Math.max(FEWEST_DIGITS, BigDecimal.valueOf(tolerance).stripTrailingZeros().scale() + 2);
  }

  private static String signed(double delta, int digits) {
    return (delta < 0 ? "" : "+") + TextTable.number(delta, digits);
  }
}
