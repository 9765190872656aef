/**
 * Tribuo models on top of movie vectors: a linear SVM recommender and linear regressions beside
 * their baselines.
 */
@NullMarked
package org.reelvec.downstream;

import org.jspecify.annotations.NullMarked;
