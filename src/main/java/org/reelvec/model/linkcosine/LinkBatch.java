package org.reelvec.model.linkcosine;

import java.util.random.RandomGenerator;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * Pairs of one step, in arrays that may be filled again and again: what is read from them holds
 * until then. True pairs are written into the first places; then the batch is completed.
 */
interface LinkBatch {
  /** The links: true ones first. */
  int[] links();

  /** The movies: those of true pairs first. */
  int[] movies();

  /** Draws what the true pairs are told apart from. */
  void complete(RandomGenerator random);

  /** The completed batch for a graph of {@link LinkGraphs}. */
  MultiDataSet dataSet();
}
