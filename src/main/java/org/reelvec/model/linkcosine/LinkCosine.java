package org.reelvec.model.linkcosine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.IUpdater;
import org.reelvec.config.EvaluationConfig;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.LinkCosineConfig;
import org.reelvec.config.LinkCosineConfig.Negatives;
import org.reelvec.config.LinkCosineConfig.Sampling;
import org.reelvec.config.TrainingConfig;
import org.reelvec.config.TrainingConfig.Loss;
import org.reelvec.data.LinkDownsampling;
import org.reelvec.data.LinkMatrix;
import org.reelvec.data.PairSplit;
import org.reelvec.data.Prefetch;
import org.reelvec.io.InputException;
import org.reelvec.math.RandomStreams;
import org.reelvec.model.TrainableModel;
import org.reelvec.nn.DenseTraining;
import org.reelvec.nn.Device;
import org.reelvec.nn.GraphTraining;
import org.reelvec.nn.InitialWeights;
import org.reelvec.nn.ModelZip;
import org.reelvec.nn.Updaters;
import org.reelvec.nn.sparse.RowEngine;

/**
 * Learns a vector for every link and every movie, so that a movie's vector points where those of
 * its links do.
 *
 * <pre>
 *   score   s(l, m) = cos(u_l, v_m), or u_l . v_m where model.normalize is false;  t = model.temperature
 *
 *   mse              mean of (s(l, m) - y)^2, y = +1 for a true pair and -1 for a drawn one
 *   logistic         mean of -log sigmoid(s / t) for a true pair, -log sigmoid(-s / t) for a drawn one
 *   sampled-softmax  mean over true pairs of -log( exp(s(l, m) / t) / (exp(s(l, m) / t) + sum_k exp(s(l_k, m) / t)) )
 *                    over links l_k drawn by count^exponent and shared by the batch, without those that m has
 *
 *   links   u (links, dimensions)     movies  v (movies, dimensions)     drawn from uniform(-0.05, 0.05), as in Keras
 * </pre>
 *
 * <p>The first is the model of D. Osinga's Deep Learning Cookbook, chapter 4 (2018), by which one
 * batch is 512 true and 5,120 drawn pairs under Nadam; it is what evaluation.protocol and the
 * configuration wikipedia reproduce. The last is the sampled softmax of Bengio and Senecal (2008)
 * without the correction for the drawing, so that s / t learns log p(l | m) - exponent log p(l),
 * and the popularity term of the ranking puts back what was left out. Deliberate differences from
 * that notebook: pairs are distinct, an epoch is a permutation of them, and drawn pairs avoid those
 * trained on but not those held out.
 */
public final class LinkCosine implements TrainableModel {
  private static final int BATCHES_AHEAD = 6;

  private final LinkGraphs graphs;
  private final Loss loss;
  private final GraphTraining graph;
  private final Contrast contrast;
  private final LinkBatches batches;
  private final PairSplit split;
  private final LinkRanking ranking;
  private final EvaluationConfig evaluation;
  private final LinkMatrix trained;
  private final List<LinkBatch> room;
  private @Nullable Prefetch<LinkBatch> prefetch;
  private int step;

  /**
   * An untrained model.
   *
   * @param experiment the seed, the training and the evaluation settings
   * @param config the model's own settings
   * @param observed every distinct pair, held out or not
   * @param split which of them are trained on
   * @param linkDownsampling share of pairs above which a link is down-sampled, 0 for none
   */
  public LinkCosine(
      ExperimentConfig experiment,
      LinkCosineConfig config,
      LinkMatrix observed,
      PairSplit split,
      double linkDownsampling) {
    TrainingConfig training = experiment.training();
    LinkMatrix trained = LinkMatrix.of(split.train(), observed.movies(), observed.distinctLinks());
    this.split = split;
    this.loss = training.linkLoss();
    int positives = Math.min(training.batch(), split.train().size());
    boolean sparse = training.isSparse(Device.isGpu());
    this.contrast = Contrast.of(loss, config.negatives(), trained, positives, sparse);
    this.room = Stream.generate(contrast::room).limit(BATCHES_AHEAD).toList();
    this.batches =
        new LinkBatches(
            split.train(),
            contrast,
            downsampling(split, trained, linkDownsampling, contrast),
            experiment.seed());
    this.graphs =
        new LinkGraphs(observed.distinctLinks(), observed.movies(), config, DataType.FLOAT);
    int iterations = Math.multiplyExact(training.epochs(), batches.count());
    IUpdater updater = Updaters.of(training, iterations);
    double decay = training.weightDecay();
    this.graph =
        sparse
            ? graphs.sparse(loss, RowEngine.of(training, updater), updater)
            : new DenseTraining(graphs.training(loss, updater, decay));
    this.ranking = new LinkRanking(observed, experiment.seed());
    this.evaluation = experiment.evaluation();
    this.trained = trained;
    RandomGenerator random = RandomStreams.stream(experiment.seed(), "init");
    initialize(LinkGraphs.LINK_TABLE, observed.distinctLinks(), random);
    initialize(LinkGraphs.MOVIE_TABLE, observed.movies(), random);
  }

