/** Positive pointwise mutual information, reduced by singular value decomposition. */
@NullMarked
package org.reelvec.model.ppmi;

import org.jspecify.annotations.NullMarked;
