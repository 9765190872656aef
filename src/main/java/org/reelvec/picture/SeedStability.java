package org.reelvec.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.reelvec.embedding.Embedding;
import org.reelvec.explore.Metric;
import org.reelvec.explore.Neighbour;
import org.reelvec.explore.Neighbours;
import org.reelvec.explore.Stability;
import org.reelvec.io.InputException;
import org.reelvec.plot.Bars;
import org.reelvec.plot.Bars.Bar;

/** How much of each item's list of ten neighbours the runs of other seeds have in theirs. */
final class SeedStability {
  private static final int TOP = 10;

  private SeedStability() {}

  static Picture of(Asked asked) {
    List<Embedding> others = asked.run().tablesOfOtherSeeds(asked.options().table());
    Shown shown = Shown.of(asked);
    Neighbours neighbours = asked.table().neighbours();
    List<Bar> bars = new ArrayList<>();
    double chance = 0;
    for (int i = 0; i < shown.size(); i++) {
      List<Neighbour> nearest = neighbours.of(shown.rows()[i], TOP, Neighbours.ALL, Metric.COSINE);
      String key = shown.items().keys().get(i);
      List<Stability> ofEach =
          others.stream()
              .map(
                  other ->
                      Stability.of(
                          key, nearest, List.of(other), TOP, e -> Neighbours.ALL, Metric.COSINE))
              .filter(s -> s.seeds() > 0)
              .toList();
      if (!ofEach.isEmpty()) {
        double[] overlaps = ofEach.stream().mapToDouble(Stability::overlap).sorted().toArray();
        double mean = ofEach.stream().mapToDouble(Stability::overlap).average().orElse(0);
        boolean several = overlaps.length > 1;
        bars.add(
            new Bar(
                shown.labels().get(i),
                mean,
                several ? overlaps[0] : Double.NaN,
                several ? overlaps[overlaps.length - 1] : Double.NaN));
        chance += ofEach.stream().mapToDouble(Stability::chance).average().orElse(0);
      }
    }
    if (bars.isEmpty()) {
      throw new InputException("stability: no other seed has a list to compare with");
    }
    double byChance = chance / bars.size();
    bars.sort(Comparator.comparingDouble(Bar::value).reversed());
    double mean = bars.stream().mapToDouble(Bar::value).average().orElse(0);
    bars.add(new Bar("lists drawn at random", byChance));
    return new Picture(
        new Bars(
            asked.title("neighbours of " + shown.described() + " that other seeds keep"),
            Captions.of(
                String.format(
                    Locale.ROOT,
                    "The share of the ten nearest by cosine that is among the ten of another seed:"
                        + " mean%s of %d other %s. Mean of all: %.3f; by chance: %.4f.",
                    others.size() > 1 ? ", least and most" : "",
                    others.size(),
                    others.size() == 1 ? "seed" : "seeds",
                    mean,
                    byChance),
                shown.notes()),
            "overlap@10",
            bars),
        shown.notes());
  }
}
