/**
 * Files and what can go wrong with them: opened plain or gzip, hashed, written whole or not at all.
 */
@NullMarked
package org.reelvec.io;

import org.jspecify.annotations.NullMarked;
