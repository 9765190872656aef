package org.reelvec.config;

/** A model that predicts the rating that a user gives a movie. */
public sealed interface RatingModelConfig extends ModelConfig
    permits RatingDotConfig, RatingMlpConfig, NnmfConfig {}
