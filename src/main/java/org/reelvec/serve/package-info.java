/**
 * A page over finished runs for a browser on the same machine, and the questions of the command
 * line by HTTP, with the same answers.
 */
@NullMarked
package org.reelvec.serve;

import org.jspecify.annotations.NullMarked;
