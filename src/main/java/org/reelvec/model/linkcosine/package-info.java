/** Links and movies in one space, trained so that a movie lies near its links. */
@NullMarked
package org.reelvec.model.linkcosine;

import org.jspecify.annotations.NullMarked;
