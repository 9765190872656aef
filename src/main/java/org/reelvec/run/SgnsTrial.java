package org.reelvec.run;

import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.RatingsData;
import org.reelvec.config.SequencesData;
import org.reelvec.config.SgnsConfig;
import org.reelvec.config.WikipediaData;
import org.reelvec.io.InputException;
import org.reelvec.model.TrainingMemory;

/** Skip-gram with negative sampling, over whatever has items that stand together. */
sealed interface SgnsTrial extends Trial permits SgnsOfLinks, SgnsOfRatings, SgnsOfSequences {
  /**
   * Reads the data of an experiment.
   *
   * @throws InputException if they cannot be used, or nothing is left of them to learn from
   */
  static SgnsTrial read(ExperimentConfig config, SgnsConfig model) {
    if (config.data() instanceof RatingsData ratings) {
      return SgnsOfRatings.read(config, model, ratings);
    }
    if (config.data() instanceof WikipediaData links) {
      return SgnsOfLinks.read(config, model, links);
    }
    if (config.data() instanceof SequencesData sequences) {
      return SgnsOfSequences.read(config, model, sequences);
    }
    throw new IllegalStateException("no sequences in " + config.data());
  }

  /** What training will take. */
  TrainingMemory memory();

  @Override
  default void check() {
    memory().check();
  }

  @Override
  default boolean hasGraph() {
    return false;
  }
}
