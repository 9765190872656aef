package org.reelvec.run;

import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.PpmiSvdConfig;
import org.reelvec.config.RatingsData;
import org.reelvec.config.SequencesData;
import org.reelvec.config.WikipediaData;
import org.reelvec.io.InputException;
import org.reelvec.io.Once;
import org.reelvec.model.ppmi.PpmiSvd;

/** Pointwise mutual information of whatever has items that stand together, without training. */
sealed interface PpmiTrial extends Trial permits PpmiOfLinks, PpmiOfRatings, PpmiOfSequences {
  /**
   * Reads the data of an experiment.
   *
   * @throws InputException if they cannot be used
   */
  static PpmiTrial read(ExperimentConfig config, PpmiSvdConfig model) {
    if (config.data() instanceof RatingsData ratings) {
      return PpmiOfRatings.read(config, model, ratings);
    }
    if (config.data() instanceof WikipediaData links) {
      return PpmiOfLinks.read(config, model, links);
    }
    if (config.data() instanceof SequencesData sequences) {
      return PpmiOfSequences.read(config, model, sequences);
    }
    throw new IllegalStateException("nothing stands together in " + config.data());
  }

  /** The vectors of what is not held out. */
  Once<PpmiSvd> first();

  @Override
  default boolean hasGraph() {
    return false;
  }

  /** Whether the data have as many dimensions as are wanted is known when they are computed. */
  @Override
  default void check() {
    first().get();
  }
}
