package org.reelvec.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reelvec.saved.Metrics;
import org.reelvec.saved.RunDirectory;

/**
 * One of the runs of a {@link Comparison}.
 *
 * @param run its directory
 * @param name the last part of it, or all where two runs are called alike
 * @param model its {@code model.type}
 * @param dimensions length of a vector
 * @param movies rows of its table of movies, shared or not
 * @param seed of the run
 * @param otherSeeds kept beside it by {@code run --seeds}
 * @param figures held-out figures of its {@code metrics.json} and their baselines
 * @param genrePurity share of the ten nearest with a genre in common; null where no genres are
 *     known
 * @param genresWereInput whether genres were among what it learnt from, so that purity judges an
 *     input
 * @param stability mean overlap@10 between its seeds; null where it has one
 */
public record ComparedRun(
    String run,
    String name,
    String model,
    int dimensions,
    int movies,
    long seed,
    List<Long> otherSeeds,
    SortedMap<String, Double> figures,
    @Nullable Double genrePurity,
    boolean genresWereInput,
    @Nullable Double stability) {
  private static final String HELD_OUT =
      "(test|link)\\.((biases|global-mean|popularity)\\.)?"
          + "((rmse|mae|auc|mrr)(\\.low|\\.high)?|(hits|recall|ndcg)@\\d+)";

  /** Those figures of a run that runs are compared by. */
  static SortedMap<String, Double> heldOut(RunDirectory run) {
    SortedMap<String, Double> figures = new TreeMap<>(Metrics.read(run));
    figures.keySet().removeIf(name -> !name.matches(HELD_OUT));
    return figures;
  }

  /** Names that tell runs apart: the last part of each path, or more where others have the same. */
  static List<String> names(List<Path> paths) {
    List<String> lastParts = paths.stream().map(ComparedRun::last).toList();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      String name =
          Collections.frequency(lastParts, lastParts.get(i)) == 1
              ? lastParts.get(i)
              : paths.get(i).toString();
      names.add(names.contains(name) ? name + " (" + (i + 1) + ")" : name);
    }
    return names;
  }

  private static String last(Path path) {
    Path name = path.toAbsolutePath().normalize().getFileName();
    return name == null ? path.toString() : name.toString();
  }
}
