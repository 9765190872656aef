package org.reelvec.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/** Weight decay as a graph has it. */
public final class WeightDecays {
  private WeightDecays() {}

  /** Fails unless every layer with parameters has this weight decay, and has it once. */
  public static void assertOnce(double decay, ComputationGraph graph) {
    for (org.deeplearning4j.nn.api.Layer layer : graph.getLayers()) {
      if (layer.conf().getLayer() instanceof BaseLayer weights && layer.numParams() > 0) {
        List<WeightDecay> decays =
            weights.getRegularization().stream()
                .filter(WeightDecay.class::isInstance)
                .map(WeightDecay.class::cast)
                .toList();
        String all = Arrays.toString(decays.toArray());
        assertEquals(1, decays.size(), weights.getLayerName() + all);
        assertEquals(decay, decays.get(0).getCoeff().valueAt(0, 0), all);
      }
    }
  }
}
