package org.reelvec.model.sgns;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.SgnsConfig;
import org.reelvec.config.SgnsConfig.Architecture;
import org.reelvec.config.SgnsConfig.Vectors;
import org.reelvec.config.TrainingConfig;
import org.reelvec.data.LinkMatrix;
import org.reelvec.data.sequence.Sequences;
import org.reelvec.io.InputException;
import org.reelvec.math.Crew;
import org.reelvec.math.Kernels;
import org.reelvec.math.RandomStreams;
import org.reelvec.math.SkipGramKernels;
import org.reelvec.model.TrainableModel;

/**
 * Learns two vectors for every item, so that items which stand in each other's context score high
 * against each other, and low against items drawn at random.
 *
 * <pre>
 *   objective   sum over pairs (i, o) of  log sigmoid(u_i . v_o) + sum over k negatives n of log sigmoid(-u_i . v_n)
 *   skip-gram   i each word of the context of o      links   i a movie, o each of its links
 *   cbow        u_i the mean over the context of o
 *   negatives   n drawn in proportion to count(n)^model.negatives.exponent; n = o is left out
 *
 *   input   u (items, dimensions)   drawn from uniform(-2/d, 2/d)         links: (movies, dimensions)
 *   output  v (items, dimensions)   begins at 0                           links: (links, dimensions)
 * </pre>
 *
 * <p>Mikolov, Sutskever, Chen, Corrado and Dean, "Distributed Representations of Words and Phrases
 * and their Compositionality" (2013). Deliberate differences from their word2vec: the words of one
 * context share their negatives, which is faster (Ji, Satish, Li and Dubey, "Parallelizing Word2Vec
 * in Shared and Distributed Memory", 2016); the table of the logistic function has straight lines
 * between its places; vectors begin four times as long, which leaves the flat beginning sooner; and
 * there are histories, lists without an order, as a context.
 *
 * <p>On one thread the same seed gives the same bytes. More threads work on the same tables without
 * locks (Niu, Recht, Ré and Wright, "Hogwild!", 2011): the same draws, not the same bytes.
 */
public final class Sgns implements TrainableModel {
  private static final float INITIAL_RANGE = 2f;

  private final SgnsCorpus corpus;
  private final VectorTable input;
  private final VectorTable output;
  private final boolean ofLinks;
  private final Crew crew;
  private int epoch;
  private int step;

  private Sgns(
      ExperimentConfig experiment, SgnsCorpus corpus, int inputs, int outputs, boolean ofLinks) {
    int dimensions = corpus.config().dimensions();
    this.corpus = corpus;
    this.input = new VectorTable(inputs, dimensions);
    this.output = new VectorTable(outputs, dimensions);
    this.ofLinks = ofLinks;
    input.draw(INITIAL_RANGE / dimensions, RandomStreams.stream(experiment.seed(), "init"));
    this.crew = Crew.ofThreads(experiment.training().threads());
  }

  /**
   * An untrained model of sequences: users' movies, or any other lists.
   *
   * @param experiment the seed and the training settings
   * @param config the model's own settings
   * @throws InputException if no sequence has two words
   */
  public static Sgns of(ExperimentConfig experiment, SgnsConfig config, Sequences sequences) {
    return of(experiment, config, sequences, Kernels.skipGrams());
  }

  static Sgns of(
      ExperimentConfig experiment,
      SgnsConfig config,
      Sequences sequences,
      SkipGramKernels kernels) {
    Pieces pieces = Pieces.of(sequences.starts(), 2);
    if (pieces.count() == 0) {
      throw new InputException(
          "data: none of %d sequences has two items or more, so none has a context; lower model.min-count, or model.min-rating"
              .formatted(sequences.count()));
    }
    SgnsCorpus corpus =
        corpus(
            experiment,
            config,
            sequences.tokens(),
            sequences.counts(),
            pieces,
            config.architecture(),
            kernels);
    return new Sgns(experiment, corpus, sequences.items(), sequences.items(), false);
  }

  /**
   * An untrained model of movies and links: a movie predicts its links.
   *
   * @param experiment the seed and the training settings
   * @param config the model's own settings; its architecture, window and kind of context do not
   *     matter
   * @throws InputException if no movie has a link
   */
  public static Sgns of(ExperimentConfig experiment, SgnsConfig config, LinkMatrix links) {
    if (links.pairs() == 0) {
      throw new InputException(
          "data: none of %d movies has a link; lower model.min-count".formatted(links.movies()));
    }
    Pieces pieces = Pieces.of(links.offsets(), 1);
    SgnsCorpus corpus =
        corpus(
            experiment,
            config,
            links.links(),
            links.linkCounts(),
            pieces,
            Architecture.SKIP_GRAM,
            Kernels.skipGrams());
    return new Sgns(experiment, corpus, links.movies(), links.distinctLinks(), true);
  }

