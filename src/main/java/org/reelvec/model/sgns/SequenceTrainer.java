package org.reelvec.model.sgns;

import java.util.random.RandomGenerator;
import org.reelvec.config.SgnsConfig;
import org.reelvec.config.SgnsConfig.Architecture;
import org.reelvec.config.SgnsConfig.Context;
import org.reelvec.math.Draws;

/**
 * Goes through sequences word by word. The words of a context predict the word, or their mean does.
 * They do so one after the other, though all at once would be faster: each moves the word's vector,
 * and so pulls those that follow it near, without which neighbours are of fewer genres in common.
 *
 * <p>A history is brought into a random order, as a ring; the context of a word are those that
 * follow it. So each word gets others of the list at random, none twice, at the price of one random
 * number, and the rows of a context stay near in memory from word to word.
 */
final class SequenceTrainer implements PieceTrainer {
  /** More of a context draw negatives anew. */
  private static final int MOST_INPUTS = 16;

  private final SgnsCorpus corpus;
  private final VectorTable input;
  private final VectorTable output;
  private final PairBlock block;
  private final boolean cbow;
  private final int[] words;
  private final int[] inputAt; // where the rows of the context begin

  /** A trainer of these tables. */
  SequenceTrainer(SgnsCorpus corpus, VectorTable input, VectorTable output) {
    this.corpus = corpus;
    this.input = input;
    this.output = output;
    this.words = new int[corpus.pieces().longest()];
    this.cbow = corpus.config().architecture() == Architecture.CBOW;
    int inputs = cbow ? Math.max(words.length - 1, 1) : MOST_INPUTS;
    this.inputAt = new int[inputs];
    this.block = new PairBlock(corpus.kernels(), input, output, 1 + corpus.negatives().count());
  }

  @Override
  public PairBlock block() {
    return block;
  }

  @Override
  public void train(int epoch, int piece) {
    int from = corpus.pieces().from()[piece];
    int to = corpus.pieces().to()[piece];
    int count = corpus.copy(epoch, piece, words);
    // Where down-sampling left words out, the step size falls as if they had been trained on.
    double place = (double) (to - from) / Math.max(count, 1);
    RandomGenerator negatives = corpus.stream("negatives", epoch, piece);
    RandomGenerator context = corpus.stream("context", epoch, piece);
    SgnsConfig config = corpus.config();
    if (config.context() == Context.HISTORY) {
      shuffle(count, context);
      int draws = Math.min(config.historyDraws(), count - 1);
      for (int i = 0; i < count; i++) {
        float rate = corpus.rate().at(epoch, from + (int) (i * place));
        train(i, i + 1, i + 1 + draws, count, rate, negatives);
      }
    } else {
      for (int i = 0; i < count; i++) {
        float rate = corpus.rate().at(epoch, from + (int) (i * place));
        int reach =
            config.shrinkWindow() ? 1 + Draws.below(config.window(), context) : config.window();
        int first = Math.max(i - reach, 0);
        int end = Math.min(i + reach, count - 1) + 1;
        train(i, first, end, count, rate, negatives);
      }
    }
  }

  /** Fisher and Yates. */
  private void shuffle(int count, RandomGenerator random) {
    for (int i = count - 1; i > 0; i--) {
      int drawn = Draws.below(i + 1, random);
      int swapped = words[i];
      words[i] = words[drawn];
      words[drawn] = swapped;
    }
  }

  /**
   * Trains a word.
   *
   * @param first where its context begins, on the ring of {@code count} words
   * @param end where it ends; the word itself is passed over
   */
  private void train(
      int centre, int first, int end, int count, float rate, RandomGenerator random) {
    int inputs = 0;
    for (int i = first; i < end; i++) {
      if (i != centre) {
        inputAt[inputs++] = input.at(words[i < count ? i : i - count]);
        if (inputs == MOST_INPUTS && !cbow) {
          step(words[centre], inputs, rate, random);
          inputs = 0;
        }
      }
    }
    if (inputs > 0) {
      step(words[centre], inputs, rate, random);
    }
  }

  private void step(int centre, int inputs, float rate, RandomGenerator random) {
    int[] targetAt = block.targetAt();
    targetAt[0] = output.at(centre);
    int targets = corpus.negatives().draw(centre, output, targetAt, 1, random);
    if (cbow) {
      block.meanStep(inputAt, inputs, targets, rate);
    } else {
      for (int i = 0; i < inputs; i++) {
        block.step(inputAt[i], targets, 1, rate);
      }
    }
  }
}
