/** Pictures as text: curves drawn as SVG. */
@NullMarked
package org.reelvec.plot;

import org.jspecify.annotations.NullMarked;
