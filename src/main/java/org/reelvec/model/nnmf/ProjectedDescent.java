package org.reelvec.model.nnmf;

import org.reelvec.config.TrainingConfig;
import org.reelvec.config.TrainingConfig.Schedule;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.math.Crew;
import org.reelvec.math.FactorKernels;
import org.reelvec.math.FactorKernels.ProjectedStep;
import org.reelvec.math.Kernels;
import org.reelvec.math.RandomStreams;
import org.reelvec.math.Shuffle;

/**
 * Stochastic gradient descent, a rating at a time; what falls below zero is set to zero.
 *
 * <p>A step takes one block of every row and every column of a {@link RatingGrid}, in parallel; as
 * many steps as the grid has columns see every rating once. Which columns go with which rows, and
 * the order within a block, are drawn anew each epoch. The bits do not depend on the threads.
 */
final class ProjectedDescent implements Solver {
  /** The step size where none is written. */
  static final double LEARNING_RATE = 0.025;

  private final FactorKernels kernels = Kernels.factors();
  private final TrainingConfig training;
  private final FactorModel model;
  private final RatingGrid grid;
  private final Crew crew;
  private final long seed;
  private final double[] squares; // (side) summed errors of a step's blocks
  private int[] columns;
  private int epoch;
  private int done; // steps of the epoch

  /**
   * @param model is moved
   * @param seed of the groups and the orders
   */
  ProjectedDescent(
      TrainingConfig training,
      FactorModel model,
      Ratings ratings,
      int[] rows,
      Crew crew,
      long seed) {
    this.training = training;
    this.model = model;
    this.grid =
        RatingGrid.of(ratings, rows, model.users().width(), RandomStreams.stream(seed, "grid"));
    this.crew = crew;
    this.seed = seed;
    this.squares = new double[grid.side()];
    this.columns = new int[grid.side()];
  }

  @Override
  public int steps() {
    return grid.side();
  }

  @Override
  public int samples(int step) {
    int samples = 0;
    for (int row = 0; row < grid.side(); row++) {
      samples += grid.size(block(row, step - 1));
    }
    return samples;
  }

  private int block(int row, int step) {
    return row * grid.side() + columns[(row + step) % grid.side()];
  }

  @Override
  public void startEpoch(int number) {
    epoch = number;
    done = 0;
    columns = Shuffle.permutation(grid.side(), RandomStreams.stream(seed, "strata", number));
  }

  @Override
  public double step() {
    ProjectedStep step = model.step(rate());
    int number = done++;
    crew.run(grid.side(), row -> squares[row] = descend(block(row, number), step));
    double sum = 0;
    for (double ofBlock : squares) {
      sum += ofBlock;
    }
    return sum / Math.max(1, samples(done));
  }

  private double descend(int block, ProjectedStep step) {
    ShuffledBlock ratings =
        ShuffledBlock.of(grid, block, RandomStreams.stream(seed, "shuffle", epoch, block));
    return kernels.descend(
        model.users(),
        model.movies(),
        ratings.users(),
        ratings.movies(),
        ratings.values(),
        grid.size(block),
        step);
  }

  private double rate() {
    double rate = training.learningRateOr(LEARNING_RATE);
    if (training.scheduleOr(Schedule.LINEAR) == Schedule.CONSTANT) {
      return rate;
    }
    double past = epoch - 1 + (double) done / grid.side();
    return rate * Math.max(0, 1 - past / training.epochs());
  }
}
