/** Run directories: where each file is, what a run came from, and finished runs opened again. */
@NullMarked
package org.reelvec.saved;

import org.jspecify.annotations.NullMarked;