  private static SgnsCorpus corpus(
      ExperimentConfig experiment,
      SgnsConfig config,
      int[] words,
      int[] counts,
      Pieces pieces,
      Architecture architecture,
      SkipGramKernels kernels) {
    TrainingConfig training = experiment.training();
    return new SgnsCorpus(
        experiment.seed(),
        config,
        words,
        pieces,
        new DownSampling(config.downSampling(), counts),
        new Negatives(config.negatives(), counts),
        LearningRate.of(training, architecture, words.length),
        kernels);
  }

  @Override
  public int stepsPerEpoch() {
    return corpus.pieces().steps();
  }

  /** Words of the corpus in a step: ratings, or links; those left out by down-sampling count. */
  @Override
  public int samples(int number) {
    return corpus.pieces().words(number);
  }

  @Override
  public void startEpoch(int number) {
    epoch = number;
    step = 0;
  }

  /**
   * Trains on the epoch's next words.
   *
   * @return the mean of {@code -log sigmoid(s) - sum over negatives log sigmoid(-s')} over the true
   *     pairs of every sixteenth block, each before its update; 0 where down-sampling left none
   */
  @Override
  public double step() {
    Pieces pieces = corpus.pieces();
    int first = pieces.firstPart(++step);
    int parts = pieces.partsOf(step);
    double[] losses = new double[parts];
    long[] pairs = new long[parts];
    crew.run(
        parts,
        part -> {
          PieceTrainer trainer =
              ofLinks
                  ? new LinkTrainer(corpus, input, output)
                  : new SequenceTrainer(corpus, input, output);
          int end = pieces.parts()[first + part + 1];
          for (int piece = pieces.parts()[first + part]; piece < end; piece++) {
            trainer.train(epoch, piece);
          }
          losses[part] = trainer.block().lossSum();
          pairs[part] = trainer.block().lossPairs();
        });
    long count = LongStream.of(pairs).sum();
    return count == 0 ? 0 : DoubleStream.of(losses).sum() / count;
  }

  @Override
  public boolean isFinite() {
    return input.isFinite() && output.isFinite();
  }

  @Override
  public SortedMap<String, Double> validate() {
    return Collections.unmodifiableSortedMap(new TreeMap<>());
  }

  /**
   * The vectors that the configuration keeps, row-major (items, dimensions); of links the movies',
   * which are always the input vectors. Items that have no context, and movies without a link, get
   * zeros.
   */
  public float[] vectors() {
    Vectors kept = ofLinks ? Vectors.INPUT : corpus.config().vectors();
    float[] vectors = (kept == Vectors.OUTPUT ? output : input).vectors();
    if (kept == Vectors.AVERAGE) {
      float[] others = output.vectors();
      for (int i = 0; i < vectors.length; i++) {
        vectors[i] = (vectors[i] + others[i]) / 2;
      }
    }
    int dimensions = corpus.config().dimensions();
    boolean[] trained = trained(vectors.length / dimensions);
    for (int row = 0; row < trained.length; row++) {
      if (!trained[row]) {
        Arrays.fill(vectors, row * dimensions, (row + 1) * dimensions, 0);
      }
    }
    return vectors;
  }

  private boolean[] trained(int rows) {
    boolean[] trained = new boolean[rows];
    Pieces pieces = corpus.pieces();
    for (int piece = 0; piece < pieces.count(); piece++) {
      if (ofLinks) {
        trained[pieces.list()[piece]] = true;
      } else {
        for (int i = pieces.from()[piece]; i < pieces.to()[piece]; i++) {
          trained[corpus.words()[i]] = true;
        }
      }
    }
    return trained;
  }

  /** The output vectors, row-major: of links (links, dimensions). */
  public float[] contextVectors() {
    return output.vectors();
  }

  @Override
  public void writeState(DataOutput out) throws IOException {
    input.write(out);
    output.write(out);
  }

  @Override
  public void readState(DataInput in) throws IOException {
    input.read(in);
    output.read(in);
  }

  @Override
  public void close() {
    crew.close();
  }
}
