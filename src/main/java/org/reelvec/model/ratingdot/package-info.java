/** Ratings as dot products: a biased matrix factorization. */
@NullMarked
package org.reelvec.model.ratingdot;

import org.jspecify.annotations.NullMarked;
