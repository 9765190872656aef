package org.reelvec.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class LogitLossTest {
  /**
   * Where a clipped probability would give hardly any gradient, the most wrong pairs still get all
   * of it.
   */
  @Test
  void isExactFarFromZero() {
    double[] logits = {-40, -20, -1, 0, 1, 20, 40};
    for (double label : new double[] {0, 1}) {
      for (double logit : logits) {
        double loss = Math.max(logit, 0) - logit * label + Math.log1p(Math.exp(-Math.abs(logit)));
        double gradient = 1 / (1 + Math.exp(-logit)) - label;
        assertEquals(
            loss,
            new LogitLoss()
                .computeScore(column(label), column(logit), new ActivationIdentity(), null, false),
            1e-9);
        assertEquals(
            gradient,
            new LogitLoss()
                .computeGradient(column(label), column(logit), new ActivationIdentity(), null)
                .getDouble(0),
            1e-12);
      }
    }
  }

  private static INDArray column(double value) {
    return Nd4j.create(new double[] {value}, new long[] {1, 1}, DataType.DOUBLE);
  }
}
