package org.reelvec.config;

import java.util.List;

/** A rating as what a tower of dense layers makes of a user's and a movie's vector. */
@Named("ratingmlp")
@Doc("A rating as what dense layers make of a movie's and a user's vector side by side.")
public record RatingMlpConfig(
    @Doc("Length of every vector.") @Default("40") @Range(min = 1, max = 4096) int dimensions,
    @Doc("Width of each dense layer, from the vectors on.")
        @Default("[64, 64, 64]")
        @Range(min = 1, max = 65_536)
        List<Integer> hidden,
    @Doc("What follows each dense layer but the last.") @Default("relu") Activation activation,
    @Doc(value = "Dropped of the input of each dense layer in training.", unit = "share")
        @Default("0.0")
        @Range(min = 0, max = 1, below = true)
        double dropout,
    @Doc(
            "Penalty on the vectors: each rating of a batch adds this times the squared lengths of"
                + " its user's and its movie's vector to its squared error.")
        @Default("0.0")
        @Range(min = 0, max = 100)
        double l2,
    @Doc("Penalty on the squares of the dense layers' weights.")
        @Default("0.0")
        @Range(min = 0, max = 100)
        double denseL2,
    @Doc("Predict the rating less the mean of the training ratings, and add the mean again.")
        @Default("false")
        boolean centered)
    implements RatingModelConfig {
  /** What follows a dense layer. */
  public enum Activation {
    /** max(0, x). */
    RELU,
    /** The hyperbolic tangent. */
    TANH
  }
}
