package org.reelvec.config;

/**
 * A figure that an experiment is held to.
 *
 * @param metric its key in {@code metrics.json}
 * @param value what it should be
 * @param tolerance the greatest deviation that is still taken for the same, in the unit of the
 *     value
 */
public record Expected(
    @Doc("The figure, as metrics.json names it.") @Required(example = "test.rmse") String metric,
    @Doc("What it should be.") @Required(example = "0.92") double value,
    @Doc("Off by at most this is OK, by at most 1.5 times this OKISH, else FAIL.")
        @Required(example = "0.005")
        @Range(min = 0)
        double tolerance) {}
