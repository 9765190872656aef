package org.reelvec.config;

/** Links and movies in one space: (normalized) dot product of a link's and a movie's vector. */
@Named("linkcosine")
@Doc(
    "Links and movies in one space: the (normalized) dot product of a link's and a movie's vector.")
public record LinkCosineConfig(
    @Doc("Length of every vector.") @Default("50") @Range(min = 1, max = 4096) int dimensions,
    @Doc("Divide the dot product by both lengths: the cosine.") @Default("true") boolean normalize,
    @Doc("The score is divided by this before a logistic or softmax loss; mse leaves it alone.")
        @Default("0.15")
        @Range(min = 0, above = true, max = 1000)
        double temperature,
    @Doc("What a true pair is told apart from.") Negatives negatives)
    implements ModelConfig {

  /** How pairs that are not observed are drawn. */
  public record Negatives(
      @Doc("Negative pairs for each true pair; used by mse and logistic.")
          @Default("10")
          @Range(min = 1, max = 1000)
          int ratio,
      @Doc("Negative links shared by all pairs of a batch; used by sampled-softmax.")
          @Default("1024")
          @Range(min = 1, max = 65_536)
          int shared,
      @Doc(
              "uniform: over all cells (link, movie); frequency: links by count^exponent, movies"
                  + " uniformly. Used by mse and logistic; sampled-softmax always draws by"
                  + " frequency.")
          @Default("uniform")
          Sampling sampling,
      @Doc("Exponent of the link's count when links are drawn by frequency.")
          @Default("0.75")
          @Range(min = 0, max = 2)
          double exponent) {}

  /** How negative links are drawn. */
  public enum Sampling {
    /** Uniformly over all cells (link, movie). */
    UNIFORM,
    /** Links in proportion to a power of their count. */
    FREQUENCY
  }
}
