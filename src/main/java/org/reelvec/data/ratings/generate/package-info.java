/** Ratings with planted structure, of any size, in the format of the Netflix Prize. */
@NullMarked
package org.reelvec.data.ratings.generate;

import org.jspecify.annotations.NullMarked;
