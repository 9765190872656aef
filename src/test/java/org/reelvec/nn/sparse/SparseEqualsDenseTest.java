package org.reelvec.nn.sparse;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.EmbeddingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.nd4j.linalg.schedule.FixedSchedule;
import org.reelvec.math.Crew;
import org.reelvec.math.KernelSet;
import org.reelvec.nn.AdaDeltaWithRate;
import org.reelvec.nn.DenseTraining;
import org.reelvec.nn.DotProductVertex;
import org.reelvec.nn.GraphTraining;
import org.reelvec.nn.LinearDecay;
import org.reelvec.nn.RowPenaltyVertex;

/**
 * The contract of row-sparse training: it gives what the dense optimizer gives. Small random models
 * are trained on batches with many duplicates and rows that stay away for long, by a stock graph in
 * double and in float and by tables beside the graph.
 */
class SparseEqualsDenseTest {
  private static final int LEFT = 300;
  private static final int RIGHT = 40;
  private static final int BATCH = 24;
  private static final double L2 = 0.01;

  enum Kind {
    SGD,
    MOMENTUM,
    ADAGRAD,
    ADADELTA,
    ADAM,
    NADAM,
    ADAM_FALLING,
    ADAMW,
    MOMENTUM_DECAYING;

    IUpdater updater(int steps) {
      return switch (this) {
        case SGD -> new Sgd(0.5);
        case MOMENTUM, MOMENTUM_DECAYING -> new Nesterovs(0.1, 0.9);
        case ADAGRAD -> AdaGrad.builder().learningRate(0.05).epsilon(1e-7).build();
        case ADADELTA -> new AdaDeltaWithRate(new FixedSchedule(1), 0.95, 1e-7);
        case ADAM, ADAMW -> Adam.builder().learningRate(0.003).epsilon(1e-7).build();
        case NADAM -> Nadam.builder().learningRate(0.003).epsilon(1e-7).build();
        case ADAM_FALLING ->
            Adam.builder()
                .learningRateSchedule(new LinearDecay(0.003, steps))
                .epsilon(1e-7)
                .build();
      };
    }

    double weightDecay() {
      return this == ADAMW || this == MOMENTUM_DECAYING ? 0.05 : 0;
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void after200Steps(Kind kind) {
    compare(kind, 5, true, 200);
    compare(kind, 11, false, 200);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"SGD", "ADAGRAD", "ADADELTA", "ADAM_FALLING"},
      mode = EnumSource.Mode.EXCLUDE)
  void after3000Steps(Kind kind) {
    compare(kind, 6, true, 3000);
  }

  private static void compare(Kind kind, int dimensions, boolean normalize, int steps) {
    Case model = new Case(kind, dimensions, normalize, steps);
    double[] start = concat(model.leftStart(), model.rightStart());
    double[] exact = train(model, model.dense(DataType.DOUBLE));
    double[] dense = train(model, model.dense(DataType.FLOAT));
    double[] sparse = train(model, model.sparse(KernelSet.fastest(), 2));
    double movement = distance(exact, start);
    System.out.printf(
        "%s %d %s: movement %.3g dense %.2e sparse %.2e%n",
        kind,
        steps,
        normalize,
        movement,
        distance(dense, exact) / movement,
        distance(sparse, exact) / movement);
    assertTrue(movement > 0.1, "nothing was learnt");
    assertTrue(distance(sparse, exact) <= 2 * distance(dense, exact));
  }

  private static double[] train(Case model, GraphTraining training) {
    try (training) {
      SplittableRandom random = new SplittableRandom(1);
      training.assign("left", floats(model.leftStart()));
      training.assign("right", floats(model.rightStart()));
      for (int step = 1; step <= model.steps(); step++) {
        model.step(training, random);
      }
      training.endEpoch();
      return concat(doubles(training.weights("left")), doubles(training.weights("right")));
    }
  }

  private static double[] concat(double[] a, double[] b) {
    double[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(sum);
  }

  private static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  record Case(Kind kind, int dimensions, boolean normalize, int steps) {
    double[] leftStart() {
      return start(LEFT, 1);
    }

    double[] rightStart() {
      return start(RIGHT, 2);
    }

    private double[] start(int rows, int seed) {
      SplittableRandom random = new SplittableRandom(seed);
      return random.doubles((long) rows * dimensions, -0.5, 0.5).map(x -> (float) x).toArray();
    }

    /** A third of the left rows are common, the others occur once in hundreds of steps. */
    void step(GraphTraining training, SplittableRandom random) {
      int[] left = new int[BATCH];
      int[] right = new int[BATCH];
      float[] labels = new float[BATCH];
      for (int i = 0; i < BATCH; i++) {
        left[i] = random.nextInt(20) > 0 ? random.nextInt(6) : random.nextInt(LEFT);
        right[i] = random.nextInt(1 + random.nextInt(RIGHT));
        labels[i] = (float) Math.sin(left[i] + 0.3 * right[i]); // of rank 2: it can be learnt
      }
      training.step(
          new MultiDataSet(
              new INDArray[] {column(left), column(right)},
              new INDArray[] {Nd4j.createFromArray(labels).reshape(BATCH, 1)}));
    }

    private static INDArray column(int[] ids) {
      return Nd4j.createFromArray(ids).reshape(ids.length, 1);
    }

    GraphTraining dense(DataType type) {
      GraphBuilder graph =
          builder(type)
              .addLayer("left", table(LEFT), "a")
              .addLayer("right", table(RIGHT), "b")
              .addVertex("left_penalty", new RowPenaltyVertex(L2), "left")
              .addVertex("right_penalty", new RowPenaltyVertex(L2), "right")
              .addVertex("score", new DotProductVertex(normalize), "left_penalty", "right_penalty");
      return new DenseTraining(finish(graph));
    }

    SparseTraining sparse(KernelSet kernels, int threads) {
      RowOptimizer optimizer =
          RowOptimizer.of(kind.updater(steps), kind.weightDecay(), false, kernels.rows());
      RowEngine engine = new RowEngine(optimizer, kernels, new Crew(threads));
      RowTable left = engine.table("left", LEFT, RowColumns.vector(dimensions, L2));
      RowTable right = engine.table("right", RIGHT, RowColumns.vector(dimensions, L2));
      GraphBuilder graph =
          builder(DataType.FLOAT).addVertex("score", engine.dot(left, right, normalize), "a", "b");
      return engine.training(
          finish(graph), List.of(TableLayer.vectors(left), TableLayer.vectors(right)));
    }

    private GraphBuilder builder(DataType type) {
      return new NeuralNetConfiguration.Builder()
          .dataType(type)
          .seed(0)
          .updater(kind.updater(steps))
          .weightInit(WeightInit.ZERO)
          .graphBuilder()
          .addInputs("a", "b");
    }

    private Layer table(int rows) {
      return new EmbeddingLayer.Builder()
          .nIn(rows)
          .nOut(dimensions)
          .hasBias(false)
          .activation(Activation.IDENTITY)
          .weightDecay(kind.weightDecay(), true)
          .build();
    }

    private static ComputationGraph finish(GraphBuilder graph) {
      graph
          .addLayer(
              "loss",
              new LossLayer.Builder(new LossMSE()).activation(Activation.IDENTITY).build(),
              "score")
          .setOutputs("loss");
      ComputationGraph built = new ComputationGraph(graph.build());
      built.init();
      return built;
    }
  }
}
