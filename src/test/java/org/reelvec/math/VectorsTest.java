package org.reelvec.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorsTest {
  /** Every remainder of the unrolling, within rows of a larger matrix. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 50, 1021})
  void theKernelsAgreeWithExactArithmetic(int length) {
    Random random = new Random(length);
    float[] a = new float[length + 3];
    float[] b = new float[length + 5];
    for (int i = 0; i < a.length; i++) {
      a[i] = (float) random.nextGaussian();
    }
    for (int i = 0; i < b.length; i++) {
      b[i] = (float) random.nextGaussian();
    }
    BigDecimal dot = BigDecimal.ZERO;
    BigDecimal square = BigDecimal.ZERO;
    BigDecimal distance = BigDecimal.ZERO;
    for (int i = 0; i < length; i++) {
      BigDecimal x = new BigDecimal(a[2 + i]);
      BigDecimal y = new BigDecimal(b[3 + i]);
      dot = dot.add(x.multiply(y));
      square = square.add(x.multiply(x));
      distance = distance.add(x.subtract(y).pow(2));
    }
    assertEquals(dot.doubleValue(), Vectors.dot(a, 2, b, 3, length), 1e-12 * (1 + length));
    assertEquals(Math.sqrt(square.doubleValue()), Vectors.norm(a, 2, length), 1e-12);
    assertEquals(
        distance.doubleValue(), Vectors.squaredDistance(a, 2, b, 3, length), 1e-12 * (1 + length));
  }
}
