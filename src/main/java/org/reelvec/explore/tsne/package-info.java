/**
 * Maps of embeddings in the plane by t-SNE, and how true they are to the vectors they were made of.
 */
@NullMarked
package org.reelvec.explore.tsne;

import org.jspecify.annotations.NullMarked;
