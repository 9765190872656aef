/** The kernels of {@code org.reelvec.math} by the Vector API, for Java machines that have it. */
@NullMarked
package org.reelvec.math.simd;

import org.jspecify.annotations.NullMarked;
