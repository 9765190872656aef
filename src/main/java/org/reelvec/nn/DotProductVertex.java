package org.reelvec.nn;

import java.util.Objects;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * The dot product of two inputs, row by row, or their cosine: Keras' {@code Dot(normalize=...)},
 * which DeepLearning4J lacks. It has no parameters.
 *
 * <pre>
 *   a (n, d), b (n, d)  ->  y (n, 1)      y_i = a_i . b_i                     plain
 *                                         y_i = a_i . b_i / (|a_i| |b_i|)     normalized
 * </pre>
 *
 * <p>Lengths below {@value #SHORTEST} count as {@value #SHORTEST}, as in Keras, so that a zero row
 * has a cosine of zero.
 */
public final class DotProductVertex extends ParameterFreeConfiguration {
  /** Rows shorter than this are taken to have this length. */
  public static final double SHORTEST = 1e-6;

  private static final long serialVersionUID = 1L;

  private final boolean normalize;

  /** Plain or normalized. */
  public DotProductVertex(@JsonProperty("normalize") boolean normalize) {
    this.normalize = normalize;
  }

  /** Whether the result is the cosine. */
  @JsonProperty("normalize")
  public boolean isNormalize() {
    return normalize;
  }

  @Override
  public DotProductVertex clone() {
    return new DotProductVertex(normalize);
  }

  @Override
  protected int inputCount() {
    return 2;
  }

  @Override
  protected ParameterFreeVertex vertex(
      ComputationGraph graph, String name, int index, DataType dataType) {
    return new DotProduct(graph, name, index, dataType, normalize);
  }

  @Override
  public InputType getOutputType(int layerIndex, InputType... inputs) {
    return InputType.feedForward(1);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DotProductVertex that && that.normalize == normalize;
  }

  @Override
  public int hashCode() {
    return Objects.hash(DotProductVertex.class, normalize);
  }
}
