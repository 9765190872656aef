package org.reelvec.data.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.reelvec.config.SequencesData;
import org.reelvec.data.ratings.RatingSummary;

/** What was read of sequences, for people: the head of a run, and {@code reelvec data describe}. */
public final class SequenceSummary {
  private SequenceSummary() {}

  /** A few lines, without line ends. */
  public static List<String> lines(SequencesData config, ItemSequences data) {
    Sequences sequences = data.sequences();
    int[] lengths =
        IntStream.range(0, sequences.count())
            .map(s -> sequences.starts()[s + 1] - sequences.starts()[s])
            .toArray();
    List<String> lines = new ArrayList<>();
    lines.add(
        text(
            "%s: %,d sequences of %,d different items, %,d in all",
            config.path(), sequences.count(), sequences.items(), sequences.tokens().length));
    lines.add("items a sequence: " + RatingSummary.spread(lengths));
    lines.add("occurrences an item: " + RatingSummary.spread(sequences.counts()));
    long single = Arrays.stream(lengths).filter(length -> length == 1).count();
    if (single > 0) {
      lines.add(text("sequences of one item, from which nothing can be learnt: %,d", single));
    }
    data.refused().forEach(file -> lines.addAll(RatingSummary.leftOut(file)));
    return lines;
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
