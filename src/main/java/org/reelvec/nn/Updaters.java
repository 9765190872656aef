package org.reelvec.nn;

import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.schedule.FixedSchedule;
import org.nd4j.linalg.schedule.ISchedule;
import org.reelvec.config.TrainingConfig;

/**
 * DeepLearning4J's optimizers with the constants of Keras (an epsilon of 1e-7).
 *
 * <p>Its Adam adds epsilon to the root of the second moment before that is corrected for its bias,
 * as Keras does; torch adds it after. Adadelta has the rate that it lacks here: see {@link
 * AdaDeltaWithRate}.
 *
 * <p>Its Nadam is simpler than Keras': one fixed momentum where Keras has a schedule that starts
 * lower, and no bias correction of the second moment, so the first steps are larger and the later
 * ones alike.
 */
public final class Updaters {
  private static final double EPSILON = 1e-7;
  private static final double RHO = 0.95;

  private Updaters() {}

  /** The optimizer of a configuration, for a training of so many iterations. */
  public static IUpdater of(TrainingConfig training, int iterations) {
    double rate = training.learningRate();
    ISchedule schedule =
        switch (training.schedule()) {
          case CONSTANT -> new FixedSchedule(rate);
          case LINEAR -> new LinearDecay(rate, iterations);
        };
    return switch (training.updater()) {
      case SGD -> new Sgd(schedule);
      case ADAGRAD -> AdaGrad.builder().learningRateSchedule(schedule).epsilon(EPSILON).build();
      case ADADELTA -> new AdaDeltaWithRate(schedule, RHO, EPSILON);
      case ADAM -> Adam.builder().learningRateSchedule(schedule).epsilon(EPSILON).build();
      case NADAM -> Nadam.builder().learningRateSchedule(schedule).epsilon(EPSILON).build();
    };
  }
}
