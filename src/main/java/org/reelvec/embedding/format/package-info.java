/** The files in which vectors come from elsewhere and go elsewhere, and how they are recognised. */
@NullMarked
package org.reelvec.embedding.format;

import org.jspecify.annotations.NullMarked;
