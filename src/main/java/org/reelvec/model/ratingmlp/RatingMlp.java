package org.reelvec.model.ratingmlp;

import java.util.SortedMap;
import java.util.function.Function;
import org.nd4j.linalg.api.buffer.DataType;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.RatingMlpConfig;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.io.InputException;
import org.reelvec.model.rating.GraphRatingModel;
import org.reelvec.model.rating.RatingPredictor;
import org.reelvec.model.rating.RatingScale;

/**
 * Learns a vector for every movie and every user, and dense layers that make a rating of the two
 * side by side.
 *
 * <pre>
 *   h_0 = [q_m, p_u]        h_i = f(h_(i-1) W_i + c_i), f = relu or tanh        prediction r' = h_k w + c
 *   objective               mean over the batch of (r - r')^2 + l2 (|p_u|^2 + |q_m|^2)
 *                           + dense_l2 (|W_1|^2 + ... + |W_k|^2 + |w|^2)
 *
 *   movies  q (movies, dimensions)         users  p (users, dimensions)         drawn from uniform(-0.05, 0.05)
 *   W_1 (2 dimensions, hidden_1)     W_i (hidden_(i-1), hidden_i)     w (hidden_k, 1)     Glorot's uniform; biases 0
 * </pre>
 *
 * <p>In training a share model.dropout of each h_(i-1) is left out and the rest scaled up to make
 * up for it. Where model.centered is true, c begins at the mean of the training ratings: the same
 * as to learn ratings less their mean and to add it again, with nothing to add.
 *
 * <p>The tower of X. He and others, "Neural Collaborative Filtering" (2017), under squared error.
 * The defaults of the model mirror a Keras graph of two embeddings of 40 and three layers of 64,
 * initialization included, which was trained by Adadelta at its old default rate of 1. Deliberate
 * difference from it: users and movies without a training rating keep a vector of zeros. The
 * reported loss is the squared error alone.
 */
public final class RatingMlp extends GraphRatingModel {
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
  public RatingMlp(
      ExperimentConfig experiment,
      RatingMlpConfig config,
      Ratings ratings,
      int[] trainRows,
      Function<RatingPredictor, SortedMap<String, Double>> validation) {
    super(
        experiment,
        new MlpGraphs(
            ratings.users(),
            ratings.movies(),
            config,
            config.centered() ? RatingScale.of(ratings, trainRows).mean() : 0,
            DataType.FLOAT),
        ratings,
        trainRows,
        validation);
  }
}
