package org.reelvec.model.linkcosine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.reelvec.config.LinkCosineConfig;
import org.reelvec.config.LinkCosineConfig.Negatives;
import org.reelvec.config.LinkCosineConfig.Sampling;
import org.reelvec.config.TrainingConfig.Loss;
import org.reelvec.model.WeightDecays;

/** The whole graphs of every loss, gradients against central differences in double. */
class LinkGraphsTest {
  @BeforeAll
  static void useDoubles() {
    Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
  }

  @AfterAll
  static void useFloatsAgain() {
    Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
  }

  @ParameterizedTest
  @CsvSource({
    "MSE, true",
    "MSE, false",
    "LOGISTIC, true",
    "LOGISTIC, false",
    "SAMPLED_SOFTMAX, true",
    "SAMPLED_SOFTMAX, false"
  })
  void hasTheGradientOfItsLoss(Loss loss, boolean normalize) {
    LinkCosineConfig config =
        new LinkCosineConfig(4, normalize, 0.5, new Negatives(1, 2, Sampling.UNIFORM, 0.75));
    ComputationGraph graph =
        new LinkGraphs(5, 3, config, DataType.DOUBLE).training(loss, new Sgd(1.0), 0);
    Random random = new Random(11);
    for (String table : new String[] {LinkGraphs.LINK_TABLE, LinkGraphs.MOVIE_TABLE}) {
      INDArray weights = graph.getLayer(table).getParam("W");
      for (long i = 0; i < weights.length(); i++) {
        weights.putScalar(i, random.nextGaussian());
      }
    }
    boolean softmax = loss == Loss.SAMPLED_SOFTMAX;
    INDArray hidden = Nd4j.createFromArray(new double[][] {{0, 1}, {0, 0}, {0, 0}});
    INDArray[] inputs =
        softmax
            ? new INDArray[] {ids(0, 2, 2), ids(1, 4, 1, 0, 3), hidden}
            : new INDArray[] {ids(1, 4, 0, 0), ids(0, 2, 2, 1)};
    double negative = loss == Loss.MSE ? -1 : 0;
    INDArray labels =
        softmax ? Nd4j.zeros(3, 1) : Nd4j.createFromArray(1, 1, negative, negative).reshape(4, 1);
    assertTrue(
        GradientCheckUtil.checkGradients(
            new GradientCheckUtil.GraphConfig()
                .net(graph)
                .epsilon(1e-6)
                .maxRelError(1e-5)
                .minAbsoluteError(1e-9)
                .inputs(inputs)
                .labels(new INDArray[] {labels})));
  }

  private static INDArray ids(int... ids) {
    return Nd4j.createFromArray(ids).reshape(ids.length, 1);
  }

  @Test
  void weightsDecayOnce() {
    LinkCosineConfig config =
        new LinkCosineConfig(4, true, 0.5, new Negatives(1, 2, Sampling.UNIFORM, 0.75));
    for (Loss loss : Loss.values()) {
      WeightDecays.assertOnce(
          0.3, new LinkGraphs(5, 3, config, DataType.DOUBLE).training(loss, new Sgd(1.0), 0.3));
    }
  }
}
