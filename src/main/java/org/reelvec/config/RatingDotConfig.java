package org.reelvec.config;

/** A rating as the dot product of a user's and a movie's vector, with biases. */
@Named("ratingdot")
@Doc("A rating as the mean, plus biases, plus the dot product of a user's and a movie's vector.")
public record RatingDotConfig(
    @Doc("Length of every vector.") @Default("8") @Range(min = 1, max = 4096) int dimensions,
    @Doc("Add a bias of the user and one of the movie.") @Default("true") boolean bias,
    @Doc(
            "Penalty on the vectors: each rating of a batch adds this times the squared lengths of"
                + " its user's and its movie's vector to its squared error.")
        @Default("0.02")
        @Range(min = 0, max = 100)
        double l2,
    @Doc("The same on the squares of the biases.") @Default("0.005") @Range(min = 0, max = 100)
        double biasL2,
    @Doc("Squeeze predictions into the range of the ratings by a sigmoid.") @Default("false")
        boolean sigmoidRange,
    @Doc(
            "Vectors begin as draws from uniform(-s, s) of this s; Keras' own is 0.05. Biases begin"
                + " at 0.")
        @Default("0.05")
        @Range(min = 0, above = true, max = 10)
        double initialRange,
    @Doc(
            "Train so many, which differ in their random numbers alone, and predict their mean: one"
                + " dot product of so many times the dimensions, a little better and so many times"
                + " as slow.")
        @Default("1")
        @Range(min = 1, max = 100)
        int members)
    implements RatingModelConfig {

  /** The same with vectors of another length. */
  public RatingDotConfig withDimensions(int others) {
    return new RatingDotConfig(others, bias, l2, biasL2, sigmoidRange, initialRange, members);
  }
}
