package org.reelvec.bench;

import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.learning.config.IUpdater;
import org.reelvec.config.TrainingConfig;
import org.reelvec.math.RandomStreams;
import org.reelvec.model.rating.RatingGraphs;
import org.reelvec.nn.DenseTraining;
import org.reelvec.nn.Device;
import org.reelvec.nn.GraphTraining;
import org.reelvec.nn.IdColumn;
import org.reelvec.nn.Updaters;
import org.reelvec.nn.ValueColumn;
import org.reelvec.nn.sparse.RowEngine;

/** Steps of a rating model on ratings of 1 to 5 of Zipf users and movies. */
public final class RatingSteps {
  /** Data that a configuration of such a model wants. */
  public static final String DATA = "{format: netflix, path: none}";

  private static final int WORST = 1;
  private static final int BEST = 5;

  private RatingSteps() {}

  /** Times them. */
  public static void time(
      String work, Options options, TrainingConfig training, RatingGraphs graphs) {
    Device.start(training.device(), training.threads());
    IUpdater updater = Updaters.of(training, Integer.MAX_VALUE);
    GraphTraining trained =
        options.isSparse()
            ? graphs.sparse(RowEngine.of(training, updater), updater, 0)
            : new DenseTraining(graphs.training(updater, 0));
    RandomGenerator random = RandomStreams.stream(options.whole("seed"), "bench");
    graphs.initialize(trained, random);
    Zipf users = new Zipf(options.whole("rows"));
    Zipf movies = new Zipf(options.whole("movies"));
    int batch = options.whole("batch");
    new StepClock(work, options).run(trained, () -> batch(batch, users, movies, random), batch);
  }

  private static MultiDataSet batch(int size, Zipf users, Zipf movies, RandomGenerator random) {
    IdColumn user = new IdColumn(size);
    user.fill(users.draw(size, random));
    IdColumn movie = new IdColumn(size);
    movie.fill(movies.draw(size, random));
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = random.nextInt(WORST, BEST + 1);
    }
    ValueColumn rating = new ValueColumn(size);
    rating.fill(values);
    return new MultiDataSet(
        new INDArray[] {user.array(), movie.array()}, new INDArray[] {rating.array()});
  }
}
