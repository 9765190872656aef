package org.reelvec.config;

/** Non-negative factors of the ratings. */
@Named("nnmf")
@Doc("Non-negative matrix factorization: a rating is the dot product of two vectors without minus.")
public record NnmfConfig(
    @Doc("Length of every vector.") @Default("50") @Range(min = 1, max = 4096) int dimensions,
    @Doc(
            "sgd: a step a rating, then what fell below 0 is set to 0; coordinate-descent: each"
                + " factor in turn to its best value, with an objective that never rises.")
        @Default("sgd")
        Solver solver,
    @Doc("Penalty on the squared lengths of user's and movie's vector, for each rating.")
        @Default("0.1")
        @Range(min = 0, max = 100)
        double l2,
    @Doc("Add the mean, a bias of the user and one of the movie, which may be negative.")
        @Default("false")
        boolean bias,
    @Doc("The same penalty on the squares of the biases.")
        @Default("0.02")
        @Range(min = 0, max = 100)
        double biasL2)
    implements RatingModelConfig {
  /** How factors are found. */
  public enum Solver {
    /** Stochastic gradient descent with projection. */
    SGD,
    /** Cyclic coordinate descent; deterministic. */
    COORDINATE_DESCENT
  }
}
