/** What the benchmarks of whole steps share: options, ids, the clock, the line that they print. */
@NullMarked
package org.reelvec.bench;

import org.jspecify.annotations.NullMarked;
