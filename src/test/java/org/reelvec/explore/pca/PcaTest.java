package org.reelvec.explore.pca;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reelvec.embedding.Refusals;
import org.reelvec.explore.RecordedVectors;

/**
 * Against scikit-learn 1.2.1, recorded by {@code PCA(k, svd_solver='full').fit(X)}, its {@code
 * components_} turned by {@code svd_flip(..., u_based_decision=False)} as scikit-learn has done by
 * itself since 1.5.
 */
class PcaTest {
  private static final double TOLERANCE = 1e-6;

  @Test
  void equalsScikitLearn() {
    float[] vectors = RecordedVectors.of(16, 5);
    Pca pca = Pca.of(vectors, 5, 3);
    assertEquals(3, pca.components());
    assertArrayEquals(
        new double[] {0.3351669159, 0.2469105712, 0.2275266767}, pca.ratios(), TOLERANCE);
    assertArrayEquals(
        new double[] {85.9326076407, 63.3047840647, 58.334995831}, pca.variances(), TOLERANCE);
    assertArrayEquals(
        new double[] {
          -0.448558589,
          -0.3606071574,
          -0.3031604844,
          0.0201450041,
          0.3547709574,
          0.3831721589,
          -0.2647815268,
          0.7826257815,
          -0.5588493911,
          -0.5255108889,
          0.2559719142,
          0.6645552586,
          0.6723975162,
          0.2570511836,
          0.0855948817
        },
        pca.axes(),
        TOLERANCE);
    double[] places = pca.project(vectors);
    assertArrayEquals(
        new double[] {
          9.931587661,
          16.9203907282,
          -3.0411519942,
          -2.1166732316,
          -6.8964966819,
          -10.5549398194,
          -3.2012365699,
          -4.1708248248,
          7.513978841
        },
        Arrays.copyOf(places, 9),
        TOLERANCE);
    assertArrayEquals(
        new double[] {
          1.810501759, 4.4566187957, 0.9102386767, 6.7761213337, 2.0019414524, -0.3396924657
        },
        pca.project(new float[] {1, 2, 3, 4, 5, -1, 0, 0.5f, 0, 7}),
        TOLERANCE);
  }

  @Test
  void equalsScikitLearnOnMoreDimensionsThanVectors() {
    float[] vectors = RecordedVectors.of(4, 9);
    Pca pca = Pca.of(vectors, 9, 3);
    assertArrayEquals(
        new double[] {0.4326653412, 0.3765282764, 0.1908063824}, pca.ratios(), TOLERANCE);
    assertArrayEquals(
        new double[] {
          -0.3986776045,
          -0.0881832105,
          0.1160358674,
          0.0637100142,
          0.1674265941,
          0.202269642,
          0.5736062337,
          -0.3172008042,
          -0.0653126416,
          -0.043930332,
          0.6111935979,
          -0.1677088507,
          0.4623606054,
          0.4836148234,
          0.321951202,
          -0.0601587585,
          -0.0684651801,
          -0.4880771235,
          0.1472807504,
          0.4294583236,
          -0.2680522071,
          -0.0835977495,
          -0.0340267106,
          0.7060392765,
          0.5098692063,
          -0.2566223794,
          -0.0318648562
        },
        pca.axes(),
        TOLERANCE);
    assertArrayEquals(
        new double[] {
          21.911202756,
          -1.1543007788,
          -1.0021394601,
          -8.1636242416,
          -18.5527472008,
          3.0964997246,
          -8.2824527226,
          6.553744968,
          -12.7038145371
        },
        Arrays.copyOf(pca.project(vectors), 9),
        TOLERANCE);
  }

  /** With all components, a picture is the vectors turned: no distance changes. */
  @Test
  void keepsDistancesWithAllComponents() {
    Random random = new Random(1);
    float[] vectors = new float[30 * 6];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = (float) random.nextGaussian() * (1 + i % 6);
    }
    Pca pca = Pca.of(vectors, 6, 6);
    assertEquals(1, Arrays.stream(pca.ratios()).sum(), 1e-12);
    double[] places = pca.project(vectors);
    for (int i = 1; i < 30; i++) {
      double apart = 0;
      double placed = 0;
      for (int j = 0; j < 6; j++) {
        apart += Math.pow((double) vectors[i * 6 + j] - vectors[j], 2);
        placed += Math.pow(places[i * 6 + j] - places[j], 2);
      }
      assertEquals(apart, placed, 1e-9 * apart);
    }
  }

  @Test
  void doesNotDependOnTheOrderOfTheVectors() {
    float[] vectors = RecordedVectors.of(16, 5);
    float[] turned = new float[vectors.length];
    for (int row = 0; row < 16; row++) {
      System.arraycopy(vectors, row * 5, turned, (15 - row) * 5, 5);
    }
    assertArrayEquals(Pca.of(vectors, 5, 2).axes(), Pca.of(turned, 5, 2).axes(), 1e-12);
  }

  @Test
  void hasNoVarianceInOnePlace() {
    float[] same = {1, 2, 3, 1, 2, 3, 1, 2, 3};
    Pca pca = Pca.of(same, 3, 2);
    assertArrayEquals(new double[2], pca.ratios());
    assertArrayEquals(new double[6], pca.project(same), 1e-12);
  }

  @Test
  void refusesMoreComponentsThanThereAre() {
    assertEquals(
        "3 principal components of 9 vectors of 2 dimensions: expected 1..2",
        Refusals.of(() -> Pca.of(new float[18], 2, 3)));
    assertEquals(
        "2 principal components of 1 vectors of 5 dimensions: expected 2 vectors or more",
        Refusals.of(() -> Pca.of(new float[5], 5, 2)));
    assertThrows(IllegalArgumentException.class, () -> Pca.of(new float[] {1, Float.NaN, 2}, 1, 1));
  }
}
