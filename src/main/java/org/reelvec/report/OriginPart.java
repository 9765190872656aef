package org.reelvec.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reelvec.saved.Provenance;

/** Where a run came from: enough to know whether another is the same. */
final class OriginPart {
  private OriginPart() {}

  static String html(Provenance provenance) {
    HtmlTable table = new HtmlTable("Provenance", List.of("", "")).named();
    table.row(List.of("seed", Long.toString(provenance.seed())));
    table.row(
        List.of(
            "threads",
            provenance.threads() == 0 ? "every core" : Integer.toString(provenance.threads())));
    table.row(List.of("device", provenance.device()));
    table.row(List.of("started", provenance.started().toString()));
    table.row(List.of("took", took(provenance.started(), provenance.finished())));
    table.row(List.of("commit of reelvec", provenance.commit()));
    HtmlTable inputs = new HtmlTable("Files that were read", List.of("file", "SHA-256")).named();
    provenance.inputs().forEach((file, sha256) -> inputs.row(List.of(file, sha256)));
    HtmlTable versions = new HtmlTable("Versions", List.of("", "")).named();
    provenance.versions().forEach((name, version) -> versions.row(List.of(name, version)));
    return table.html()
        + (provenance.inputs().isEmpty() ? "" : inputs.html())
        + (provenance.versions().isEmpty() ? "" : versions.html());
  }

  private static String took(Instant started, @Nullable Instant finished) {
    if (finished == null) {
      return "not finished";
    }
    Duration time = Duration.between(started, finished);
    return String.format(
            Locale.ROOT,
            "%d h %d min %d s",
            time.toHours(),
            time.toMinutesPart(),
            time.toSecondsPart())
        .replaceFirst("^0 h (0 min )?", "");
  }
}
