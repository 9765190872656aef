package org.reelvec.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.reelvec.ask.OpenTable;
import org.reelvec.embedding.Embedding;
import org.reelvec.explore.Neighbour;
import org.reelvec.explore.Neighbours;
import org.reelvec.explore.pca.Pca;
import org.reelvec.plot.Point;
import org.reelvec.plot.PointMap;

/**
 * Maps of the first two principal components. They keep sums of vectors, so that a movie moved as
 * from one to another is an arrow of the same length and direction.
 */
final class PrincipalMaps {
  /** Where a movie is moved to. */
  private record Target(String label, float[] vector) {}

  private PrincipalMaps() {}

  static Picture of(Asked asked) {
    OpenTable table = asked.table();
    PictureOptions.Arrow arrow = asked.options().arrow();
    int[] ends = arrow == null ? new int[0] : ends(table, arrow);
    int[] nearest = new int[Math.max(0, ends.length - 2)];
    float[][] moved = new float[nearest.length][];
    for (int i = 0; i < nearest.length; i++) {
      moved[i] = table.counterpart().vector(ends[0], ends[1], ends[i + 2]);
      List<Neighbour> found =
          table.counterpart().of(ends[0], ends[1], ends[i + 2], 1, Neighbours.ALL);
      nearest[i] = found.isEmpty() ? ends[i + 2] : found.get(0).row();
    }
    Shown shown =
        Shown.of(asked, IntStream.concat(IntStream.of(ends), IntStream.of(nearest)).toArray());
    Embedding items = shown.items();
    Pca pca = Pca.of(items.vectors(), items.dimensions(), 2);
    List<Target> targets = new ArrayList<>();
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < moved.length; i++) {
      String label =
          "%s + (%s - %s)"
              .formatted(bare(shown, ends[i + 2]), bare(shown, ends[1]), bare(shown, ends[0]));
      targets.add(new Target(label, moved[i]));
      made.append(" Nearest to %s by cosine: %s.".formatted(label, label(shown, nearest[i])));
    }
    return picture(asked, shown, pca, targets, ends, made.toString());
  }

  private static Picture picture(
      Asked asked, Shown shown, Pca pca, List<Target> targets, int[] ends, String made) {
    // Where the arrows end is named first, with where they begin.
    int at = (int) IntStream.of(ends).distinct().count();
    Coloured coloured = Coloured.of(shown.items(), asked.options().color(), at, targets.size());
    List<Point> points = new ArrayList<>();
    double[] places = pca.project(shown.items().vectors());
    for (int i = 0; i < shown.size(); i++) {
      points.add(new Point(shown.labels().get(i), places[2 * i], places[2 * i + 1]));
    }
    List<PointMap.Arrow> arrows = new ArrayList<>();
    if (ends.length > 0) {
      arrows.add(new PointMap.Arrow(place(shown, ends[0]), place(shown, ends[1])));
    }
    for (int i = 0; i < targets.size(); i++) {
      double[] place = pca.project(targets.get(i).vector());
      points.add(at + i, new Point(targets.get(i).label(), place[0], place[1]));
      arrows.add(new PointMap.Arrow(place(shown, ends[i + 2]), at + i));
    }
    List<String> notes = new ArrayList<>(shown.notes());
    notes.addAll(coloured.notes());
    String caption = "The two directions in which these vectors differ most." + made;
    return new Picture(
        new PointMap(
            asked.title("principal components of " + shown.described()),
            Captions.of(caption + coloured.caption(), notes),
            axis(pca, 0),
            axis(pca, 1),
            points,
            coloured.colouring(),
            arrows),
        notes);
  }

  /** From, to, and what is moved. */
  private static int[] ends(OpenTable table, PictureOptions.Arrow arrow) {
    List<Integer> rows = new ArrayList<>(List.of(table.row(arrow.from()), table.row(arrow.to())));
    arrow.moved().forEach(title -> rows.add(table.row(title)));
    return rows.stream().mapToInt(row -> row).toArray();
  }

  /** A title without brackets behind it, and with its article in front. */
  private static String bare(Shown shown, int row) {
    String label = label(shown, row);
    String name = label.replaceFirst("(\\s*\\([^()]*\\))+$", "");
    return name.isBlank() ? label : name.replaceFirst("^(.+), (The|An?)$", "$2 $1");
  }

  private static String label(Shown shown, int row) {
    return shown.labels().get(place(shown, row));
  }

  private static int place(Shown shown, int row) {
    for (int place = 0; place < shown.size(); place++) {
      if (shown.rows()[place] == row) {
        return place;
      }
    }
    throw new IllegalArgumentException("row " + row + " is not shown");
  }

  private static String axis(Pca pca, int component) {
    return String.format(
        Locale.ROOT,
        "component %d (%.1f %% of the variance)",
        component + 1,
        100 * pca.ratios()[component]);
  }
}
