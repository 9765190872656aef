package org.reelvec.nn;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.BaseGraphVertex;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A vertex that only computes: subclasses give the function and its gradient, and see no
 * workspaces.
 */
public abstract class ParameterFreeVertex extends BaseGraphVertex {
  /** A vertex of that graph. */
  protected ParameterFreeVertex(ComputationGraph graph, String name, int index, DataType dataType) {
    super(graph, name, index, null, null, dataType);
  }

  /** The output for these inputs. */
  protected abstract INDArray output(INDArray[] inputs);

  /**
   * The loss gradient with respect to each input, null for one that wants none, from that of the
   * output.
   */
  protected abstract @Nullable INDArray[] gradients(INDArray[] inputs, INDArray epsilon);

  @Override
  public final INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
    return workspaces.leverageTo(ArrayType.ACTIVATIONS, output(inputs));
  }

  @Override
  public final Pair<@Nullable Gradient, @Nullable INDArray[]> doBackward(
      boolean truncated, LayerWorkspaceMgr workspaces) {
    @Nullable INDArray[] gradients = gradients(inputs, epsilon);
    for (int i = 0; i < gradients.length; i++) {
      INDArray gradient = gradients[i];
      if (gradient != null) {
        gradients[i] = workspaces.leverageTo(ArrayType.ACTIVATION_GRAD, gradient);
      }
    }
    return new Pair<>(null, gradients);
  }

  @Override
  public final boolean hasLayer() {
    return false;
  }

  @Override
  public final @Nullable Layer getLayer() {
    return null;
  }

  @Override
  public final void setBackpropGradientsViewArray(@Nullable INDArray view) {
    if (view != null) {
      throw new IllegalStateException(
          getVertexName() + " has no parameters and takes no gradient view");
    }
  }

  @Override
  public final @Nullable Pair<INDArray, MaskState> feedForwardMaskArrays(
      INDArray @Nullable [] masks, MaskState state, int batchSize) {
    return null;
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + "(" + getVertexName() + ")";
  }
}
