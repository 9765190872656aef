/** Ways to hold ratings out: one split, or several folds. */
@NullMarked
package org.reelvec.data.ratings.split;

import org.jspecify.annotations.NullMarked;
