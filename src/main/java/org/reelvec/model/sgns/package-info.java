/** Skip-gram with negative sampling, and CBOW. */
@NullMarked
package org.reelvec.model.sgns;

import org.jspecify.annotations.NullMarked;
