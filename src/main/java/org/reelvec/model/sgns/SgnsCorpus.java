package org.reelvec.model.sgns;

import org.reelvec.config.SgnsConfig;
import org.reelvec.math.SkipGramKernels;

/**
 * What all threads of a training read.
 *
 * @param seed the experiment's
 * @param config the model's settings
 * @param words of all lists, one behind the other: items, or links
 * @param pieces what of them is trained on
 * @param downSampling of frequent words
 * @param negatives of the output table
 * @param rate the step size
 * @param kernels that do the work
 */
record SgnsCorpus(
    long seed,
    SgnsConfig config,
    int[] words,
    Pieces pieces,
    DownSampling downSampling,
    Negatives negatives,
    LearningRate rate,
    SkipGramKernels kernels) {}
