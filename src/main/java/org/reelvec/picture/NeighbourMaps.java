package org.reelvec.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.reelvec.explore.Metric;
import org.reelvec.explore.tsne.Tsne;
import org.reelvec.explore.tsne.TsneMap;
import org.reelvec.explore.tsne.TsneSettings;
import org.reelvec.explore.umap.UmapMap;
import org.reelvec.math.RandomStreams;
import org.reelvec.plot.Point;
import org.reelvec.plot.PointMap;

/** Maps that keep neighbours together: t-SNE and UMAP. */
final class NeighbourMaps {
  /** Where the rows lie, (rows, 2), and how they came there. */
  private record Places(String method, String made, float[] coordinates) {}

  private NeighbourMaps() {}

  static Picture of(Asked asked) {
    Shown shown = Shown.of(asked);
    Coloured coloured = Coloured.of(shown.items(), asked.options().color(), 0, 0);
    List<String> notes = new ArrayList<>(shown.notes());
    Places places =
        asked.kind() == PictureKind.UMAP ? umap(asked, shown) : tsne(asked, shown, notes);
    notes.addAll(coloured.notes());
    float[] xy = places.coordinates();
    return new Picture(
        new PointMap(
            asked.title(places.method() + " of " + shown.described()),
            Captions.of(
                places.made()
                    + " What is near is alike; axes and far distances say little."
                    + coloured.caption(),
                notes),
            "",
            "",
            IntStream.range(0, shown.size())
                .mapToObj(i -> new Point(shown.labels().get(i), xy[2 * i], xy[2 * i + 1]))
                .toList(),
            coloured.colouring(),
            List.of()),
        notes);
  }

  private static Places tsne(Asked asked, Shown shown, List<String> notes) {
    TsneSettings usual =
        TsneSettings.of(
                asked.options().metric(), RandomStreams.stream(asked.seed(), "t-sne").nextLong())
            .withIterations(asked.options().iterations());
    TsneSettings settings = perplexed(usual, asked, shown, notes);
    TsneMap map =
        Tsne.map(
            shown.items().vectors(),
            shown.items().dimensions(),
            settings,
            (iteration, divergence) ->
                asked
                    .progress()
                    .reached(
                        String.format(Locale.ROOT, "t-SNE, divergence %.3f", divergence),
                        iteration,
                        settings.iterations()));
    String made =
        String.format(
            Locale.ROOT,
            "By %s; perplexity %s, %,d iterations, divergence %.3f, seed %d.",
            distance(settings.metric()),
            plain(settings.perplexity()),
            settings.iterations(),
            map.divergence(),
            asked.seed());
    return new Places("t-SNE", made, map.coordinates());
  }

  /** The default is lowered, and that noted, where there are too few rows for it. */
  private static TsneSettings perplexed(
      TsneSettings usual, Asked asked, Shown shown, List<String> notes) {
    if (asked.options().perplexity() > 0) {
      return usual.withPerplexity(asked.options().perplexity());
    }
    TsneSettings fitting = usual.fitting(shown.size());
    if (fitting.perplexity() < usual.perplexity()) {
      notes.add(
          "perplexity lowered from %s to %s, there being %d %s"
              .formatted(
                  plain(usual.perplexity()),
                  plain(fitting.perplexity()),
                  shown.size(),
                  shown.items().name()));
    }
    return fitting;
  }

  private static Places umap(Asked asked, Shown shown) {
    float[] map =
        UmapMap.of(
            shown.items(),
            asked.options().metric(),
            RandomStreams.stream(asked.seed(), "umap").nextLong(),
            (done, of) -> asked.progress().reached("UMAP", done, of));
    String made =
        "By %s; %d neighbours, seed %d."
            .formatted(
                distance(asked.options().metric()),
                Math.min(UmapMap.NEIGHBOURS, shown.size() - 1),
                asked.seed());
    return new Places("UMAP", made, map);
  }

  private static String distance(Metric metric) {
    return switch (metric) {
      case COSINE -> "cosine";
      case EUCLIDEAN -> "Euclidean distance";
    };
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
