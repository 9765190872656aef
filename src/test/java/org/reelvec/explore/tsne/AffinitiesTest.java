package org.reelvec.explore.tsne;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reelvec.explore.Metric;
import org.reelvec.math.Crew;

class AffinitiesTest {
  /**
   * Rows 0, 5 and 11 of P of 12 vectors of 3 dimensions, {@code sin(1.7 i^2 + 0.3 i)} in floats, at
   * perplexity 3, by scikit-learn 1.2.1:
   *
   * <pre>
   * g = NearestNeighbors(n_neighbors=10, metric=metric).fit(X).kneighbors_graph(mode="distance")
   * g.data **= 2
   * sklearn.manifold._t_sne._joint_probabilities_nn(g, 3.0, 0).toarray()
   * </pre>
   */
  private static final double[][] RECORDED_EUCLIDEAN = {
    {
      0.0,
      0.00083003311,
      0.0,
      0.00207275361,
      0.000106023818,
      0.0019574637,
      0.00106219963,
      0.00332381194,
      0.0602913199,
      0.000602330581,
      0.000203860937,
      0.00854423672
    },
    {
      0.0019574637,
      0.0452836168,
      0.00107976102,
      0.000182677939,
      0.00319388438,
      0.0,
      0.00262862689,
      0.000113133721,
      0.00278643689,
      0.0166025293,
      0.0171847058,
      2.76950995e-05
    },
    {
      0.00854423672,
      1.84557601e-05,
      1.17982218e-06,
      0.0165025152,
      1.24959342e-05,
      2.76950995e-05,
      8.3396461e-05,
      0.0364611316,
      0.006767525,
      5.66090845e-05,
      5.71746343e-06,
      0.0
    }
  };

  private static final double[][] RECORDED_COSINE = {
    {
      0.0,
      0.000111950464,
      0.0,
      0.00246431647,
      0.000108300521,
      0.000965218438,
      0.00226445571,
      0.00617963876,
      0.0500282599,
      2.22899275e-06,
      3.48309711e-10,
      0.0149502633
    },
    {
      0.000965218438,
      0.0520474179,
      6.97472115e-05,
      1.58328593e-13,
      0.00372799582,
      0.0,
      0.000170780429,
      7.90294428e-10,
      0.00237044407,
      0.00636167034,
      0.00972984023,
      2.88981945e-09
    },
    {
      0.0149502633,
      0.0,
      9.04830244e-06,
      0.0237408568,
      2.91927232e-05,
      2.88981945e-09,
      0.000320911759,
      0.0396395177,
      0.0129032566,
      8.40878483e-08,
      5.24044228e-20,
      0.0
    }
  };

  @ParameterizedTest
  @EnumSource
  void areThoseOfScikitLearn(Metric metric) {
    double[][] p = dense(affinities(Samples.sines(36), 3, metric, 3));
    double[][] recorded = metric == Metric.COSINE ? RECORDED_COSINE : RECORDED_EUCLIDEAN;
    for (int j = 0; j < 12; j++) {
      assertEquals(recorded[0][j], p[0][j], 2e-6);
      assertEquals(recorded[1][j], p[5][j], 2e-6);
      assertEquals(recorded[2][j], p[11][j], 2e-6);
    }
  }

  @ParameterizedTest
  @EnumSource
  void areSymmetricAndSumToOne(Metric metric) {
    double[][] p = dense(affinities(Samples.clusters(300, 6, 3, 1), 6, metric, 8));
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      assertEquals(0, p[i][i]);
      double row = 0;
      for (int j = 0; j < p.length; j++) {
        assertEquals(p[j][i], p[i][j]);
        row += p[i][j];
      }
      assertTrue(row >= 0.5 / p.length * (1 - 1e-6), "what the point itself gives");
      sum += row;
    }
    assertEquals(1, sum, 1e-6);
  }

  /** A kernel takes rows in strides. */
  @Test
  void rowsArePadded() {
    Affinities affinities = affinities(Samples.sines(36), 3, Metric.COSINE, 3);
    for (int i = 0; i < affinities.size(); i++) {
      assertEquals(0, affinities.starts()[i] % 8);
      for (int e = affinities.starts()[i]; e < affinities.starts()[i + 1]; e++) {
        assertTrue(affinities.ids()[e] != i || affinities.weights()[e] == 0);
      }
    }
  }

  private static double[][] dense(Affinities affinities) {
    double[][] dense = new double[affinities.size()][affinities.size()];
    for (int i = 0; i < dense.length; i++) {
      for (int e = affinities.starts()[i]; e < affinities.starts()[i + 1]; e++) {
        dense[i][affinities.ids()[e]] += affinities.weights()[e];
      }
    }
    return dense;
  }

  private static Affinities affinities(
      float[] vectors, int dimensions, Metric metric, double perplexity) {
    try (Crew crew = new Crew(2)) {
      return Affinities.of(
          Points.of(vectors, dimensions, metric),
          TsneSettings.of(metric, 1).withPerplexity(perplexity),
          crew);
    }
  }
}
