/** The directions in which vectors differ most. */
@NullMarked
package org.reelvec.explore.pca;

import org.jspecify.annotations.NullMarked;
