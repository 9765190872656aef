package org.reelvec.math.simd;

import java.util.function.BooleanSupplier;
import jdk.incubator.vector.VectorShape;

/** Whether the processor's vectors are as wide as the kernels': narrower ones would be emulated. */
public final class WideRegisters implements BooleanSupplier {
  /** A question without state. */
  public WideRegisters() {}

  @Override
  public boolean getAsBoolean() {
    return VectorShape.preferredShape().vectorBitSize() >= VectorRowKernels.SPECIES.vectorBitSize();
  }
}
