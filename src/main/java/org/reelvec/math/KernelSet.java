package org.reelvec.math;

/**
 * Kernels of every kind.
 *
 * @param rows what training does to rows
 * @param matrices products of matrices
 * @param layers activations of dense layers
 * @param softmaxes the inside of a softmax
 */
public record KernelSet(
    RowKernels rows, MatrixKernels matrices, LayerKernels layers, SoftmaxKernels softmaxes) {
  /** The fastest that this Java machine can run. */
  public static KernelSet fastest() {
    return new KernelSet(Kernels.rows(), Kernels.matrices(), Kernels.layers(), Kernels.softmaxes());
  }

  /** Plain loops. */
  public static KernelSet plain() {
    return new KernelSet(
        new PlainRowKernels(),
        new PlainMatrixKernels(),
        new PlainLayerKernels(),
        new PlainSoftmaxKernels());
  }
}
