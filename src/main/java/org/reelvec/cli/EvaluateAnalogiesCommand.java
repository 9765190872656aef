package org.reelvec.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.reelvec.explore.AnalogyScores;
import org.reelvec.explore.EvaluationOptions;
import org.reelvec.io.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Judges vectors by a file of analogies. */
@Command(
    name = "evaluate-analogies",
    description = {
      "Ask analogies and count the right answers.",
      "FILE has four titles a line, with tabs between them or in quotation marks: a is to b as c is"
          + " to d; lines of a colon and a name begin a section."
    },
    mixinStandardHelpOptions = true)
final class EvaluateAnalogiesCommand implements Callable<Integer> {
  @Mixin private Answer answer;

  @Mixin private Queried queried;

  @Mixin private Evaluated evaluated;

  @Parameters(index = "1", paramLabel = "FILE", description = "Plain text or gzip.")
  private Path file;

  /** Counts of a section. */
  record Section(String name, int correct, int asked, int skipped, double accuracy) {
    private static Section of(AnalogyScores.Section of) {
      int asked = of.correct() + of.incorrect();
      return new Section(of.name(), of.correct(), asked, of.skipped(), of.accuracy());
    }
  }

  /** The answer. */
  record Analogies(String run, String table, String file, List<Section> sections, Section total) {
    private String text() {
      TextTable lines = new TextTable("section", ">correct", ">asked", ">skipped", ">accuracy");
      List<Section> all = new ArrayList<>(sections);
      all.add(total);
      for (Section section : all) {
        lines.row(
            section.name(),
            TextTable.number(section.correct(), 0),
            TextTable.number(section.asked(), 0),
            TextTable.number(section.skipped(), 0),
            section.asked() == 0 ? "-" : TextTable.number(section.accuracy(), 4));
      }
      return lines.toString();
    }
  }

  @Override
  public Integer call() {
    EvaluationOptions options = evaluated.options();
    AnalogyScores scores = queried.open().evaluateAnalogies(file, options);
    Analogies analogies =
        new Analogies(
            queried.run(),
            queried.table(),
            file.toString(),
            scores.sections().stream().map(Section::of).toList(),
            Section.of(scores.total()));
    return answer.give(analogies, analogies.text());
  }
}
