/**
 * Training at the cost of what a batch touches: embedding tables beside a graph's parameters, of
 * which a step reads and changes just the rows that occur in its batch, with the result of the
 * dense optimizer.
 */
@NullMarked
package org.reelvec.nn.sparse;

import org.jspecify.annotations.NullMarked;
