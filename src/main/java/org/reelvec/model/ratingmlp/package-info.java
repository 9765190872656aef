/** Ratings as what dense layers make of a movie's and a user's vector. */
@NullMarked
package org.reelvec.model.ratingmlp;

import org.jspecify.annotations.NullMarked;
