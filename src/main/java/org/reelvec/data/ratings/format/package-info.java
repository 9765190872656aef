/** Readers of ratings, one a format, and how a format is recognised. */
@NullMarked
package org.reelvec.data.ratings.format;

import org.jspecify.annotations.NullMarked;
