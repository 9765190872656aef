package org.reelvec.nn;

import java.util.List;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;
import org.nd4j.linalg.schedule.FixedSchedule;
import org.nd4j.linalg.schedule.ISchedule;
import org.reelvec.config.TrainingConfig;
import org.reelvec.config.TrainingConfig.Schedule;

/**
 * DeepLearning4J's optimizers with the constants of Keras (an epsilon of 1e-7).
 *
 * <p>Its Adam adds epsilon to the root of the second moment before that is corrected for its bias,
 * as Keras does; torch adds it after. Adadelta has the rate that it lacks here: see {@link
 * AdaDeltaWithRate}. Its Adagrad is wrapped as well: see {@link AdaGradWithSchedule}.
 *
 * <p>AdamW (I. Loshchilov and F. Hutter, "Decoupled Weight Decay Regularization", ICLR 2019) is its
 * Adam; the graphs add the weight decay, times the learning rate and apart from the gradient.
 *
 * <p>Its momentum is Nesterov's ({@code Nesterovs}), as Keras' SGD with {@code nesterov}: {@code v'
 * = mu v - rate g}, then {@code w += (1 + mu) v' - mu v}.
 *
 * <p>Its Nadam is simpler than Keras': one fixed momentum where Keras has a schedule that starts
 * lower, and no bias correction of the second moment, so the first steps are larger and the later
 * ones alike.
 */
public final class Updaters {
  /** What the running mean of gradients keeps of itself each step, in the Adam family. */
  public static final double BETA1 = 0.9;

  /** What the running mean of squared gradients keeps of itself, likewise. */
  public static final double BETA2 = 0.999;

  /** Added to roots, or below them, so that nothing is divided by zero. */
  public static final double EPSILON = 1e-7;

  /** What the running means of Adadelta keep of themselves each step. */
  public static final double RHO = 0.95;

  /** What the velocity of Nesterov's momentum keeps of itself each step. */
  public static final double MU = 0.9;

  private Updaters() {}

  /** The optimizer of a configuration, for a training of so many iterations. */
  public static IUpdater of(TrainingConfig training, int iterations) {
    ISchedule rate = schedule(training, iterations);
    return switch (training.updater()) {
      case SGD -> new Sgd(rate);
      case MOMENTUM -> Nesterovs.builder().learningRateSchedule(rate).momentum(MU).build();
      case ADAGRAD -> new AdaGradWithSchedule(rate, EPSILON);
      case ADADELTA -> new AdaDeltaWithRate(rate, RHO, EPSILON);
      case ADAM, ADAMW ->
          Adam.builder()
              .learningRateSchedule(rate)
              .beta1(BETA1)
              .beta2(BETA2)
              .epsilon(EPSILON)
              .build();
      case NADAM ->
          Nadam.builder()
              .learningRateSchedule(rate)
              .beta1(BETA1)
              .beta2(BETA2)
              .epsilon(EPSILON)
              .build();
    };
  }

  /**
   * Weight decay as the list of a layer; empty for 0.
   *
   * <p>It must not be given to a whole graph: DeepLearning4J (1.0.0-M2.1) then puts it into every
   * layer's list twice, and weights shrink twice as fast.
   */
  public static List<Regularization> weightDecay(double decay) {
    return decay == 0 ? List.of() : List.of(new WeightDecay(decay, true));
  }

  /** The learning rate of a configuration, for a training of so many iterations. */
  public static ISchedule schedule(TrainingConfig training, int iterations) {
    double rate = training.learningRateOr(TrainingConfig.GRAPH_LEARNING_RATE);
    return switch (training.scheduleOr(Schedule.CONSTANT)) {
      case CONSTANT -> new FixedSchedule(rate);
      case LINEAR -> new LinearDecay(rate, iterations);
    };
  }
}
