package org.reelvec.downstream;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.StringProvenance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import org.reelvec.downstream.Recommendation.Ranked;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.libsvm.LibSVMClassificationModel;
import org.tribuo.classification.libsvm.LibSVMClassificationTrainer;
import org.tribuo.classification.libsvm.SVMClassificationType;
import org.tribuo.classification.libsvm.SVMClassificationType.SVMMode;
import org.tribuo.common.libsvm.KernelType;
import org.tribuo.common.libsvm.LibSVMTrainer;
import org.tribuo.common.libsvm.SVMParameters;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Recommends by the plane that best separates a few liked from a few disliked movies.
 *
 * <p>Minimizes |w|^2 / 2 + C sum of max(0, 1 - y (w.x + b)) over the unit vectors x of the given
 * movies, y being +1 for liked and -1 for disliked; the decision value of any movie is w.x + b.
 * This is C-SVC with a linear kernel: Chang and Lin, "LIBSVM: a library for support vector
 * machines", ACM TIST 2 (2011), through Tribuo. It stops at the tolerance of scikit-learn's {@code
 * SVC(kernel='linear')} and is given the movies in the order in which scikit-learn sorts them, so
 * that both take the same steps and end at the same values.
 */
public final class LinearSvm {
  /** libsvm's and scikit-learn's own: largest violation of the optimality conditions. */
  static final double TOLERANCE = 1e-3;

  private static final Label LIKED = new Label("liked");
  private static final Label DISLIKED = new Label("disliked");

  private LinearSvm() {}

  /**
   * Ranks all movies. Movies of equal decision value keep their order in the embedding; a row that
   * a list names twice counts once.
   *
   * @param movies their vectors, taken at length one
   * @param liked rows of the liked movies
   * @param disliked rows of the disliked movies
   * @param cost of a misplaced movie (C), above 0
   * @throws InputException if a list is empty, a movie is in both, or the cost is not above 0
   */
  public static Recommendation rank(
      Embedding movies, List<Integer> liked, List<Integer> disliked, double cost) {
    return rank(movies, liked, disliked, cost, TOLERANCE);
  }

  static Recommendation rank(
      Embedding movies, List<Integer> liked, List<Integer> disliked, double cost, double epsilon) {
    Set<Integer> best = new LinkedHashSet<>(liked);
    Set<Integer> worst = new LinkedHashSet<>(disliked);
    check(movies, best, worst, cost);
    Examples examples = new Examples(movies.dimensions());
    LibSVMClassificationModel model = train(movies, examples, best, worst, cost, epsilon);

    double[] decisions = new double[movies.size()];
    for (int row = 0; row < decisions.length; row++) {
      decisions[row] = decision(model, examples.of(LIKED, UnitVectors.of(movies, row)));
    }
    int[] order =
        IntStream.range(0, decisions.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer row) -> -decisions[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Ranked> ranking = new ArrayList<>(order.length);
    for (int row : order) {
      ranking.add(
          new Ranked(
              ranking.size() + 1,
              movies.keys().get(row),
              movies.titles().get(row),
              decisions[row],
              best.contains(row) || worst.contains(row)));
    }
    return new Recommendation(ranking, model);
  }

  private static void check(
      Embedding movies, Set<Integer> liked, Set<Integer> disliked, double cost) {
    if (!(cost > 0) || Double.isInfinite(cost)) {
      throw new InputException("recommend: cost " + cost + " is not a number above 0");
    }
    if (liked.isEmpty() || disliked.isEmpty()) {
      throw new InputException(
          "recommend: no %s movie is given; name at least one liked and one disliked"
              .formatted(liked.isEmpty() ? "liked" : "disliked"));
    }
    List<String> both =
        liked.stream()
            .filter(disliked::contains)
            .map(
                row ->
                    "recommend: \"%s\" (#%s) is both liked and disliked; take it out of one list"
                        .formatted(movies.titles().get(row), movies.keys().get(row)))
            .toList();
    if (!both.isEmpty()) {
      throw new InputException(both);
    }
  }

  private static LibSVMClassificationModel train(
      Embedding movies,
      Examples examples,
      Set<Integer> liked,
      Set<Integer> disliked,
      double cost,
      double epsilon) {
    Quiet.libraries();
    LabelFactory labels = new LabelFactory();
    MutableDataset<Label> given =
        new MutableDataset<>(
            new SimpleDataSourceProvenance(
                "liked and disliked " + movies.name(), Examples.NO_TIME, labels),
            labels);
    // The disliked first: scikit-learn sorts its classes, and libsvm's steps follow the order.
    disliked.forEach(row -> given.add(examples.of(DISLIKED, UnitVectors.of(movies, row))));
    liked.forEach(row -> given.add(examples.of(LIKED, UnitVectors.of(movies, row))));

    SVMParameters<Label> parameters =
        new SVMParameters<>(new SVMClassificationType(SVMMode.C_SVC), KernelType.LINEAR);
    parameters.setCost(cost);
    // Not setEpsilon: that one is the tube of support vector regression.
    parameters.getParameters().eps = epsilon;
    Map<String, Provenance> facts =
        Map.of(
            "liked", keys("liked", movies, liked), "disliked", keys("disliked", movies, disliked));
    return (LibSVMClassificationModel)
        new LibSVMClassificationTrainer(parameters).train(given, facts);
  }

  private static Provenance keys(String list, Embedding movies, Set<Integer> rows) {
    return new StringProvenance(
        list, rows.stream().map(movies.keys()::get).collect(Collectors.joining(" ")));
  }

  /** Tribuo's prediction holds votes; the signed distance is libsvm's, for its first label. */
  static double decision(LibSVMClassificationModel model, Example<Label> movie) {
    svm_model inner = model.getInnerModels().get(0);
    svm_node[] nodes = LibSVMTrainer.exampleToNodes(movie, model.getFeatureIDMap(), null);
    double[] value = new double[1];
    svm.svm_predict_values(inner, nodes, value);
    boolean liked = model.getOutputIDInfo().getOutput(inner.label[0]).equals(LIKED);
    return liked ? value[0] : -value[0];
  }
}
