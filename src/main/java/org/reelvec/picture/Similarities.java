package org.reelvec.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reelvec.explore.Extremes;
import org.reelvec.explore.SimilarityMatrix;
import org.reelvec.explore.cluster.Dendrogram;
import org.reelvec.explore.cluster.Dendrogram.Merge;
import org.reelvec.io.InputException;
import org.reelvec.plot.Bars;
import org.reelvec.plot.DendrogramFigure;
import org.reelvec.plot.HeatMap;

/** Figures of the cosines of each row with each. */
final class Similarities {
  private static final int PAIRS = 10;

  /** A cell of more would be less than a pixel, and its numbers fill a hundred megabytes. */
  private static final int MOST_CELLS_A_SIDE = 1000;

  private Similarities() {}

  static Picture heatMap(Asked asked) {
    Shown shown = Shown.of(asked);
    if (shown.size() > MOST_CELLS_A_SIDE) {
      throw new InputException(
          String.format(
              Locale.ROOT,
              "heatmap: %,d %s, of which each pair wants a cell; choose %,d items at most",
              shown.size(),
              shown.items().name(),
              MOST_CELLS_A_SIDE));
    }
    SimilarityMatrix matrix = matrix(shown);
    boolean clustered = asked.options().order() == PictureOptions.Order.CLUSTERED;
    int[] order =
        clustered ? matrix.dendrogram().leaves() : IntStream.range(0, shown.size()).toArray();
    SimilarityMatrix ordered = matrix.ordered(order);
    double[][] values = new double[shown.size()][];
    for (int i = 0; i < values.length; i++) {
      int row = i;
      values[i] = IntStream.rangeClosed(0, i).mapToDouble(j -> ordered.at(row, j)).toArray();
    }
    double least = Arrays.stream(values).flatMapToDouble(Arrays::stream).min().orElse(0);
    String how =
        clustered
            ? "In the order of the leaves of Ward's tree on 1 - cosine."
            : "In the order given, or by count.";
    return new Picture(
        new HeatMap(
            asked.title("cosines of " + shown.described()),
            Captions.of(how, shown.notes()),
            "cosine",
            IntStream.of(order).mapToObj(shown.labels()::get).toList(),
            values,
            // A round number below all of them, and below 1 where all are 1.
            Math.max(-1, Math.min(0.9, Math.floor(least * 10) / 10)),
            1),
        shown.notes());
  }

  static Picture dendrogram(Asked asked) {
    Shown shown = Shown.of(asked);
    Dendrogram tree = matrix(shown).dendrogram();
    List<Merge> merges = tree.merges();
    return new Picture(
        new DendrogramFigure(
            asked.title("groups of " + shown.described()),
            Captions.of("Ward's tree on 1 - cosine: what joins early is alike.", shown.notes()),
            "height",
            shown.labels(),
            merges.stream().mapToInt(Merge::left).toArray(),
            merges.stream().mapToInt(Merge::right).toArray(),
            merges.stream().mapToDouble(Merge::height).toArray()),
        shown.notes());
  }

  static Picture extremes(Asked asked) {
    Shown shown = Shown.of(asked);
    long pairs = (long) shown.size() * (shown.size() - 1) / 2;
    if (pairs == 0) {
      throw new InputException(
          "extremes: one %s makes no pair; choose more items".formatted(shown.items().noun()));
    }
    int[] places = IntStream.range(0, shown.size()).toArray();
    int top = (int) Math.max(1, Math.min(PAIRS, pairs / 2));
    Extremes extremes = Extremes.of(shown.items(), places, top);
    // Read from the top: falling all the way, so the least similar of all comes last.
    Stream<Extremes.Pair> least =
        IntStream.range(0, pairs == 1 ? 0 : top)
            .mapToObj(i -> extremes.least().get(extremes.least().size() - 1 - i));
    return new Picture(
        new Bars(
            asked.title("the most and least similar pairs of " + shown.described()),
            Captions.of(
                String.format(
                    Locale.ROOT,
                    "By cosine, of %,d pairs: the %d most alike, then the %d least.",
                    pairs,
                    top,
                    top),
                shown.notes()),
            "cosine",
            Stream.concat(extremes.most().stream(), least)
                .map(
                    pair ->
                        new Bars.Bar(
                            shown.labels().get(pair.first())
                                + " – "
                                + shown.labels().get(pair.second()),
                            pair.cosine()))
                .toList()),
        shown.notes());
  }

  private static SimilarityMatrix matrix(Shown shown) {
    return SimilarityMatrix.of(shown.items(), IntStream.range(0, shown.size()).toArray());
  }
}
