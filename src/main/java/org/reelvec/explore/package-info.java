/**
 * Questions asked of a saved embedding: neighbours, analogies, filters, and the reasons for them.
 */
@NullMarked
package org.reelvec.explore;

import org.jspecify.annotations.NullMarked;
