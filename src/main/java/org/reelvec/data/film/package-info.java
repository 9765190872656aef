/** One film as a line of a file: its parts, and the numbers in its infobox texts. */
@NullMarked
package org.reelvec.data.film;

import org.jspecify.annotations.NullMarked;
