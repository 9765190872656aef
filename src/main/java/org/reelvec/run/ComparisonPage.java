package org.reelvec.run;

import java.nio.file.Path;
import java.util.List;
import org.reelvec.ask.OpenRun;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.AtomicFiles;
import org.reelvec.report.ComparePage;

/** A comparison as a page, with its pictures. */
public final class ComparisonPage {
  private ComparisonPage() {}

  /**
   * Writes the page, whole or not at all.
   *
   * @param runs that were compared, in that order
   */
  public static void write(Comparison comparison, List<Path> runs, Path file) {
    List<OpenRun> open = runs.stream().map(OpenRun::open).toList();
    List<String> names = comparison.runs().stream().map(ComparedRun::name).toList();
    List<Embedding> tables = open.stream().map(run -> run.table("movies").embedding()).toList();
    ComparisonText text = ComparisonText.of(comparison);
    ComparePage page =
        new ComparePage(
            names,
            text.runs(),
            text.figures(),
            text.notes(),
            open,
            ComparedMovies.of(names, tables).tables());
    AtomicFiles.write(file, page.html());
  }
}
