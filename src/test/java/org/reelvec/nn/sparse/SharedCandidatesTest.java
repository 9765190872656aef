package org.reelvec.nn.sparse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.L2NormalizeVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.layers.EmbeddingLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.reelvec.data.HiddenCells;
import org.reelvec.math.Crew;
import org.reelvec.math.KernelSet;
import org.reelvec.nn.DenseTraining;
import org.reelvec.nn.FirstCandidateLoss;
import org.reelvec.nn.GivenLoss;
import org.reelvec.nn.GraphTraining;
import org.reelvec.nn.SharedNegativesVertex;

/**
 * A sampled softmax beside the graph gives what the dense graph gives, on batches in which movies
 * and links repeat, links are both some movie's own and shared, and many cells are hidden; and it
 * gives the same bits by any number of threads and by plain loops.
 */
class SharedCandidatesTest {
  private static final int LINKS = 60;
  private static final int MOVIES = 30;
  private static final int PAIRS = 39; // more than a tile of queries
  private static final int SHARED = 83; // more than a block of candidates, no whole vectors
  private static final double TEMPERATURE = 0.3;

  @ParameterizedTest
  @CsvSource({"SGD, true, 5", "SGD, false, 11", "ADAM, true, 11", "ADAM, false, 5"})
  void equalsTheDenseGraph(String updater, boolean normalize, int dimensions) {
    Model model = new Model(updater.equals("SGD"), normalize, dimensions);
    Trained exact = train(model, model.dense(DataType.DOUBLE), 200);
    Trained dense = train(model, model.dense(DataType.FLOAT), 200);
    Trained sparse = train(model, model.sparse(KernelSet.fastest(), 2), 200);
    double movement = distance(exact.weights, model.start());
    double denseError = distance(dense.weights, exact.weights) / movement;
    double sparseError = distance(sparse.weights, exact.weights) / movement;
    String errors = "dense %.2e, sparse %.2e of %.3g".formatted(denseError, sparseError, movement);
    assertTrue(movement > 1, errors);
    assertTrue(sparseError <= 1.5 * denseError + 1e-7, errors);
    for (int step = 0; step < 200; step++) {
      assertEquals(exact.losses[step], sparse.losses[step], 1e-4 * exact.losses[step]);
    }
  }

  @Test
  void givesTheSameBitsByAnyThreads() {
    Model model = new Model(false, true, 11);
    float[] one = train(model, model.sparse(KernelSet.fastest(), 1), 50).weights;
    for (int threads = 2; threads <= 3; threads++) {
      float[] more = train(model, model.sparse(KernelSet.fastest(), threads), 50).weights;
      assertArrayEquals(one, more, threads + " threads");
    }
  }

  @Test
  void givesTheSameBitsByPlainLoops() {
    Model model = new Model(false, true, 11);
    float[] fast = train(model, model.sparse(KernelSet.fastest(), 2), 20).weights;
    assertArrayEquals(fast, train(model, model.sparse(KernelSet.plain(), 2), 20).weights);
  }

  private static Trained train(Model model, GraphTraining training, int steps) {
    try (training) {
      SplittableRandom random = new SplittableRandom(4);
      float[] start = model.start();
      int links = LINKS * model.dimensions;
      training.assign("link", Arrays.copyOf(start, links));
      training.assign("movie", Arrays.copyOfRange(start, links, start.length));
      double[] losses = new double[steps];
      for (int step = 0; step < steps; step++) {
        losses[step] = model.step(training, random);
      }
      training.endEpoch();
      float[] weights = Arrays.copyOf(training.weights("link"), start.length);
      float[] movies = training.weights("movie");
      System.arraycopy(movies, 0, weights, links, movies.length);
      return new Trained(weights, losses);
    }
  }

