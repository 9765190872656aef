/**
 * Questions to finished runs, and their answers as records: the same for the command line, for the
 * server and for notebooks.
 */
@NullMarked
package org.reelvec.ask;

import org.jspecify.annotations.NullMarked;
