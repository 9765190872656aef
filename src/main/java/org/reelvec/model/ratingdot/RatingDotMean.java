package org.reelvec.model.ratingdot;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.RatingDotConfig;
import org.reelvec.data.ratings.Ratings;
import org.reelvec.math.RandomStreams;
import org.reelvec.model.SavableGraph;
import org.reelvec.model.rating.RatingGraphs;
import org.reelvec.model.rating.RatingModel;
import org.reelvec.model.rating.RatingPredictor;
import org.reelvec.nn.ModelZip;

/**
 * The mean of several dot products that differ in their random numbers alone. Each errs in its own
 * way, so that their mean errs less (L. Breiman, "Bagging Predictors", 1996, without the drawing of
 * samples).
 *
 * <pre>
 *   r' = 1/K sum_k (mean + p_uk . q_mk + b_uk + b_mk)
 *
 *   which is one dot product of K times the dimensions:  p_u = [p_u1, ..., p_uK] / sqrt(K), q_m alike;
 *   its biases are the means of the members' biases
 * </pre>
 *
 * <p>So vectors and saved graph are those of a single model. All members make a step at a time.
 */
public final class RatingDotMean implements RatingModel, SavableGraph {
  private final RatingDotConfig config;
  private final Ratings ratings;
  private final List<RatingDot> members;
  private final Function<RatingPredictor, SortedMap<String, Double>> validation;

  /** Untrained members; parameters are those of {@link RatingDot}. */
  public RatingDotMean(
      ExperimentConfig experiment,
      RatingDotConfig config,
      Ratings ratings,
      int[] trainRows,
      Function<RatingPredictor, SortedMap<String, Double>> validation) {
    this.config = config;
    this.ratings = ratings;
    this.validation = validation;
    this.members =
        IntStream.range(0, config.members())
            .mapToLong(k -> RandomStreams.stream(experiment.seed(), "member", k).nextLong())
            .mapToObj(experiment::withSeed)
            .map(own -> new RatingDot(own, config, ratings, trainRows, self -> new TreeMap<>()))
            .toList();
  }

  @Override
  public int stepsPerEpoch() {
    return members.get(0).stepsPerEpoch();
  }

  @Override
  public int samples(int step) {
    return members.get(0).samples(step);
  }

  @Override
  public void startEpoch(int epoch) {
    members.forEach(member -> member.startEpoch(epoch));
  }

  /** A step of each member; the mean of their losses. */
  @Override
  public double step() {
    double sum = 0;
    for (RatingDot member : members) {
      sum += member.step();
    }
    return sum / members.size();
  }

  @Override
  public boolean isFinite() {
    return members.stream().allMatch(RatingDot::isFinite);
  }

  @Override
  public SortedMap<String, Double> validate() {
    return validation.apply(this);
  }

  @Override
  public float[] predict(int[] users, int[] movies) {
    return mean(members.stream().map(member -> member.predict(users, movies)).toList());
  }

  @Override
  public int dimensions() {
    return members.size() * config.dimensions();
  }

  @Override
  public float[] movieVectors() {
    return sideBySide(members.stream().map(RatingDot::movieVectors).toList());
  }

  @Override
  public float[] userVectors() {
    return sideBySide(members.stream().map(RatingDot::userVectors).toList());
  }

  @Override
  public void writeModel(OutputStream out) throws IOException {
    ComputationGraph graph =
        new DotGraphs(
                ratings.users(),
                ratings.movies(),
                config.withDimensions(dimensions()),
                members.get(0).scale(),
                DataType.FLOAT)
            .predicting();
    assign(graph, RatingGraphs.USERS, userVectors());
    assign(graph, RatingGraphs.MOVIES, movieVectors());
    if (config.bias()) {
      for (String table : new String[] {DotGraphs.USER_BIAS, DotGraphs.MOVIE_BIAS}) {
        assign(graph, table, mean(members.stream().map(member -> member.biases(table)).toList()));
      }
    }
    ModelZip.write(graph, out);
  }

  private static void assign(ComputationGraph graph, String table, float[] values) {
    var weights = graph.getLayer(table).getParam("W");
    weights.assign(Nd4j.createFromArray(values).reshape(weights.shape()));
  }

  private static float[] mean(List<float[]> arrays) {
    float[] mean = new float[arrays.get(0).length];
    for (int i = 0; i < mean.length; i++) {
      double sum = 0;
      for (float[] array : arrays) {
        sum += array[i];
      }
      mean[i] = (float) (sum / arrays.size());
    }
    return mean;
  }

  /** Rows of all tables one after another, scaled so that dot products are means. */
  private float[] sideBySide(List<float[]> tables) {
    int d = config.dimensions();
    float scale = (float) (1 / Math.sqrt(tables.size()));
    float[] wide = new float[tables.size() * tables.get(0).length];
    for (int k = 0; k < tables.size(); k++) {
      float[] table = tables.get(k);
      for (int i = 0; i < table.length; i++) {
        int row = i / d;
        wide[(row * tables.size() + k) * d + i % d] = table[i] * scale;
      }
    }
    return wide;
  }

  @Override
  public void writeState(DataOutput out) throws IOException {
    for (RatingDot member : members) {
      member.writeState(out);
    }
  }

  @Override
  public void readState(DataInput in) throws IOException {
    for (RatingDot member : members) {
      member.readState(in);
    }
  }

  @Override
  public void close() {
    members.forEach(RatingDot::close);
  }
}
