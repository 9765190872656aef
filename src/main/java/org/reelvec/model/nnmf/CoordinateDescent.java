package org.reelvec.model.nnmf;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.math.Crew;
import org.reelvec.math.Factors;

/**
 * Coordinate descent: first the row of every user, then that of every movie, each of its numbers in
 * turn to its best value. Rows of one side do not look at each other, so that they are worked on in
 * parallel with the same bits. The objective never rises. After H.-F. Yu, C.-J. Hsieh, S. Si and I.
 * Dhillon, "Scalable Coordinate Descent Approaches to Parallel Matrix Factorization" (2012), with
 * the cut-off of A. Cichocki and A.-H. Phan, "Fast Local Algorithms for Large Scale Nonnegative
 * Matrix and Tensor Factorizations" (2009).
 */
final class CoordinateDescent implements Solver {
  private static final int PARTS = 64;

  private final FactorModel model;
  private final RatingLists byUser;
  private final RatingLists byMovie;
  private final Crew crew;
  private final Supplier<RowSolver> newSolver;
  private final Queue<RowSolver> idle = new ConcurrentLinkedQueue<>();
  private final double[] squares = new double[PARTS]; // summed errors of a step's parts
  private boolean usersNext = true;

  CoordinateDescent(
      FactorModel model, Ratings ratings, int[] rows, Crew crew, Supplier<RowSolver> newSolver) {
    this.model = model;
    this.byUser =
        RatingLists.of(ratings.users(), ratings.user(), ratings.movie(), ratings.value(), rows);
    this.byMovie =
        RatingLists.of(ratings.movies(), ratings.movie(), ratings.user(), ratings.value(), rows);
    this.crew = crew;
    this.newSolver = newSolver;
  }

  @Override
  public int steps() {
    return 2;
  }

  @Override
  public int samples(int step) {
    return byUser.values().length;
  }

  @Override
  public void startEpoch(int number) {
    usersNext = true;
  }

  @Override
  public double step() {
    double sum =
        usersNext
            ? improve(model.users(), model.movies(), byUser)
            : improve(model.movies(), model.users(), byMovie);
    usersNext = !usersNext;
    return sum / byUser.values().length;
  }

  private double improve(Factors own, Factors other, RatingLists lists) {
    crew.run(PARTS, part -> squares[part] = improvePart(part, own, other, lists));
    double sum = 0;
    for (double ofPart : squares) {
      sum += ofPart;
    }
    return sum;
  }

  private double improvePart(int part, Factors own, Factors other, RatingLists lists) {
    RowSolver taken = idle.poll();
    RowSolver solver = taken == null ? newSolver.get() : taken;
    double sum = 0;
    int to = lists.firstOfPart(part + 1, PARTS);
    for (int row = lists.firstOfPart(part, PARTS); row < to; row++) {
      sum += solver.improve(own, row, other, lists);
    }
    idle.add(solver);
    return sum;
  }
}
