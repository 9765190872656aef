/** Groups of like items from their distances, and the tree that they make. */
@NullMarked
package org.reelvec.explore.cluster;

import org.jspecify.annotations.NullMarked;
