package org.reelvec.nn.sparse;

import static org.reelvec.nn.GraphTraining.BIASES;
import static org.reelvec.nn.GraphTraining.WEIGHTS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseOutputLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.reelvec.nn.HostArrays;

/**
 * What a {@link TowerLayer} does in a graph. Numbers are copied to Java arrays once a step, and the
 * gradient back.
 */
final class TowerOutput extends BaseOutputLayer<TowerLayer> {
  private static final long serialVersionUID = 1L;

  private final transient Tower tower;
  private final transient List<String> names;
  private final transient float[] parameters;
  private final transient float[] gradients;
  private transient int[] left = {};
  private transient int[] right = {};
  private transient float[] ratings = {};
  private transient float[] outputs = {};
  private boolean trained; // on the input that is set
  private double squares; // their sum, then

  TowerOutput(NeuralNetConfiguration conf, DataType dataType, Tower tower, List<String> names) {
    super(conf, dataType);
    this.tower = tower;
    this.names = names;
    this.parameters = new float[Math.toIntExact(tower.shape().parameters())];
    this.gradients = new float[parameters.length];
  }

  /** The parameters by the layers that they stand for. */
  Map<String, Map<String, INDArray>> layers() {
    Map<String, Map<String, INDArray>> layers = new LinkedHashMap<>();
    for (int layer = 0; layer < names.size(); layer++) {
      INDArray weights = getParam(TowerParameters.key(WEIGHTS, layer));
      INDArray biases = getParam(TowerParameters.key(BIASES, layer));
      layers.put(names.get(layer), Map.of(WEIGHTS, weights, BIASES, biases));
    }
    return layers;
  }

  @Override
  public void setInput(INDArray input, LayerWorkspaceMgr workspaces) {
    super.setInput(input, workspaces);
    trained = false;
  }

  /** Forward, backward and the step of the tables. There is no gradient with respect to ids. */
  @Override
  public Pair<Gradient, @Nullable INDArray> backpropGradient(
      @Nullable INDArray epsilon, LayerWorkspaceMgr workspaces) {
    int n = read();
    HostArrays.read(labels, ratings, n);
    long dropout = tower.shape().dropout() == 0 ? 0 : Nd4j.getRandom().nextLong();
    squares = tower.train(parameters, left, right, ratings, n, dropout, gradients);
    trained = true;
    HostArrays.write(gradients, gradients.length, gradientsFlattened);
    Gradient gradient = new DefaultGradient();
    gradient.gradientForVariable().putAll(gradientViews);
    return new Pair<>(gradient, null);
  }

  /** Reads the ids and the parameters; how many samples there are. */
  private int read() {
    int n = Math.toIntExact(input.size(0));
    if (left.length < n) {
      left = new int[n];
      right = new int[n];
      ratings = new float[n];
      outputs = new float[n];
    }
    MergedIds.read(input, left, right, n);
    HostArrays.read(paramsFlattened, parameters, parameters.length);
    return n;
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    int n = read();
    tower.predict(parameters, left, right, n, outputs);
    INDArray output = Nd4j.createUninitialized(DataType.FLOAT, n, 1);
    HostArrays.write(outputs, n, output);
    return workspaces.leverageTo(ArrayType.ACTIVATIONS, output);
  }

  @Override
  public double computeScore(double penalty, boolean training, LayerWorkspaceMgr workspaces) {
    double sum = trained ? squares : squaredErrors(workspaces).sumNumber().doubleValue();
    return sum / input.size(0) + penalty;
  }

  @Override
  public INDArray computeScoreForExamples(double penalty, LayerWorkspaceMgr workspaces) {
    return workspaces.leverageTo(ArrayType.ACTIVATIONS, squaredErrors(workspaces).addi(penalty));
  }

  private INDArray squaredErrors(LayerWorkspaceMgr workspaces) {
    INDArray misses = activate(false, workspaces).sub(labels);
    return misses.muli(misses);
  }

  @Override
  protected INDArray getLabels2d(LayerWorkspaceMgr workspaces, ArrayType arrayType) {
    return labels;
  }
}
