package org.reelvec.model.nnmf;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.BitSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.reelvec.config.NnmfConfig;
import org.reelvec.io.FloatBlocks;
import org.reelvec.math.FactorKernels.ProjectedStep;
import org.reelvec.math.Factors;
import org.reelvec.math.RandomStreams;
import org.reelvec.math.Vectors;

/**
 * The numbers that training changes.
 *
 * @param offset the mean rating with biases, else 0
 * @param users vectors (users, dimensions), padded, and biases (users)
 * @param movies vectors (movies, dimensions), padded, and biases (movies)
 */
record FactorModel(NnmfConfig config, float offset, Factors users, Factors movies) {
  /** All at 0. */
  static FactorModel zeros(NnmfConfig config, double mean, int users, int movies) {
    return new FactorModel(
        config,
        config.bias() ? (float) mean : 0,
        Factors.zeros(users, config.dimensions()),
        Factors.zeros(movies, config.dimensions()));
  }

  /**
   * Draws the vectors of those with a rating from uniform(s / 2, 3 s / 2), s such that the mean of
   * their dot products is this one: between the same factors for all, which no step could tell
   * apart, and draws so far apart that their differences would have to be unlearnt.
   */
  void initialize(double product, BitSet seenUsers, BitSet seenMovies, long seed) {
    float usual = (float) Math.sqrt(product / config.dimensions());
    RandomGenerator random = RandomStreams.stream(seed, "init");
    fill(users, seenUsers, usual, random);
    fill(movies, seenMovies, usual, random);
  }

  private void fill(Factors side, BitSet seen, float usual, RandomGenerator random) {
    for (int row = 0; row < side.biases().length; row++) {
      for (int f = 0; f < config.dimensions(); f++) {
        float drawn = usual * (0.5f + random.nextFloat());
        side.cells()[side.at(row) + f] = seen.get(row) ? drawn : 0;
      }
    }
  }

  /** The numbers of a step of gradient descent of this size. */
  ProjectedStep step(double rate) {
    float kept = (float) (1 - rate * config.l2());
    return config.bias()
        ? new ProjectedStep(
            offset, (float) rate, kept, (float) rate, (float) (1 - rate * config.biasL2()))
        : new ProjectedStep(offset, (float) rate, kept, 0, 1);
  }

  /** The prediction for one pair. */
  double predict(int user, int movie) {
    return (double) offset
        + users.biases()[user]
        + movies.biases()[movie]
        + Vectors.dot(
            users.cells(), users.at(user), movies.cells(), movies.at(movie), config.dimensions());
  }

  /** A copy of one side's vectors (rows, dimensions). */
  float[] vectors(Factors side) {
    int d = config.dimensions();
    float[] vectors = new float[side.biases().length * d];
    for (int row = 0; row < side.biases().length; row++) {
      System.arraycopy(side.cells(), side.at(row), vectors, row * d, d);
    }
    return vectors;
  }

  /** Whether all are numbers: anything else times 0 is none. */
  boolean isFinite() {
    float sum = 0;
    for (float[] array : arrays().toList()) {
      for (float value : array) {
        sum += 0 * value;
      }
    }
    return sum == 0;
  }

  private Stream<float[]> arrays() {
    return Stream.of(users, movies).flatMap(side -> Stream.of(side.cells(), side.biases()));
  }

  /** Writes each array behind its length. */
  void write(DataOutput out) throws IOException {
    for (float[] array : arrays().toList()) {
      out.writeInt(array.length);
      FloatBlocks.write(out, array);
    }
  }

  /**
   * Takes over what was written.
   *
   * @throws IOException if it is of other shapes
   */
  void read(DataInput in) throws IOException {
    for (float[] array : arrays().toList()) {
      int length = in.readInt();
      if (length != array.length) {
        throw new IOException("it has %d factors for %d".formatted(length, array.length));
      }
      FloatBlocks.read(in, array);
    }
  }
}
