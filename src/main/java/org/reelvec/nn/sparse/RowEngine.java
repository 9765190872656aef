package org.reelvec.nn.sparse;

import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.learning.config.IUpdater;
import org.reelvec.config.TrainingConfig;
import org.reelvec.math.Crew;
import org.reelvec.math.Kernels;
import org.reelvec.math.RowKernels;

/**
 * What the tables of one training share.
 *
 * @param optimizer of their rows
 * @param kernels that work on rows
 * @param crew the threads
 */
public record RowEngine(RowOptimizer optimizer, RowKernels kernels, Crew crew) {
  /** For a training as configured; the bits of its result do not depend on its threads. */
  public static RowEngine of(TrainingConfig training, IUpdater updater) {
    int threads = training.threads();
    RowKernels kernels = Kernels.rows();
    return new RowEngine(
        RowOptimizer.of(updater, training.weightDecay(), training.lazy(), kernels),
        kernels,
        new Crew(threads == 0 ? Runtime.getRuntime().availableProcessors() : threads));
  }

  /** A table of zeros. */
  public RowTable table(String name, int rows, RowColumns columns) {
    return new RowTable(name, rows, columns, optimizer);
  }

  /** The dot product of two tables' rows, or its cosine. */
  public RowDotVertex dot(RowTable left, RowTable right, boolean normalize) {
    return new RowDotVertex(left, right, normalize, kernels, crew);
  }

  /** Trains a graph that holds such tables and nothing else. */
  public SparseTraining training(ComputationGraph graph, List<TableLayer> layers) {
    return new SparseTraining(graph, this, layers);
  }
}
