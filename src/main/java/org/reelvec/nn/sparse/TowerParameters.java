package org.reelvec.nn.sparse;

import static org.reelvec.nn.GraphTraining.BIASES;
import static org.reelvec.nn.GraphTraining.WEIGHTS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The parameters of a tower in DL4J's vector, in the order of as many dense layers: {@code W1} (in,
 * out), {@code b1} (out), {@code W2} and so on, the weights by columns.
 */
record TowerParameters(TowerShape shape) implements ParamInitializer {
  /** DL4J's name of a parameter of a layer, which is counted from 0. */
  static String key(String parameter, int layer) {
    return parameter + (layer + 1);
  }

  @Override
  public long numParams(NeuralNetConfiguration conf) {
    return shape.parameters();
  }

  @Override
  public long numParams(Layer layer) {
    return shape.parameters();
  }

  @Override
  public List<String> paramKeys(Layer layer) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i <= shape.last(); i++) {
      keys.add(key(WEIGHTS, i));
      keys.add(key(BIASES, i));
    }
    return keys;
  }

  @Override
  public List<String> weightKeys(Layer layer) {
    return paramKeys(layer).stream().filter(key -> isWeightParam(layer, key)).toList();
  }

  @Override
  public List<String> biasKeys(Layer layer) {
    return paramKeys(layer).stream().filter(key -> isBiasParam(layer, key)).toList();
  }

  @Override
  public boolean isWeightParam(Layer layer, String key) {
    return key.startsWith(WEIGHTS);
  }

  @Override
  public boolean isBiasParam(Layer layer, String key) {
    return key.startsWith(BIASES);
  }

  /** Everything begins at 0. */
  @Override
  public Map<String, INDArray> init(
      NeuralNetConfiguration conf, INDArray vector, boolean initializeParams) {
    Map<String, INDArray> views = views(vector);
    views.keySet().forEach(conf::addVariable);
    if (initializeParams) {
      vector.assign(0);
    }
    return views;
  }

  @Override
  public Map<String, INDArray> getGradientsFromFlattened(
      NeuralNetConfiguration conf, INDArray vector) {
    return views(vector);
  }

  private Map<String, INDArray> views(INDArray vector) {
    INDArray flat = vector.reshape(vector.length());
    Map<String, INDArray> views = new LinkedHashMap<>();
    long at = 0;
    for (int layer = 0; layer <= shape.last(); layer++) {
      int in = shape.in(layer);
      int out = shape.out(layer);
      long weights = (long) in * out;
      views.put(
          key(WEIGHTS, layer),
          flat.get(NDArrayIndex.interval(at, at + weights)).reshape('f', in, out));
      views.put(
          key(BIASES, layer), flat.get(NDArrayIndex.interval(at + weights, at + weights + out)));
      at += weights + out;
    }
    return views;
  }
}
