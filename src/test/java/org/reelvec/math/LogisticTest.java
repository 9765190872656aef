package org.reelvec.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LogisticTest {
  @Test
  void itIsNearTheFunction() {
    double worst = 0;
    for (int i = -2_000_000; i <= 2_000_000; i += 7) {
      float score = i / 1e5f;
      worst = Math.max(worst, Math.abs(Logistic.sigmoid(score) - 1 / (1 + Math.exp(-score))));
    }
    assertTrue(worst < 3.5e-6, "off by " + worst);
  }

  @Test
  void itNeverFalls() {
    float before = 0;
    for (float score = -17; score < 17; score += 1f / 4096) {
      float sigmoid = Logistic.sigmoid(score);
      assertTrue(sigmoid >= before, "at " + score);
      before = sigmoid;
    }
    assertEquals(1, before);
  }

  @Test
  void itsEnds() {
    assertEquals(0.5f, Logistic.sigmoid(0));
    assertEquals(1 / (1 + Math.exp(16)), Logistic.sigmoid(-16), 1e-12);
    assertEquals(0, Logistic.sigmoid(Math.nextDown(-16f)));
    assertEquals(1, Logistic.sigmoid(16));
    assertEquals(0, Logistic.sigmoid(Float.NEGATIVE_INFINITY));
    assertEquals(1, Logistic.sigmoid(Float.POSITIVE_INFINITY));
    assertEquals(Float.NaN, Logistic.sigmoid(Float.NaN));
    assertEquals(1, Logistic.sigmoid(Math.nextDown(16f)), 2e-7);
  }
}
