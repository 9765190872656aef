package org.reelvec.model.sgns;

/** Trains on pieces of a corpus, one after the other, on one thread. */
interface PieceTrainer {
  /** Trains on a piece, with randomness of its own. */
  void train(int epoch, int piece);

  /** Where the steps are made, which knows their loss. */
  PairBlock block();
}
