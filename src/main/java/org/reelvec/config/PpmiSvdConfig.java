package org.reelvec.config;

import org.jspecify.annotations.Nullable;

/** Positive pointwise mutual information, reduced by singular value decomposition. */
@Named("ppmi-svd")
@Doc(
    "Positive pointwise mutual information of links, of movies rated by the same users or of"
        + " sequences, reduced by truncated SVD: the plain baseline; nothing is trained.")
public record PpmiSvdConfig(
    @Doc("Length of every vector.") @Default("50") @Range(min = 1, max = 4096) int dimensions,
    @Doc("Context counts are raised to this before they become probabilities.")
        @Default("0.75")
        @Range(min = 0, max = 2)
        double contextExponent,
    @Doc("The logarithm of this is taken off the information; word2vec's negatives.")
        @Default("1.0")
        @Range(min = 0, above = true, max = 1000)
        double shift,
    @Doc("Vectors are the left singular vectors times the singular values to the power of this.")
        @Default("0.5")
        @Range(min = 0, max = 2)
        double singularExponent,
    @Doc("Only ratings of at least this count; null takes all.") @Nullable Double minRating,
    @Doc("Movies that occur fewer times than this get a vector of zeros.")
        @Default("1")
        @Range(min = 1, max = 1_000_000)
        int minCount)
    implements ModelConfig {}
