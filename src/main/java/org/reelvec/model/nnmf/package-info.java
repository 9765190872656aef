/** Non-negative matrix factorization of ratings. */
@NullMarked
package org.reelvec.model.nnmf;

import org.jspecify.annotations.NullMarked;
