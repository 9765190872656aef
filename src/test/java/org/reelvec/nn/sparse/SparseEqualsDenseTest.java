package org.reelvec.nn.sparse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
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
import org.reelvec.nn.AdaGradWithSchedule;
import org.reelvec.nn.DenseTraining;
import org.reelvec.nn.Device;
import org.reelvec.nn.DotProductVertex;
import org.reelvec.nn.GraphTraining;
import org.reelvec.nn.LinearDecay;
import org.reelvec.nn.RowPenaltyVertex;

/**
 * The contract of row-sparse training: it gives what the dense optimizer gives. Small random models
 * are trained on batches of changing size with many duplicates and rows that stay away for long, by
 * a stock graph in double and in float and by tables beside the graph.
 */
class SparseEqualsDenseTest {
  private static final int LEFT = 300;
  private static final int RIGHT = 40;
  private static final int MOST = 24;
  private static final int EPOCH = 700;
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
        case MOMENTUM -> new Nesterovs(0.1, 0.9);
        case MOMENTUM_DECAYING -> new Nesterovs(0.02, 0.9);
        case ADAGRAD -> new AdaGradWithSchedule(new LinearDecay(0.05, steps), 1e-7);
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
  @EnumSource(Kind.class)
  void after3000Steps(Kind kind) {
    compare(kind, 6, true, 3000);
  }

