package org.reelvec.model.rating;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.TrainingConfig;
import org.reelvec.data.Prefetch;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.io.InputException;
import org.reelvec.math.RandomStreams;
import org.reelvec.model.SavableGraph;
import org.reelvec.nn.DenseTraining;
import org.reelvec.nn.Device;
import org.reelvec.nn.GraphTraining;
import org.reelvec.nn.ModelZip;
import org.reelvec.nn.Updaters;
import org.reelvec.nn.sparse.RowEngine;

/**
 * All of a rating model but its graph: batches, steps, state, predictions, and the tables.
 *
 * <p>A user or a movie without any training rating begins, and so stays, at a vector of zeros,
 * where Keras leaves it at its random draw: such a prediction rests on the other side alone.
 */
public abstract class GraphRatingModel implements RatingModel, SavableGraph {
  private static final int BATCHES_AHEAD = 8;
  private static final int PREDICTED_AT_ONCE = 8192;

  private final RatingGraphs graphs;
  private final GraphTraining graph;
  private final RatingBatches batches;
  private final Function<RatingPredictor, SortedMap<String, Double>> validation;
  private final long seed;
  private final List<RatingBatch> room;
  private final int dimensions;
  private @Nullable Prefetch<RatingBatch> prefetch;
  private int step;

  /**
   * An untrained model.
   *
   * @param experiment the seed and the training settings
   * @param graphs its graphs
   * @param ratings all that were read
   * @param trainRows which of them are trained on
   * @param validation figures of predictions, by name
   */
  protected GraphRatingModel(
      ExperimentConfig experiment,
      RatingGraphs graphs,
      Ratings ratings,
      int[] trainRows,
      Function<RatingPredictor, SortedMap<String, Double>> validation) {
    this.graphs = graphs;
    this.validation = validation;
    this.seed = experiment.seed();
    this.batches = new RatingBatches(ratings, trainRows, experiment.training(), seed);
    this.room = batches.room(BATCHES_AHEAD);
    TrainingConfig training = experiment.training();
    IUpdater updater = Updaters.of(training, iterations(training, batches));
    this.graph =
        training.isSparse(Device.isGpu())
            ? graphs.sparse(RowEngine.of(training, updater), updater, training.weightDecay())
            : new DenseTraining(graphs.training(updater, training.weightDecay()));
    graphs.initialize(graph, RandomStreams.stream(seed, "init"));
    this.dimensions = clearUnseen(RatingGraphs.USERS, ratings.users(), ratings.user(), trainRows);
    clearUnseen(RatingGraphs.MOVIES, ratings.movies(), ratings.movie(), trainRows);
  }

  /** Length of the vectors. */
  private int clearUnseen(String table, int size, int[] ids, int[] rows) {
    BitSet seen = new BitSet(size);
    for (int row : rows) {
      seen.set(ids[row]);
    }
    float[] values = graph.weights(table);
    int columns = values.length / size;
    for (int id = seen.nextClearBit(0); id < size; id = seen.nextClearBit(id + 1)) {
      Arrays.fill(values, id * columns, (id + 1) * columns, 0);
    }
    graph.assign(table, values);
    return columns;
  }

  /** Updates of the whole training, as DL4J counts them. */
  private static int iterations(TrainingConfig training, RatingBatches batches) {
    long iterations = (long) training.epochs() * batches.count();
    if (iterations > Integer.MAX_VALUE) {
      throw new InputException(
          "training.epochs: %d of %d batches are %d updates; at most %d are possible"
              .formatted(training.epochs(), batches.count(), iterations, Integer.MAX_VALUE));
    }
    return (int) iterations;
  }

  @Override
  public final int stepsPerEpoch() {
    return batches.count();
  }

  @Override
  public final int samples(int step) {
    return batches.samples(step);
  }

  @Override
  public final void startEpoch(int number) {
    endBatches();
    step = 0;
    // Dropout draws from ND4J's one generator.
    Nd4j.getRandom().setSeed(RandomStreams.stream(seed, "dropout", number).nextLong());
    RatingBatches.Epoch source = batches.epoch(number);
    prefetch = new Prefetch<>(batches.count(), room, source::next);
  }

  @Override
  public double step() {
    if (prefetch == null) {
      throw new IllegalStateException("step before startEpoch");
    }
    double loss = graph.step(prefetch.next().dataSet());
    if (++step == batches.count()) {
      graph.endEpoch();
    }
    return loss;
  }

  @Override
  public final boolean isFinite() {
    return graph.isFinite();
  }

  @Override
  public final SortedMap<String, Double> validate() {
    return validation.apply(this);
  }

  @Override
  public float[] predict(int[] users, int[] movies) {
    float[] predictions = new float[users.length];
    for (int from = 0; from < users.length; from += PREDICTED_AT_ONCE) {
      int to = Math.min(from + PREDICTED_AT_ONCE, users.length);
      float[] block =
          graph.output(
              RatingBatches.column(Arrays.copyOfRange(users, from, to)),
              RatingBatches.column(Arrays.copyOfRange(movies, from, to)));
      System.arraycopy(block, 0, predictions, from, to - from);
    }
    return predictions;
  }

  @Override
  public final int dimensions() {
    return dimensions;
  }

  @Override
  public final float[] movieVectors() {
    return rows(RatingGraphs.MOVIES);
  }

  @Override
  public final float[] userVectors() {
    return rows(RatingGraphs.USERS);
  }

  @Override
  public final void writeModel(OutputStream out) throws IOException {
    ComputationGraph predicting = graphs.predicting();
    graph.copyInto(predicting);
    ModelZip.write(predicting, out);
  }

  /** A copy of a table as it is now, row-major. */
  protected final float[] rows(String layer) {
    return graph.weights(layer);
  }

  @Override
  public final void writeState(DataOutput out) throws IOException {
    graph.write(out);
  }

  @Override
  public void readState(DataInput in) throws IOException {
    graph.read(in);
  }

  @Override
  public final void close() {
    endBatches();
    graph.close();
  }

  private void endBatches() {
    if (prefetch != null) {
      prefetch.close();
    }
  }
}
