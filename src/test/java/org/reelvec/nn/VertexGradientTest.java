package org.reelvec.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.layers.EmbeddingLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Analytic gradients against central differences, in double. */
class VertexGradientTest {
  private static final double STEP = 1e-6;
  private static final double RELATIVE_ERROR = 1e-5;
  private static final double ABSOLUTE_ERROR = 1e-9;

  @BeforeAll
  static void useDoubles() {
    Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
  }

  @AfterAll
  static void useFloatsAgain() {
    Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void dotProductHasTheGradientOfItsOutput(boolean normalize) {
    ComputationGraph graph =
        graph(new DotProductVertex(normalize), new LossMSE(), Activation.IDENTITY, false);
    INDArray[] ids = {ids(0, 1, 2, 2, 1), ids(3, 2, 1, 0, 3)};
    INDArray labels = Nd4j.createFromArray(1.0, -1, 1, -1, -1).reshape(5, 1);
    assertTrue(check(graph, ids, labels));
  }

  @Test
  void sharedNegativesHaveTheGradientOfTheirOutput() {
    ComputationGraph graph =
        graph(new SharedNegativesVertex(), new FirstCandidateLoss(), Activation.IDENTITY, true);
    // Three queries; their own candidates, one of them twice; two shared candidates, one hidden
    // from the last query.
    INDArray hidden = Nd4j.createFromArray(new double[][] {{0, 0}, {0, 0}, {0, 1}});
    INDArray[] inputs = {ids(0, 1, 2), ids(0, 3, 3, 1, 2), hidden};
    INDArray labels = Nd4j.zeros(3, 1);
    assertTrue(check(graph, inputs, labels));
  }

  @Test
  void hiddenCandidatesHaveNoProbability() {
    ComputationGraph graph =
        graph(new SharedNegativesVertex(), new FirstCandidateLoss(), Activation.IDENTITY, true);
    INDArray hidden = Nd4j.createFromArray(new double[][] {{1, 0}});
    INDArray probabilities = Transforms.softmax(graph.outputSingle(ids(0), ids(0, 1, 2), hidden));
    assertEquals(0, probabilities.getDouble(0, 1));
    assertEquals(1, probabilities.getDouble(0, 0) + probabilities.getDouble(0, 2), 1e-12);
  }

  @Test
  void cosineIgnoresLengthAndMeetsZero() {
    ComputationGraph graph =
        graph(new DotProductVertex(true), new LossMSE(), Activation.IDENTITY, false);
    double before = graph.outputSingle(ids(1), ids(2)).getDouble(0);
    INDArray row = graph.getLayer("a").getParam("W").getRow(1);
    row.muli(1000);
    assertEquals(before, graph.outputSingle(ids(1), ids(2)).getDouble(0), 1e-12);
    row.assign(0);
    assertEquals(0, graph.outputSingle(ids(1), ids(2)).getDouble(0));
  }

  private static boolean check(ComputationGraph graph, INDArray[] inputs, INDArray labels) {
    return GradientCheckUtil.checkGradients(
        new GradientCheckUtil.GraphConfig()
            .net(graph)
            .epsilon(STEP)
            .maxRelError(RELATIVE_ERROR)
            .minAbsoluteError(ABSOLUTE_ERROR)
            .inputs(inputs)
            .labels(new INDArray[] {labels}));
  }

  private static ComputationGraph graph(
      GraphVertex vertex, ILossFunction loss, Activation activation, boolean withData) {
    var builder =
        new NeuralNetConfiguration.Builder()
            .seed(7)
            .dataType(DataType.DOUBLE)
            .updater(new Sgd(1.0))
            .graphBuilder()
            .addLayer("a", table(3), "in_a")
            .addLayer("b", table(4), "in_b");
    if (withData) {
      builder.addInputs("in_a", "in_b", "data").addVertex("y", vertex, "a", "b", "data");
    } else {
      builder.addInputs("in_a", "in_b").addVertex("y", vertex, "a", "b");
    }
    builder
        .addLayer("loss", new LossLayer.Builder(loss).activation(activation).build(), "y")
        .setOutputs("loss");
    ComputationGraph graph = new ComputationGraph(builder.build());
    graph.init();
    return graph;
  }

  private static EmbeddingLayer table(int rows) {
    return new EmbeddingLayer.Builder()
        .nIn(rows)
        .nOut(5)
        .hasBias(false)
        .activation(Activation.IDENTITY)
        .build();
  }

  private static INDArray ids(int... ids) {
    return Nd4j.createFromArray(ids).reshape(ids.length, 1);
  }
}
