/** What the training loop asks of a model; one sub-package per model. */
@NullMarked
package org.reelvec.model;

import org.jspecify.annotations.NullMarked;
