package org.reelvec.model.nnmf;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.BitSet;
import java.util.SortedMap;
import java.util.function.Function;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.NnmfConfig;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.io.InputException;
import org.reelvec.io.OneLine;
import org.reelvec.math.Crew;
import org.reelvec.model.rating.RatingModel;
import org.reelvec.model.rating.RatingPredictor;
import org.reelvec.model.rating.RatingScale;

/**
 * Learns a vector without negative numbers for every user and every movie, so that a rating is the
 * dot product of the two: what a movie has of each factor only ever adds to what a user likes of
 * it.
 *
 * <pre>
 *   prediction  r' = p_u . q_m                        p, q >= 0
 *               r' = mean + b_u + b_m + p_u . q_m     where model.bias is true: mean of the training ratings, biases of
 *                                                     either sign
 *   objective   sum over ratings of (r - r')^2 + l2 (|p_u|^2 + |q_m|^2) + bias_l2 (b_u^2 + b_m^2)
 *
 *   users   p (users, dimensions), b (users)          p and q drawn from uniform(s / 2, 3 s / 2), s^2 dimensions being the
 *   movies  q (movies, dimensions), b (movies)        mean rating, or with biases, which begin at 0, an eighth of the range
 * </pre>
 *
 * <p>Non-negative matrix factorization: P. Paatero and U. Tapper (1994); D. Lee and H. Seung
 * (1999). Only ratings that were given count, where the factorization of a whole matrix would take
 * the others for 0. Two solvers, {@link ProjectedDescent} and {@link CoordinateDescent}; the bits
 * of neither depend on the number of threads. Users and movies without a training rating keep a
 * vector of zeros. The reported loss is the squared error alone, of each rating just before it is
 * learnt from.
 */
public final class Nnmf implements RatingModel {
  /**
   * With biases the products begin at this part of the range of the ratings: factors of 0 move
   * nothing.
   */
  private static final int BEGINNING = 8;

  private final NnmfConfig config;
  private final FactorModel model;
  private final Solver solver;
  private final Crew crew;
  private final Function<RatingPredictor, SortedMap<String, Double>> validation;

  /**
   * An untrained model.
   *
   * @param experiment the seed and the training settings
   * @param config the model's own settings
   * @param ratings all that were read
   * @param trainRows which of them are trained on
   * @param validation figures of predictions, by name
   * @throws InputException if nothing is trained on
   */
  public Nnmf(
      ExperimentConfig experiment,
      NnmfConfig config,
      Ratings ratings,
      int[] trainRows,
      Function<RatingPredictor, SortedMap<String, Double>> validation) {
    if (trainRows.length == 0) {
      throw new InputException(
          "split: leaves none of %d ratings to train on; hold out less".formatted(ratings.size()));
    }
    this.config = config;
    this.validation = validation;
    RatingScale scale = RatingScale.of(ratings, trainRows);
    model = FactorModel.zeros(config, scale.mean(), ratings.users(), ratings.movies());
    model.initialize(
        config.bias() ? scale.range() / BEGINNING : scale.mean(),
        seen(ratings.user(), trainRows),
        seen(ratings.movie(), trainRows),
        experiment.seed());
    crew = Crew.ofThreads(experiment.training().threads());
    solver =
        switch (config.solver()) {
          case SGD ->
              new ProjectedDescent(
                  experiment.training(), model, ratings, trainRows, crew, experiment.seed());
          case COORDINATE_DESCENT ->
              new CoordinateDescent(
                  model, ratings, trainRows, crew, () -> new RowSolver(config, model.offset()));
        };
  }

  private static BitSet seen(int[] ids, int[] rows) {
    BitSet seen = new BitSet();
    for (int row : rows) {
      seen.set(ids[row]);
    }
    return seen;
  }

  /**
   * Finds ratings that no dot product of vectors without negative numbers can come near.
   *
   * @throws InputException if a rating is below 0, and there are no biases to lift it
   */
  public static void check(NnmfConfig config, MovieRatings data) {
    Ratings ratings = data.ratings();
    for (int row = 0; row < ratings.size() && !config.bias(); row++) {
      if (ratings.value()[row] < 0) {
        throw new InputException(
            "model.type: nnmf predicts nothing below 0, and user %s rated %s %s; set model.bias: true, or shift the ratings"
                .formatted(
                    OneLine.quoted(data.userKeys().get(ratings.user()[row])),
                    OneLine.quoted(data.titles().get(ratings.movie()[row])),
                    ratings.value()[row]));
      }
    }
  }

  @Override
  public int stepsPerEpoch() {
    return solver.steps();
  }

  @Override
  public int samples(int step) {
    return solver.samples(step);
  }

  @Override
  public void startEpoch(int epoch) {
    solver.startEpoch(epoch);
  }

  @Override
  public double step() {
    return solver.step();
  }

  @Override
  public boolean isFinite() {
    return model.isFinite();
  }

  @Override
  public SortedMap<String, Double> validate() {
    return validation.apply(this);
  }

  @Override
  public float[] predict(int[] users, int[] movies) {
    float[] predictions = new float[users.length];
    for (int i = 0; i < predictions.length; i++) {
      predictions[i] = (float) model.predict(users[i], movies[i]);
    }
    return predictions;
  }

  @Override
  public int dimensions() {
    return config.dimensions();
  }

  @Override
  public float[] movieVectors() {
    return model.vectors(model.movies());
  }

  @Override
  public float[] userVectors() {
    return model.vectors(model.users());
  }

  /** What is trained. */
  FactorModel model() {
    return model;
  }

  @Override
  public void writeState(DataOutput out) throws IOException {
    model.write(out);
  }

  @Override
  public void readState(DataInput in) throws IOException {
    model.read(in);
  }

  @Override
  public void close() {
    crew.close();
  }
}
