package org.reelvec.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reelvec.explore.tsne.Tsne;
import org.reelvec.explore.tsne.TsneMap;
import org.reelvec.explore.tsne.TsneSettings;
import org.reelvec.io.InputException;
import org.reelvec.math.RandomStreams;
import org.reelvec.plot.Point;
import org.reelvec.plot.PointMap;

/** Maps that keep neighbours together: t-SNE and UMAP. */
final class NeighbourMaps {
  private static final double PERPLEXITY = 30;

  private NeighbourMaps() {}

  static Picture of(Asked asked) {
    if (asked.kind() == PictureKind.UMAP) {
      throw new InputException("umap: is not made yet");
    }
    Shown shown = Shown.of(asked);
    Coloured coloured = Coloured.of(shown.items(), asked.options().color(), 0);
    List<String> notes = new ArrayList<>(shown.notes());
    TsneSettings settings = settings(asked, shown, notes);
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
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      points.add(new Point(shown.labels().get(i), map.x(i), map.y(i)));
    }
    notes.addAll(coloured.notes());
    String caption =
        String.format(
            Locale.ROOT,
            "t-SNE by %s: perplexity %s, %,d iterations, divergence %.3f, seed %d. Near points are"
                + " alike; axes and far distances say little. %s",
            word(asked),
            plain(settings.perplexity()),
            settings.iterations(),
            map.divergence(),
            asked.seed(),
            coloured.caption());
    return new Picture(
        new PointMap(
            asked.title("t-SNE of " + shown.described()),
            Captions.of(caption, notes),
            "",
            "",
            points,
            coloured.colouring(),
            List.of()),
        notes);
  }

  /** The settings of t-SNE, with a note where the perplexity is lowered. */
  private static TsneSettings settings(Asked asked, Shown shown, List<String> notes) {
    PictureOptions options = asked.options();
    long seed = RandomStreams.stream(asked.seed(), "t-sne").nextLong();
    double perplexity = options.perplexity();
    if (perplexity == 0) {
      perplexity = Math.min(PERPLEXITY, Math.max(1, Math.floor((shown.size() - 2) / 3.0)));
      if (perplexity < PERPLEXITY && shown.size() >= 5) {
        notes.add(
            "perplexity lowered from %s to %s, as there are but %d %s"
                .formatted(
                    plain(PERPLEXITY), plain(perplexity), shown.size(), shown.items().name()));
      }
    }
    return TsneSettings.of(options.metric(), seed)
        .withPerplexity(perplexity)
        .withIterations(options.iterations());
  }

  private static String word(Asked asked) {
    return switch (asked.options().metric()) {
      case COSINE -> "cosine";
      case EUCLIDEAN -> "Euclidean distance";
    };
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
