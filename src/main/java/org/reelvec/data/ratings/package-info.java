/** Ratings as columns, read from every format in which they exist, and held out in every way. */
@NullMarked
package org.reelvec.data.ratings;

import org.jspecify.annotations.NullMarked;
