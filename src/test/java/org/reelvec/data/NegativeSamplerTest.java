package org.reelvec.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reelvec.config.SplitConfig;
import org.reelvec.io.InputException;
import org.reelvec.math.ChiSquare;
import org.reelvec.math.RandomStreams;

class NegativeSamplerTest {
  private static final int MOVIES = 12;
  private static final int LINKS = 9;

  private final LinkMatrix matrix = Matrices.random(MOVIES, LINKS, 0.4, 11);

  @Test
  void uniformIsUniformOverTheCellsThatAreNoPair() {
    double[] weights = new double[MOVIES * LINKS];
    for (int cell = 0; cell < weights.length; cell++) {
      weights[cell] = matrix.observed(cell / LINKS, cell % LINKS) ? 0 : 1;
    }
    ChiSquare.assertDrawnFrom(weights, draw(NegativeSampler.uniform(matrix)));
  }

  @Test
  void byFrequencyFollowsThePowerOfTheCount() {
    int[] counts = matrix.linkCounts();
    for (double exponent : new double[] {0, 0.75, 1}) {
      double[] weights = new double[MOVIES * LINKS];
      for (int cell = 0; cell < weights.length; cell++) {
        weights[cell] =
            matrix.observed(cell / LINKS, cell % LINKS)
                ? 0
                : Math.pow(counts[cell % LINKS], exponent);
      }
      ChiSquare.assertDrawnFrom(weights, draw(NegativeSampler.byFrequency(matrix, exponent)));
    }
  }

  @Test
  void pairsHeldOutAreDrawnLikeAnyOther() {
    PairSplit split = Split.split(matrix, new SplitConfig.Random(0.3, 0.1), 2);
    LinkMatrix training = LinkMatrix.of(split.train(), MOVIES, LINKS);
    long[] counts = draw(NegativeSampler.uniform(training));
    for (int i = 0; i < split.test().size(); i++) {
      assertTrue(counts[split.test().movies()[i] * LINKS + split.test().links()[i]] > 0);
    }
    double[] weights = new double[MOVIES * LINKS];
    for (int cell = 0; cell < weights.length; cell++) {
      weights[cell] = training.observed(cell / LINKS, cell % LINKS) ? 0 : 1;
    }
    ChiSquare.assertDrawnFrom(weights, counts);
  }

  @Test
  void neverATrainingPair() {
    for (long seed = 0; seed < 20; seed++) {
      LinkMatrix random = Matrices.random(50, 40, 0.45, seed);
      int[] links = new int[2000];
      int[] movies = new int[2000];
      NegativeSampler.uniform(random).fill(links, movies, 0, 1000, RandomStreams.stream(seed, "a"));
      NegativeSampler.byFrequency(random, 0.75)
          .fill(links, movies, 1000, 2000, RandomStreams.stream(seed, "b"));
      for (int i = 0; i < links.length; i++) {
        assertFalse(random.observed(movies[i], links[i]));
      }
    }
  }

  @Test
  void fillsItsRangeOnly() {
    int[] links = IntStream.generate(() -> -7).limit(10).toArray();
    int[] movies = links.clone();
    NegativeSampler.uniform(matrix).fill(links, movies, 3, 6, RandomStreams.stream(1, "a"));
    for (int i = 0; i < 10; i++) {
      assertEquals(i >= 3 && i < 6, links[i] >= 0 && movies[i] >= 0);
    }
  }

  @Test
  void aFullMatrixIsAnErrorNotAnEndlessLoop() {
    LinkMatrix full = Matrices.of(2, new int[] {0, 1}, new int[] {0, 1});
    assertThrows(InputException.class, () -> NegativeSampler.uniform(full));
    // Of two links, the one that is free has no weight.
    LinkMatrix half = Matrices.of(2, new int[] {0}, new int[] {0});
    assertThrows(InputException.class, () -> NegativeSampler.byFrequency(half, 0.75));
    NegativeSampler.uniform(half).fill(new int[9], new int[9], 0, 9, RandomStreams.stream(1, "a"));
  }

  @Test
  void sharedNegativesFollowThePowerOfTheCount() {
    double[] weights = SharedNegatives.weights(matrix, 0.75);
    long[] counts = new long[LINKS];
    SharedNegatives shared = new SharedNegatives(matrix, 0.75);
    int[] negatives = new int[100];
    for (int batch = 0; batch < 1000; batch++) {
      shared.draw(new int[0], negatives, RandomStreams.stream(1, "n", batch));
      IntStream.of(negatives).forEach(link -> counts[link]++);
    }
    ChiSquare.assertDrawnFrom(weights, counts);
  }

  @Test
  void sharedNegativesMarkJustTheObservedPairs() {
    LinkMatrix random = Matrices.random(50, 40, 0.2, 5);
    SharedNegatives shared = new SharedNegatives(random, 0.75);
    // Sizes change, and links repeat: 30 draws of 40 links, movies twice in a batch.
    for (int batch = 0; batch < 50; batch++) {
      int[] movies = RandomStreams.stream(2, "m", batch).ints(1 + batch % 7, 0, 50).toArray();
      movies[movies.length - 1] = movies[0];
      int[] negatives = new int[10 + 20 * (batch % 2)];
      HiddenCells hidden = shared.draw(movies, negatives, RandomStreams.stream(2, "n", batch));
      float[] observed = hidden.matrix(negatives.length);
      assertEquals(movies.length, hidden.rows());
      assertEquals(sum(observed), hidden.columns().length, "a cell twice");
      float[] expected = new float[observed.length];
      for (int i = 0; i < expected.length; i++) {
        int movie = movies[i / negatives.length];
        expected[i] = random.observed(movie, negatives[i % negatives.length]) ? 1 : 0;
      }
      assertArrayEquals(expected, observed);
    }
  }

  private static int sum(float[] marks) {
    int sum = 0;
    for (float mark : marks) {
      sum += (int) mark;
    }
    return sum;
  }

  private static long[] draw(NegativeSampler sampler) {
    int draws = 100_000;
    int[] links = new int[draws];
    int[] movies = new int[draws];
    sampler.fill(links, movies, 0, draws, RandomStreams.stream(3, "negatives"));
    long[] counts = new long[MOVIES * LINKS];
    for (int i = 0; i < draws; i++) {
      counts[movies[i] * LINKS + links[i]]++;
    }
    return counts;
  }
}