  private void initialize(String table, int rows, RandomGenerator random) {
    long count = (long) rows * graphs.config().dimensions();
    graph.assign(table, InitialWeights.uniform(count, InitialWeights.KERAS_EMBEDDING, random));
  }

  /**
   * Checks what only the data can tell, before anything is written: that negatives can be drawn,
   * and that down-sampling leaves a batch.
   *
   * @throws InputException if not
   */
  public static void check(
      ExperimentConfig experiment,
      LinkCosineConfig config,
      LinkMatrix observed,
      PairSplit split,
      double linkDownsampling) {
    TrainingConfig training = experiment.training();
    LinkMatrix trained = LinkMatrix.of(split.train(), observed.movies(), observed.distinctLinks());
    int positives = Math.min(training.batch(), split.train().size());
    Contrast contrast =
        Contrast.of(training.linkLoss(), config.negatives(), trained, positives, false);
    downsampling(split, trained, linkDownsampling, contrast);
  }

  private static LinkDownsampling downsampling(
      PairSplit split, LinkMatrix trained, double threshold, Contrast contrast) {
    LinkDownsampling downsampling = new LinkDownsampling(trained, threshold);
    double kept = downsampling.expected(split.train());
    if (kept < contrast.positives()) {
      throw new InputException(
          "data.link-downsampling: %s keeps about %.0f of %d pairs, less than a batch of %d; raise it"
              .formatted(threshold, kept, split.train().size(), contrast.positives()));
    }
    return downsampling;
  }

  @Override
  public int stepsPerEpoch() {
    return batches.count();
  }

  @Override
  public int samples(int step) {
    return contrast.samples();
  }

  @Override
  public void startEpoch(int number) {
    endBatches();
    step = 0;
    LinkBatches.Epoch source = batches.epoch(number);
    prefetch = new Prefetch<>(batches.count(), room, source::next);
  }

  @Override
  public double step() {
    if (prefetch == null) {
      throw new IllegalStateException("step before startEpoch");
    }
    double mean = graph.step(prefetch.next().dataSet());
    if (++step == batches.count()) {
      graph.endEpoch();
    }
    return mean;
  }

  @Override
  public boolean isFinite() {
    return graph.isFinite();
  }

  /** By the vectors alone: the known links, which take far longer, have their say at the end. */
  @Override
  public SortedMap<String, Double> validate() {
    return split.validation().size() == 0
        ? new TreeMap<>()
        : ranking.judge(byVectors(vectors()), split.validation());
  }

  /** Figures of the test pairs; empty where none are held out. */
  public SortedMap<String, Double> evaluate() {
    return new LinkEvaluation(evaluation, ranking, trained, split.test())
        .figures(vectors(), scale(), popularity());
  }

  private LinkScore byVectors(LinkVectors vectors) {
    return LinkScore.ofVectors(
        vectors, scale(), popularity(), LinkScore.popularity(trained.linkCounts()));
  }

  private double scale() {
    return loss == Loss.MSE ? 1 : 1 / graphs.config().temperature();
  }

  /**
   * Against negatives drawn by count^a, s / t learns log p(l | m) - a log p(l): the ranking adds it
   * back.
   */
  private double popularity() {
    Double configured = evaluation.popularity();
    if (configured != null) {
      return configured;
    }
    Negatives negatives = graphs.config().negatives();
    boolean drawnByFrequency =
        loss == Loss.SAMPLED_SOFTMAX
            || (loss == Loss.LOGISTIC && negatives.sampling() == Sampling.FREQUENCY);
    return drawnByFrequency ? negatives.exponent() : 0;
  }

  /** The tables as they are now; unit length where the model is a cosine. */
  public LinkVectors vectors() {
    LinkVectors vectors =
        new LinkVectors(
            graphs.config().dimensions(),
            graph.weights(LinkGraphs.LINK_TABLE),
            graph.weights(LinkGraphs.MOVIE_TABLE));
    return graphs.config().normalize() ? vectors.toUnitLength() : vectors;
  }

  /**
   * Writes a stock DL4J model zip that scores pairs, s for mse and s / t for the others: inputs
   * {@code link} and {@code movie}, int ids (n, 1), output (n, 1). Opens with {@code
   * ModelSerializer} where {@code DotProductVertex} is on the class path.
   */
  public void writeModel(OutputStream out) throws IOException {
    ComputationGraph scoring = graphs.scoring(loss);
    graph.copyInto(scoring);
    ModelZip.write(scoring, out);
  }

  @Override
  public void writeState(DataOutput out) throws IOException {
    graph.write(out);
  }

  @Override
  public void readState(DataInput in) throws IOException {
    graph.read(in);
  }

  @Override
  public void close() {
    endBatches();
    graph.close();
  }

  private void endBatches() {
    if (prefetch != null) {
      prefetch.close();
    }
  }
}
