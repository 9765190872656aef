package org.reelvec.nn.sparse;

import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.reelvec.math.RowKernels;
import org.reelvec.nn.AdaDeltaWithRate;
import org.reelvec.nn.AdaGradWithSchedule;

/**
 * An optimizer of rows. A row of the batch takes a step with its gradient; a row that was not in a
 * batch for k steps takes those k steps at once, in constant time, when it is next wanted. Together
 * that is what the dense optimizer does to every row in every step, but for rounding.
 *
 * <p>All tables of a training share one: a step is opened, rows are changed, by several threads if
 * need be, and the step is closed.
 */
public abstract class RowOptimizer {
  final RowKernels kernels;
  private final IUpdater updater;
  private final double weightDecay;
  private final boolean lazy;
  private final IdleDecay decay;
  private int steps;
  private double rate;

  RowOptimizer(Settings settings) {
    this.updater = settings.updater;
    this.weightDecay = settings.weightDecay;
    this.lazy = settings.lazy;
    this.kernels = settings.kernels;
    this.decay = new IdleDecay(weightDecay > 0);
  }

  /**
   * The row-wise form of a dense optimizer.
   *
   * @param updater the dense one: its kind, its constants and its learning rate
   * @param weightDecay each step the weights shrink by this times the learning rate
   * @param lazy whether rows that are in no batch stay as they are instead
   * @throws IllegalArgumentException if there is none for this updater
   */
  public static RowOptimizer of(
      IUpdater updater, double weightDecay, boolean lazy, RowKernels kernels) {
    Settings settings = new Settings(updater, weightDecay, lazy, kernels);
    if (updater instanceof Sgd) {
      return new RowSgd(settings);
    }
    if (updater instanceof Nesterovs nesterovs) {
      return new RowMomentum(settings, nesterovs.getMomentum());
    }
    if (updater instanceof AdaGradWithSchedule adagrad) {
      return new RowAdagrad(settings, adagrad.epsilon());
    }
    if (updater instanceof AdaDeltaWithRate adadelta) {
      return new RowAdadelta(settings, adadelta.rho(), adadelta.epsilon());
    }
    if (updater instanceof Adam adam) {
      return new RowAdam(settings, adam.getBeta1(), adam.getBeta2(), adam.getEpsilon(), false);
    }
    if (updater instanceof Nadam nadam) {
      return new RowAdam(settings, nadam.getBeta1(), nadam.getBeta2(), nadam.getEpsilon(), true);
    }
    throw new IllegalArgumentException("rows cannot be trained by " + updater);
  }

  /** How many numbers an optimizer keeps for each weight. */
  abstract int states();

  /** What these numbers begin at. */
  float initialState() {
    return 0;
  }

  /** Prepares step number {@code step}; the first is 1. */
  void open(int step, double rate) {}

  /**
   * A row's step, after {@code gap} steps that it missed.
   *
   * @param weights as they are after those, from {@code weightsAt} on
   * @param cells take the weights after the step, from {@code at} on; their states follow, {@code
   *     width} apart, and are as they were before those
   */
  abstract void update(
      float[] weights,
      int weightsAt,
      float[] gradient,
      int gradientAt,
      float[] cells,
      int at,
      int width,
      int gap);

  /**
   * Weights after {@code gap} steps without a gradient, at least 1.
   *
   * @param lost what weight decay takes of them
   * @param out takes them, from {@code outAt} on; may be the cells themselves
   */
  abstract void idle(float[] cells, int at, int width, int gap, float lost, float[] out, int outAt);

  /** Makes the states of a row those after {@code gap} steps without a gradient. */
  abstract void settle(float[] cells, int at, int width, int gap);

  /** Notes what the step just taken did to rows without a gradient. */
  void close(double lost) {}

  /** Forgets what was noted: all rows are up to date. */
  void restart() {}

  /** Steps taken. */
  final int steps() {
    return steps;
  }

  /** Begins a step. */
  final void openStep() {
    rate = updater.getLearningRate(steps, 0);
    open(steps + 1, rate);
  }

  /** Ends the step. */
  final void closeStep() {
    if (!lazy) {
      decay.close(rate * weightDecay);
      close(rate * weightDecay);
    }
    steps++;
  }

  /** The learning rate of the step that is open. */
  final float rate() {
    return (float) rate;
  }

  /** What weight decay takes of the weights in it. */
  final float lost() {
    return (float) (rate * weightDecay);
  }

  /** Weight decay alone. */
  final void shrink(float[] cells, int at, int width, float lost, float[] out, int outAt) {
    System.arraycopy(cells, at, out, outAt, width);
    if (lost != 0) {
      kernels.combine(out, outAt, 1, out, outAt, -lost, width);
    }
  }

  /** Steps that a row has missed which was last stepped as step number {@code since}. */
  final int gap(int since) {
    return lazy ? 0 : steps - since;
  }

  /** Weights of a row after the steps that it has missed; the row stays as it is. */
  final void read(float[] cells, int at, int width, int gap, float[] out, int outAt) {
    if (gap > 0) {
      idle(cells, at, width, gap, decay.over(gap), out, outAt);
    } else {
      System.arraycopy(cells, at, out, outAt, width);
    }
  }

  /** Takes the steps that a row has missed. */
  final void catchUp(float[] cells, int at, int width, int gap) {
    if (gap > 0) {
      idle(cells, at, width, gap, decay.over(gap), cells, at);
      settle(cells, at, width, gap);
    }
  }

  /** Says that every row of every table is up to date after this many steps. */
  final void restart(int after) {
    steps = after;
    decay.restart();
    restart();
  }

  /** What optimizers of all kinds are made of. */
  record Settings(IUpdater updater, double weightDecay, boolean lazy, RowKernels kernels) {}
}
