package org.reelvec.model.linkcosine;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.learning.config.IUpdater;
import org.reelvec.bench.Options;
import org.reelvec.bench.StepClock;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.LinkCosineConfig;
import org.reelvec.config.TrainingConfig;
import org.reelvec.config.TrainingConfig.Loss;
import org.reelvec.nn.DenseTraining;
import org.reelvec.nn.Device;
import org.reelvec.nn.GraphTraining;
import org.reelvec.nn.InitialWeights;
import org.reelvec.nn.Updaters;
import org.reelvec.nn.sparse.RowEngine;

/** What both losses of the link model share. */
final class LinkSteps {
  /** Data that a configuration of such a model wants. */
  static final String DATA = "{}";

  private LinkSteps() {}

  /** Times steps. */
  static void time(
      String work,
      Options options,
      ExperimentConfig experiment,
      Supplier<MultiDataSet> batch,
      int samples,
      RandomGenerator random) {
    TrainingConfig training = experiment.training();
    Device.start(training.device(), training.threads());
    int links = options.whole("rows");
    int movies = options.whole("movies");
    LinkCosineConfig config = (LinkCosineConfig) experiment.model();
    LinkGraphs graphs = new LinkGraphs(links, movies, config, DataType.FLOAT);
    IUpdater updater = Updaters.of(training, Integer.MAX_VALUE);
    Loss loss = training.linkLoss();
    GraphTraining trained =
        options.isSparse()
            ? graphs.sparse(loss, RowEngine.of(training, updater), updater)
            : new DenseTraining(graphs.training(loss, updater, 0));
    initialize(trained, LinkGraphs.LINK_TABLE, (long) links * config.dimensions(), random);
    initialize(trained, LinkGraphs.MOVIE_TABLE, (long) movies * config.dimensions(), random);
    new StepClock(work, options).run(trained, batch, samples);
  }

  private static void initialize(
      GraphTraining training, String table, long count, RandomGenerator random) {
    training.assign(table, InitialWeights.uniform(count, InitialWeights.KERAS_EMBEDDING, random));
  }
}
