/** An experiment from configuration to run directory, its metrics, provenance and report. */
@NullMarked
package org.reelvec.run;

import org.jspecify.annotations.NullMarked;