  private static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += ((double) a[i] - b[i]) * ((double) a[i] - b[i]);
    }
    return Math.sqrt(sum);
  }

  record Trained(float[] weights, double[] losses) {}

  record Model(boolean sgd, boolean normalize, int dimensions) {
    float[] start() {
      float[] start = new float[(LINKS + MOVIES) * dimensions];
      SplittableRandom random = new SplittableRandom(2);
      for (int i = 0; i < start.length; i++) {
        start[i] = random.nextFloat() - 0.5f;
      }
      return start;
    }

    double step(GraphTraining training, SplittableRandom random) {
      int[] movies = new int[PAIRS];
      int[] links = new int[PAIRS + SHARED];
      for (int i = 0; i < PAIRS; i++) {
        movies[i] = random.nextInt(1 + random.nextInt(MOVIES));
        links[i] = (3 * movies[i] + random.nextInt(6)) % LINKS;
      }
      for (int j = PAIRS; j < links.length; j++) {
        links[j] = random.nextInt(1 + random.nextInt(LINKS));
      }
      HiddenCells hidden = hidden(movies, links);
      INDArray cells =
          training instanceof SparseTraining
              ? column(hidden.packed())
              : Nd4j.createFromArray(hidden.matrix(SHARED)).reshape(PAIRS, SHARED);
      return training.step(
          new MultiDataSet(
              new INDArray[] {column(movies), column(links), cells},
              new INDArray[] {Nd4j.zeros(PAIRS, 1)}));
    }

    /** A third of the links of each movie; a movie's own link stays visible for half of them. */
    private static HiddenCells hidden(int[] movies, int[] links) {
      int[] offsets = new int[PAIRS + 1];
      int[] columns = new int[PAIRS * SHARED];
      int count = 0;
      for (int i = 0; i < PAIRS; i++) {
        for (int j = 0; j < SHARED; j++) {
          if ((movies[i] + links[PAIRS + j]) % 3 == 0) {
            columns[count++] = j;
          }
        }
        offsets[i + 1] = count;
      }
      return new HiddenCells(offsets, Arrays.copyOf(columns, count));
    }

    private static INDArray column(int[] ids) {
      return Nd4j.createFromArray(ids).reshape(ids.length, 1);
    }

    private IUpdater updater() {
      return sgd ? new Sgd(0.5) : Adam.builder().learningRate(0.01).epsilon(1e-7).build();
    }

    GraphTraining dense(DataType type) {
      GraphBuilder graph =
          builder(type).addLayer("link", table(LINKS), "b").addLayer("movie", table(MOVIES), "a");
      if (normalize) {
        graph
            .addVertex("query", new L2NormalizeVertex(), "movie")
            .addVertex("candidate", new L2NormalizeVertex(), "link");
      }
      graph
          .addVertex(
              "candidates",
              new SharedNegativesVertex(),
              normalize ? "query" : "movie",
              normalize ? "candidate" : "link",
              "hidden")
          .addVertex("score", new ScaleVertex(1 / TEMPERATURE), "candidates");
      return new DenseTraining(finish(graph, new FirstCandidateLoss()));
    }

    GraphTraining sparse(KernelSet kernels, int threads) {
      RowOptimizer optimizer = RowOptimizer.of(updater(), 0, false, kernels.rows());
      RowEngine engine = new RowEngine(optimizer, kernels, new Crew(threads));
      RowTable links = engine.table("link", LINKS, RowColumns.vector(dimensions, 0));
      RowTable movies = engine.table("movie", MOVIES, RowColumns.vector(dimensions, 0));
      RowSoftmaxVertex softmax = engine.softmax(movies, links, normalize, TEMPERATURE);
      GraphBuilder graph = builder(DataType.FLOAT).addVertex("score", softmax, "a", "b", "hidden");
      return engine.training(
          finish(graph, new GivenLoss()),
          List.of(TableLayer.vectors(links), TableLayer.vectors(movies)));
    }

    private GraphBuilder builder(DataType type) {
      return new NeuralNetConfiguration.Builder()
          .dataType(type)
          .seed(0)
          .updater(updater())
          .weightInit(WeightInit.ZERO)
          .graphBuilder()
          .addInputs("a", "b", "hidden");
    }

    private EmbeddingLayer table(int rows) {
      return new EmbeddingLayer.Builder()
          .nIn(rows)
          .nOut(dimensions)
          .hasBias(false)
          .activation(Activation.IDENTITY)
          .build();
    }

    private static ComputationGraph finish(GraphBuilder graph, ILossFunction loss) {
      graph
          .addLayer(
              "loss", new LossLayer.Builder(loss).activation(Activation.IDENTITY).build(), "score")
          .setOutputs("loss");
      ComputationGraph built = new ComputationGraph(graph.build());
      built.init();
      return built;
    }
  }
}
