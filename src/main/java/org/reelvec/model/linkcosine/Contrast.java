package org.reelvec.model.linkcosine;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.reelvec.config.LinkCosineConfig;
import org.reelvec.config.LinkCosineConfig.Sampling;
import org.reelvec.config.TrainingConfig.Loss;
import org.reelvec.data.HiddenCells;
import org.reelvec.data.LinkMatrix;
import org.reelvec.data.NegativeSampler;
import org.reelvec.data.SharedNegatives;

/**
 * What true pairs are told apart from: turns them into a batch of the graph that {@link LinkGraphs}
 * makes.
 */
sealed interface Contrast {
  /** True pairs in a batch. */
  int positives();

  /** Scores in a batch. */
  int samples();

  /** A batch to be filled. */
  LinkBatch room();

  /**
   * The contrast of a loss.
   *
   * @param sparse whether batches are for tables beside the graph
   */
  static Contrast of(
      Loss loss,
      LinkCosineConfig.Negatives negatives,
      LinkMatrix training,
      int positives,
      boolean sparse) {
    if (loss == Loss.SAMPLED_SOFTMAX) {
      SharedNegatives sampler = new SharedNegatives(training, negatives.exponent());
      return new Shared(positives, negatives.shared(), sampler, sparse);
    }
    NegativeSampler sampler =
        negatives.sampling() == Sampling.UNIFORM
            ? NegativeSampler.uniform(training)
            : NegativeSampler.byFrequency(training, negatives.exponent());
    float negativeLabel = loss == Loss.MSE ? -1 : 0;
    return new Drawn(positives, negatives.ratio(), sampler, negativeLabel);
  }

  /** Pairs drawn for every true pair: labels (n, 1), the true ones first. */
  record Drawn(int positives, int ratio, NegativeSampler sampler, float negativeLabel)
      implements Contrast {
    @Override
    public int samples() {
      return positives * (1 + ratio);
    }

    @Override
    public LinkBatch room() {
      return new DrawnBatch(this);
    }
  }

  /**
   * Links drawn once for the whole batch; those that a movie has in training are hidden from it:
   * packed rows for tables beside the graph, else a matrix of ones and zeros.
   */
  record Shared(int positives, int shared, SharedNegatives sampler, boolean packed)
      implements Contrast {
    @Override
    public int samples() {
      return positives * (1 + shared);
    }

    @Override
    public LinkBatch room() {
      return new SharedBatch(this);
    }

    /** A batch of these true pairs and what is drawn for them. */
    MultiDataSet batch(int[] trueLinks, int[] movies, RandomGenerator random) {
      int[] drawn = new int[shared];
      HiddenCells hidden = sampler.draw(movies, drawn, random);
      int[] links = Arrays.copyOf(trueLinks, positives + shared);
      System.arraycopy(drawn, 0, links, positives, shared);
      return new MultiDataSet(
          new INDArray[] {column(movies), column(links), cells(hidden)},
          // The loss knows which candidate is the true one; the graph only wants an array here.
          new INDArray[] {Nd4j.zeros(positives, 1)});
    }

    private INDArray cells(HiddenCells hidden) {
      return packed
          ? column(hidden.packed())
          : Nd4j.createFromArray(hidden.matrix(shared)).reshape(positives, shared);
    }
  }

  private static INDArray column(int[] ids) {
    return Nd4j.createFromArray(ids).reshape(ids.length, 1);
  }
}
