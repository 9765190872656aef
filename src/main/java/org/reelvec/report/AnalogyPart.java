package org.reelvec.report;

import java.util.List;
import java.util.stream.Collectors;
import org.reelvec.ask.Completed;
import org.reelvec.ask.OpenRun;
import org.reelvec.ask.Scope;
import org.reelvec.config.ExploreConfig;
import org.reelvec.explore.Analogy.Method;
import org.reelvec.io.InputException;

/** The analogies that the configuration names, completed. */
final class AnalogyPart {
  private static final int ANSWERS = 5;

  private AnalogyPart() {}

  static String html(ExploreConfig config, OpenRun run) {
    boolean counted = run.table("movies").embedding().attributes().find("count").isPresent();
    Scope all = Scope.MOVIES.top(ANSWERS);
    Scope scope = counted ? all.where("count=" + config.minCount() + "..") : all;
    List<ExploreConfig.Analogy> analogies = config.analogies();
    return analogies.isEmpty()
        ? ""
        : analogies.stream()
            .map(analogy -> html(analogy, run, scope))
            .collect(Collectors.joining("", "<div class=\"columns\">\n", "</div>\n"));
  }

  private static String html(ExploreConfig.Analogy asked, OpenRun run, Scope scope) {
    try {
      Completed completed =
          Completed.of(run, scope, asked.a(), asked.b(), asked.c(), Method.COSADD);
      return HtmlTable.of(completed.listing()).html();
    } catch (InputException e) {
      return Texts.notes(
          List.of(
              "%s is to %s as %s is to: %s"
                  .formatted(asked.a(), asked.b(), asked.c(), e.getMessage())));
    }
  }
}
