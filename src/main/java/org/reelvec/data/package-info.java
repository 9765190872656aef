/**
 * What models learn from: movies and their links in primitive arrays, one reader a format, splits,
 * negative sampling.
 */
@NullMarked
package org.reelvec.data;

import org.jspecify.annotations.NullMarked;
