package org.reelvec.config;

import org.jspecify.annotations.Nullable;

/** How the held-out pairs are judged. */
public record EvaluationConfig(
    @Doc("sound: pairs are held out as split says; seed: nothing is held out.") @Default("sound")
        Protocol protocol,
    @Doc(
            "Links are ranked by score + this times the logarithm of their count in training:"
                + " popularity for models that were trained against frequent negatives.")
        @Default("0.75")
        @Range(min = 0, max = 10)
        double popularity,
    @Doc(
            "The attribute that holds genres, for the purity of neighbours; null leaves it out. It"
                + " is also left out where genres are among the links, which would be judging an"
                + " input.")
        @Default("genre")
        @Nullable String genreAttribute) {}
