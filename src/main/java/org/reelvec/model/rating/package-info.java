/** What models of ratings share: their contract, their figures and the baselines beside them. */
@NullMarked
package org.reelvec.model.rating;

import org.jspecify.annotations.NullMarked;
