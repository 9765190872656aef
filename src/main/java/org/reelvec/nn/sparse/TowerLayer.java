package org.reelvec.nn.sparse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/**
 * Two embeddings, the dense layers above them and the squared error as one output layer, whose
 * embedding tables train themselves: what a dense graph does with a layer for each of them.
 *
 * <pre>
 *   ids (n, 2), int: left and right  ->  y (n, 1)
 * </pre>
 *
 * <p>The weights of its layers are parameters of the graph as ever, and DL4J's updater steps them.
 * The layer lives in a graph that is being trained, which is not saved: there is no form of it in
 * JSON.
 */
final class TowerLayer extends BaseOutputLayer {
  private static final long serialVersionUID = 1L;

  private final transient Tower tower;
  private final transient List<String> names;

  /**
   * The tower as a layer.
   *
   * @param names of the layers that its own stand for, the output's last
   * @param penalties on the weights of its layers
   */
  TowerLayer(Tower tower, List<String> names, List<Regularization> penalties) {
    this.tower = tower;
    this.names = List.copyOf(names);
    setLossFn(new LossMSE());
    setActivationFn(new ActivationIdentity());
    setNIn(2);
    setNOut(1);
    setRegularization(new ArrayList<>(penalties));
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration conf,
      @Nullable Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialize,
      DataType dataType) {
    TowerOutput layer = new TowerOutput(conf, dataType, tower, names);
    layer.setListeners(listeners);
    layer.setIndex(index);
    layer.setParamsViewArray(parameters);
    Map<String, INDArray> table = initializer().init(conf, parameters, initialize);
    layer.setParamTable(table);
    return layer;
  }

  @Override
  public ParamInitializer initializer() {
    return new TowerParameters(tower.shape());
  }

  /** There is one for its tables. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TowerLayer that && that.tower == tower;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(tower);
  }
}
