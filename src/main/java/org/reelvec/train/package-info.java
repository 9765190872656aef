/**
 * The training loop: epochs, validation, early stopping, checkpoints, resume, progress, history.
 */
@NullMarked
package org.reelvec.train;

import org.jspecify.annotations.NullMarked;
