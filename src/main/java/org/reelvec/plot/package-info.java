/**
 * Pictures: one {@link org.reelvec.plot.Figure} record becomes PNG, SVG, a page that answers under
 * the mouse, or the table of its coordinates. Takes plain numbers and texts and knows nothing of
 * embeddings.
 */
@NullMarked
package org.reelvec.plot;

import org.jspecify.annotations.NullMarked;
