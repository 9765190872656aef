/** Figures of finished runs: which rows they show, in which colours, and what was left out. */
@NullMarked
package org.reelvec.picture;

import org.jspecify.annotations.NullMarked;
