package org.reelvec.run;

import java.nio.file.Path;
import java.util.List;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.ImportedConfig;
import org.reelvec.config.LinkCosineConfig;
import org.reelvec.config.PpmiSvdConfig;
import org.reelvec.config.RatingsData;
import org.reelvec.config.SgnsConfig;
import org.reelvec.config.TfidfConfig;
import org.reelvec.config.VectorsData;
import org.reelvec.config.WikipediaData;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;
import org.reelvec.saved.RunDirectory;
import org.reelvec.train.Progress;

/** What an experiment does for its kind of data: read, check, train, judge, hand over tables. */
interface Trial {
  /**
   * Reads the data of an experiment.
   *
   * @throws InputException if they cannot be used
   */
  static Trial of(ExperimentConfig config) {
    if (config.model() instanceof TfidfConfig model) {
      return TfidfTrial.read(config, model);
    }
    if (config.model() instanceof PpmiSvdConfig model) {
      return PpmiTrial.read(config, model);
    }
    if (config.model() instanceof SgnsConfig model) {
      return SgnsTrial.read(config, model);
    }
    if (config.data() instanceof WikipediaData data
        && config.model() instanceof LinkCosineConfig model) {
      return LinkTrial.read(config, data, model);
    }
    if (config.data() instanceof RatingsData data) {
      return RatingTrial.read(config, data);
    }
    if (config.data() instanceof VectorsData data
        && config.model() instanceof ImportedConfig model) {
      return ImportTrial.read(config, data, model);
    }
    throw new IllegalStateException("no training for " + config.data() + ", " + config.model());
  }

  /** The configuration with what only the data could tell. */
  default ExperimentConfig resolved(ExperimentConfig config) {
    return config;
  }

  /** Whether a graph is trained, for which DL4J must be started. */
  default boolean hasGraph() {
    return true;
  }

  /** What was read and what was refused, in lines for people. */
  List<String> summary();

  /** The movies as they are before any training: names and attributes, and vectors that are not. */
  Embedding untrained();

  /**
   * Finds what only the data can tell to be wrong, before a directory is touched; most find all of
   * it while they read.
   *
   * @throws InputException if something is
   */
  default void check() {}

  /** The files that were read, and those that say what is held out. */
  List<Path> inputs();

  /**
   * Trains, from the newest checkpoint where there is one; takes the held-out figures; hands over
   * the tables.
   */
  TrainedTables run(RunDirectory directory, Progress progress);
}
