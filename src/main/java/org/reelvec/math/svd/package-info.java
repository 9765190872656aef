/** The largest singular values and vectors of large sparse matrices. */
@NullMarked
package org.reelvec.math.svd;

import org.jspecify.annotations.NullMarked;
