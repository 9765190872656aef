package org.reelvec.config;

import org.jspecify.annotations.Nullable;

/** How a model is trained. */
public record TrainingConfig(
    @Doc("Passes over the training pairs.") @Default("15") @Range(min = 1, max = 100_000)
        int epochs,
    @Doc("Pairs or ratings in a step; negatives come on top. Of no account to sgns and nnmf.")
        @Default("512")
        @Range(min = 1, max = 1_000_000)
        int batch,
    @Doc(
            "Links: mse on +1/-1, logistic, or sampled-softmax. Ratings: mse. null takes"
                + " sampled-softmax for links, mse for ratings.")
        @Nullable Loss loss,
    @Doc(
            "The optimizer of linkcosine, ratingdot and ratingmlp. momentum is Nesterov's, of 0.9;"
                + " adamw is adam with training.weight-decay.")
        @Default("adam")
        Updater updater,
    @Doc(
            "Step size of the optimizer; null takes 0.005, for sgns and nnmf 0.025. Keras' old"
                + " default for nadam is 0.002. For adadelta 1.0 is its paper's and old Keras'"
                + " default; with today's Keras default of 0.001 it hardly moves.")
        @Range(min = 0, above = true, max = 100)
        @Nullable Double learningRate,
    @Doc(
            "constant, or linear: falling to zero over all epochs, for sgns to a ten-thousandth of"
                + " itself. null takes constant, for sgns and nnmf linear.")
        @Nullable Schedule schedule,
    @Doc(
            "Every step each weight shrinks by this times the learning rate, apart from its"
                + " gradient; under training.lazy only the rows of the batch.")
        @Default("0.0")
        @Range(min = 0, max = 100)
        double weightDecay,
    @Doc(
            "Train a second time, for as many epochs as were kept of the first. none; validation:"
                + " on the validation part too, then take the held-out figures; all: on everything,"
                + " after the held-out figures of the first are taken. Vectors come from the last"
                + " training.")
        @Default("none")
        Refit refit,
    @Doc("Stop when a validation figure no longer improves.") EarlyStopping earlyStopping,
    @Doc(
            value =
                "Ratings only: an epoch is so many batches, drawn anew each time, in place of one"
                    + " pass; for data of which a pass takes hours. null passes over all.",
            unit = "batches")
        @Range(min = 1, max = 1_000_000_000)
        @Nullable Integer stepsPerEpoch,
    @Doc(
            value = "A checkpoint is written after this many epochs, and after the last.",
            unit = "epochs")
        @Default("1")
        @Range(min = 1, max = 100_000)
        int checkpointEvery,
    @Doc(
            "sparse: a step works on the rows of its batch, and a row that was left out is caught"
                + " up, in constant time, when it is next used; runs on the CPU. dense: a step goes"
                + " over whole tables, with the same result. null takes sparse on the CPU, dense on"
                + " CUDA.")
        @Nullable Embeddings embeddings,
    @Doc(
            "Sparse embeddings only: a row that a batch leaves out stays as it is, as under torch's"
                + " SparseAdam, where the dense optimizer would move it on. A little faster,"
                + " another result.")
        @Default("false")
        boolean lazy,
    @Doc(
            "cpu, cuda, or auto: cuda where it is built in, a GPU is present and sparse embeddings"
                + " are not asked for.")
        @Default("auto")
        Device device,
    @Doc(
            "Threads; 0 takes every core, 1 promises the same bytes. With sparse embeddings any"
                + " number gives the same vectors.")
        @Default("0")
        @Range(min = 0, max = 1024)
        int threads) {

  /** The step size of graphs where none is written. */
  public static final double GRAPH_LEARNING_RATE = 0.005;

  /** The step size; where it is left open, that of the kind of model that asks. */
  public double learningRateOr(double usual) {
    return learningRate == null ? usual : learningRate;
  }

  /** The schedule; where it is left open, that of the kind of model that asks. */
  public Schedule scheduleOr(Schedule usual) {
    return schedule == null ? usual : schedule;
  }

  /** The objective of a link model. */
  public Loss linkLoss() {
    return loss == null ? Loss.SAMPLED_SOFTMAX : loss;
  }

  /**
   * The device; where it is left open, the one on which sparse embeddings train if they are asked
   * for.
   */
  public Device wantedDevice() {
    boolean rows = embeddings == Embeddings.SPARSE || lazy;
    return device == Device.AUTO && rows ? Device.CPU : device;
  }

  /** Whether embeddings are sparse in a graph that runs on CUDA, or else on the CPU. */
  public boolean isSparse(boolean cuda) {
    return embeddings == null ? !cuda : embeddings == Embeddings.SPARSE;
  }

  /** The same training for exactly so many epochs, with no figure to watch. */
  public TrainingConfig untilEpoch(int last) {
    return new TrainingConfig(
        last,
        batch,
        loss,
        updater,
        learningRate,
        schedule,
        weightDecay,
        refit,
        new EarlyStopping(null, earlyStopping.patience()),
        stepsPerEpoch,
        checkpointEvery,
        embeddings,
        lazy,
        device,
        threads);
  }

  /** The objective. */
  public enum Loss {
    /** Squared error: of ratings, or against +1 and -1. */
    MSE,
    /** Binary cross-entropy. */
    LOGISTIC,
    /** Cross-entropy of the true link among the shared negatives. */
    SAMPLED_SOFTMAX
  }

  /** Whether there is a second training, and on what. */
  public enum Refit {
    /** There is none. */
    NONE,
    /** On the training and the validation part, before the held-out figures are taken. */
    VALIDATION,
    /** On everything, after the held-out figures of the first are taken. */
    ALL
  }

  /** The optimizer. */
  public enum Updater {
    /** Plain gradient descent. */
    SGD(0),
    /** Gradient descent with Nesterov's momentum of 0.9: DeepLearning4J's {@code Nesterovs}. */
    MOMENTUM(1),
    /** Adagrad. */
    ADAGRAD(1),
    /** Adadelta, of rho 0.95. */
    ADADELTA(2),
    /** Adam. */
    ADAM(2),
    /** Adam with Nesterov momentum. */
    NADAM(2),
    /** Adam, and beside it weight decay: it is refused without any. */
    ADAMW(2);

    private final int states;

    Updater(int states) {
      this.states = states;
    }

    /** Numbers that it keeps beside each weight. */
    public int states() {
      return states;
    }
  }

  /** How the learning rate changes over training. */
  public enum Schedule {
    /** It does not. */
    CONSTANT,
    /** Linearly to zero. */
    LINEAR
  }

  /** What a step works on of the embedding tables. */
  public enum Embeddings {
    /** The rows of its batch. */
    SPARSE,
    /** All rows. */
    DENSE
  }

  /** Where the graph runs. */
  public enum Device {
    /** The native backend. */
    CPU,
    /** An NVIDIA GPU, or an error. */
    CUDA,
    /** CUDA where there is one. */
    AUTO
  }

  /** When training ends before its last epoch. */
  public record EarlyStopping(
      @Doc(
              "The figure to watch: loss; link.auc, link.mrr or link.hits@10 of the validation"
                  + " pairs; rating.rmse or rating.mae of the validation ratings; null trains all"
                  + " epochs.")
          @Nullable String metric,
      @Doc(value = "Epochs without a new best after which training ends.", unit = "epochs")
          @Default("3")
          @Range(min = 1, max = 100_000)
          int patience) {}
}
