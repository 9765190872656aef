package org.reelvec.nn.sparse;

import java.util.List;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.reelvec.config.TrainingConfig;
import org.reelvec.math.Crew;
import org.reelvec.math.KernelSet;

/**
 * What the tables of one training share.
 *
 * @param optimizer of their rows
 * @param kernels that do the work
 * @param crew the threads
 */
public record RowEngine(RowOptimizer optimizer, KernelSet kernels, Crew crew) {
  /** For a training as configured; the bits of its result do not depend on its threads. */
  public static RowEngine of(TrainingConfig training, IUpdater updater) {
    KernelSet kernels = KernelSet.fastest();
    return new RowEngine(
        RowOptimizer.of(updater, training.weightDecay(), training.lazy(), kernels.rows()),
        kernels,
        Crew.ofThreads(training.threads()));
  }

  /** A table of zeros. */
  public RowTable table(String name, int rows, RowColumns columns) {
    return new RowTable(name, rows, columns, optimizer);
  }

  /** The dot product of two tables' rows, or its cosine. */
  public RowDotVertex dot(RowTable left, RowTable right, boolean normalize) {
    return new RowDotVertex(left, right, normalize, kernels.rows(), crew);
  }

  /** The loss of each query's own candidate among it and candidates that a batch shares. */
  public RowSoftmaxVertex softmax(
      RowTable queries, RowTable candidates, boolean normalize, double temperature) {
    return new RowSoftmaxVertex(
        new SharedCandidates(queries, candidates, normalize, temperature, kernels, crew));
  }

  /** Two columns of ids side by side, for a tower. */
  public GraphVertex ids() {
    return new MergedIdsVertex();
  }

  /**
   * Dense layers over two tables' rows, and the squared error of what they put out.
   *
   * @param names of the layers of the dense graph that its own stand for, the output's last
   * @param penalties on their weights
   */
  public FeedForwardLayer tower(
      TowerShape shape,
      RowTable left,
      RowTable right,
      List<String> names,
      List<Regularization> penalties) {
    return new TowerLayer(new Tower(shape, left, right, kernels, crew), names, penalties);
  }

  /** Two tables' rows side by side, for stock layers. */
  public GraphVertex rows(RowTable left, RowTable right) {
    return new MergedRowsVertex(left, right, this);
  }

  /** Trains a graph that holds such tables, and perhaps layers with parameters of their own. */
  public SparseTraining training(ComputationGraph graph, List<TableLayer> layers) {
    return new SparseTraining(graph, this, layers);
  }
}
