/** Corpora: sequences of items, such as the movies that each user rated, in time order. */
@NullMarked
package org.reelvec.data.sequence;

import org.jspecify.annotations.NullMarked;