  /** The same model by the dense engine on a GPU. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void theDenseEngineOnAGpuGivesThatToo(Kind kind) {
    assumeTrue(Device.isGpu(), "no GPU: build with the profile cuda on a machine that has one");
    Case model = new Case(kind, 6, true, 200);
    double[] start = concat(model.leftStart(), model.rightStart());
    double[] dense = train(model, model.dense(DataType.FLOAT));
    double[] sparse = train(model, model.sparse(KernelSet.fastest(), 2));
    assertTrue(distance(sparse, dense) <= 1e-4 * distance(dense, start));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theBitsDependNeitherOnThreadsNorOnTheVectorApi(Kind kind) {
    Case model = new Case(kind, 9, kind != Kind.ADAMW, 150);
    double[] one = train(model, model.sparse(KernelSet.fastest(), 1));
    assertArrayEquals(one, train(model, model.sparse(KernelSet.fastest(), 2)));
    assertArrayEquals(one, train(model, model.sparse(KernelSet.fastest(), 3)));
    assertArrayEquals(one, train(model, model.sparse(KernelSet.plain(), 1)));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void goesOnFromWhatWasWrittenToTheSameBits(Kind kind) throws IOException {
    Case model = new Case(kind, 5, true, 60);
    SplittableRandom batches = new SplittableRandom(1);
    SparseTraining whole = model.sparse(KernelSet.fastest(), 2);
    model.start(whole);
    for (int step = 0; step < 30; step++) {
      model.step(whole, batches);
    }
    whole.endEpoch();
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    whole.write(new DataOutputStream(written));
    SparseTraining resumed = model.sparse(KernelSet.fastest(), 2);
    resumed.read(new DataInputStream(new ByteArrayInputStream(written.toByteArray())));
    float[] snapshot = resumed.weights("left");
    SplittableRandom same = batches.split();
    long seed = same.nextLong();
    for (GraphTraining training : List.of(whole, resumed)) {
      SplittableRandom again = new SplittableRandom(seed);
      for (int step = 0; step < 30; step++) {
        model.step(training, again);
      }
      training.endEpoch();
    }
    assertArrayEquals(whole.weights("left"), resumed.weights("left"));
    assertArrayEquals(whole.weights("right"), resumed.weights("right"));

    // What was written is a snapshot: training went on, and it did not.
    whole.read(new DataInputStream(new ByteArrayInputStream(written.toByteArray())));
    assertArrayEquals(snapshot, whole.weights("left"));
    assertFalse(Arrays.equals(snapshot, resumed.weights("left")));
    whole.close();
    resumed.close();
  }

  @Test
  void lazyRowsStayWhereTheyAreUntilTheyAreNamed() {
    Case model = new Case(Kind.ADAM, 4, false, 40);
    try (GraphTraining lazy = model.sparse(KernelSet.fastest(), 1, true);
        GraphTraining exact = model.sparse(KernelSet.fastest(), 1, false)) {
      for (GraphTraining training : List.of(lazy, exact)) {
        model.start(training);
        model.step(training, new int[] {7, 8}, new int[] {1, 1}, new float[] {1, -1});
        training.endEpoch();
      }
      float[] afterOne = lazy.weights("left");
      for (GraphTraining training : List.of(lazy, exact)) {
        for (int step = 0; step < 20; step++) {
          model.step(training, new int[] {8, 8}, new int[] {1, 2}, new float[] {1, -1});
        }
        training.endEpoch();
      }
      float[] after = lazy.weights("left");
      for (int i = 7 * 4; i < 8 * 4; i++) {
        assertEquals(afterOne[i], after[i]);
        assertNotEquals(afterOne[i], exact.weights("left")[i]);
        assertNotEquals(afterOne[i + 4], after[i + 4]);
      }
    }
  }

  @Test
  void theGraphThatIsSavedPredictsWhatTheLiveOneDoes() {
    Case model = new Case(Kind.NADAM, 6, true, 100);
    try (SparseTraining training = model.sparse(KernelSet.fastest(), 2)) {
      model.start(training);
      SplittableRandom random = new SplittableRandom(4);
      for (int step = 0; step < 100; step++) {
        model.step(training, random);
      }
      training.endEpoch();
      ComputationGraph stock = model.stock(DataType.FLOAT);
      training.copyInto(stock);
      INDArray left = Case.column(random.ints(500, 0, LEFT).toArray());
      INDArray right = Case.column(random.ints(500, 0, RIGHT).toArray());
      assertArrayEquals(
          stock.outputSingle(left, right).data().asFloat(), training.output(left, right), 1e-6f);
    }
  }

  private static void compare(Kind kind, int dimensions, boolean normalize, int steps) {
    Case model = new Case(kind, dimensions, normalize, steps);
    double[] start = concat(model.leftStart(), model.rightStart());
    double[] exact = train(model, model.dense(DataType.DOUBLE));
    double[] dense = train(model, model.dense(DataType.FLOAT));
    double[] sparse = train(model, model.sparse(KernelSet.fastest(), 2));
    double movement = distance(exact, start);
    assertTrue(movement > 0.1, "nothing was learnt");
    assertTrue(distance(sparse, exact) <= 3 * distance(dense, exact));
  }

  private static double[] train(Case model, GraphTraining training) {
    try (training) {
      SplittableRandom random = new SplittableRandom(1);
      model.start(training);
      for (int step = 1; step <= model.steps(); step++) {
        model.step(training, random);
        if (step % EPOCH == 0) {
          training.endEpoch();
        }
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
      int n = random.nextInt(1 + MOST / 2, MOST + 1);
      int[] left = new int[n];
      int[] right = new int[n];
      float[] labels = new float[n];
      for (int i = 0; i < n; i++) {
        left[i] = random.nextInt(20) > 0 ? random.nextInt(6) : random.nextInt(LEFT);
        right[i] = random.nextInt(1 + random.nextInt(RIGHT));
        labels[i] = (float) Math.sin(left[i] + 0.3 * right[i]); // of rank 2: it can be learnt
      }
      step(training, left, right, labels);
    }

    void step(GraphTraining training, int[] left, int[] right, float[] labels) {
      training.step(
          new MultiDataSet(
              new INDArray[] {column(left), column(right)},
              new INDArray[] {Nd4j.createFromArray(labels).reshape(labels.length, 1)}));
    }

    void start(GraphTraining training) {
      training.assign("left", floats(leftStart()));
      training.assign("right", floats(rightStart()));
    }

    private static INDArray column(int[] ids) {
      return Nd4j.createFromArray(ids).reshape(ids.length, 1);
    }

    GraphTraining dense(DataType type) {
      return new DenseTraining(stock(type));
    }

    ComputationGraph stock(DataType type) {
      GraphBuilder graph =
          builder(type)
              .addLayer("left", table(LEFT), "a")
              .addLayer("right", table(RIGHT), "b")
              .addVertex("left_penalty", new RowPenaltyVertex(L2), "left")
              .addVertex("right_penalty", new RowPenaltyVertex(L2), "right")
              .addVertex("score", new DotProductVertex(normalize), "left_penalty", "right_penalty");
      return finish(graph);
    }

    SparseTraining sparse(KernelSet kernels, int threads) {
      return sparse(kernels, threads, false);
    }

    SparseTraining sparse(KernelSet kernels, int threads, boolean lazy) {
      RowOptimizer optimizer =
          RowOptimizer.of(kind.updater(steps), kind.weightDecay(), lazy, kernels.rows());
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
