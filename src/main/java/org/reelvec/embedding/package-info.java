/**
 * A trained embedding as a plain record: keys, titles, attributes and a float matrix, and its file
 * formats.
 */
@NullMarked
package org.reelvec.embedding;

import org.jspecify.annotations.NullMarked;
