package org.reelvec.explore.tsne;

/** Is told how a map comes along, by the thread that asked for the map. */
@FunctionalInterface
public interface TsneProgress {
  /** Listens to nothing. */
  TsneProgress SILENT = (iteration, divergence) -> {};

  /**
   * Called every 50 iterations and after the last.
   *
   * @param iteration from 1, exaggerated ones included
   * @param divergence Kullback and Leibler's, of the neighbourhoods in the map from those of the
   *     vectors, in nats; of the true neighbourhoods in the exaggerated iterations too
   */
  void reached(int iteration, double divergence);
}
