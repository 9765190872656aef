/** UMAP: maps of vectors in the plane that keep neighbourhoods, by a library. */
@NullMarked
package org.reelvec.explore.umap;

import org.jspecify.annotations.NullMarked;
