/** The command line: parse, call, print. No arithmetic lives here. */
@NullMarked
package org.reelvec.cli;

import org.jspecify.annotations.NullMarked;
