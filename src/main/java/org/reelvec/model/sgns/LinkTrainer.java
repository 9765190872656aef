package org.reelvec.model.sgns;

import java.util.random.RandomGenerator;
import org.reelvec.math.Draws;

/** Goes through movies. A movie predicts its links: all of them, or as many as are drawn. */
final class LinkTrainer implements PieceTrainer {
  private static final int LINKS_A_BLOCK = 8;

  private final SgnsCorpus corpus;
  private final VectorTable movies;
  private final VectorTable links;
  private final PairBlock block;
  private final int[] words;

  /** A trainer of these tables. */
  LinkTrainer(SgnsCorpus corpus, VectorTable movies, VectorTable links) {
    this.corpus = corpus;
    this.movies = movies;
    this.links = links;
    this.words = new int[corpus.pieces().longest()];
    int targets = LINKS_A_BLOCK * (1 + corpus.negatives().count());
    this.block = new PairBlock(corpus.kernels(), movies, links, targets);
  }

  @Override
  public PairBlock block() {
    return block;
  }

  @Override
  public void train(int epoch, int piece) {
    int from = corpus.pieces().from()[piece];
    int count = corpus.copy(epoch, piece, words);
    int drawn = Math.min(corpus.config().linkDraws(), count);
    RandomGenerator context = corpus.stream("context", epoch, piece);
    for (int i = 0; i < drawn; i++) { // in random order, too: alike links often stand together
      int other = i + Draws.below(count - i, context);
      int swapped = words[i];
      words[i] = words[other];
      words[other] = swapped;
    }
    int movie = movies.at(corpus.pieces().list()[piece]);
    RandomGenerator negatives = corpus.stream("negatives", epoch, piece);
    for (int i = 0; i < drawn; i += LINKS_A_BLOCK) {
      int taken = Math.min(LINKS_A_BLOCK, drawn - i);
      step(movie, i, taken, corpus.rate().at(epoch, from + i), negatives);
    }
  }

  private void step(int movie, int first, int count, float rate, RandomGenerator random) {
    int[] targetAt = block.targetAt();
    int targets = count;
    for (int i = 0; i < count; i++) {
      targetAt[i] = links.at(words[first + i]);
      targets = corpus.negatives().draw(words[first + i], links, targetAt, targets, random);
    }
    block.step(movie, targets, count, rate);
  }
}
