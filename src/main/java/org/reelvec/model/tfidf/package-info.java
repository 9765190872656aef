/** TF-IDF of what is written about movies, reduced by truncated singular value decomposition. */
@NullMarked
package org.reelvec.model.tfidf;

import org.jspecify.annotations.NullMarked;
