/** Plain numeric kernels, samplers and seeded random streams. */
@NullMarked
package org.reelvec.math;

import org.jspecify.annotations.NullMarked;
