package org.reelvec.model.linkcosine;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.reelvec.bench.Options;
import org.reelvec.bench.Zipf;
import org.reelvec.data.HiddenCells;
import org.reelvec.math.AliasSampler;
import org.reelvec.math.RandomStreams;

/**
 * Times steps of the sampled softmax at the seed's size: true pairs by Zipf, shared links by the
 * same frequencies to the power of 0.75, and a hundredth of the cells hidden.
 */
public final class SampledSoftmaxSteps {
  private static final double EXPONENT = 0.75;
  private static final double HIDDEN = 0.01;

  private SampledSoftmaxSteps() {}

  /** Options: see the first line. */
  public static void main(String[] args) {
    Options options =
        Options.of(
            args,
            "rows",
            "66913",
            "movies",
            "10000",
            "dim",
            "50",
            "positives",
            "512",
            "shared",
            "1024",
            "updater",
            "adam",
            "rate",
            "0.002",
            "objective",
            "sampled-softmax");
    String model =
        "{type: linkcosine, dimensions: %s, temperature: 0.1}".formatted(options.text("dim"));
    RandomGenerator random = RandomStreams.stream(options.whole("seed"), "bench");
    int rows = options.whole("rows");
    double[] weights = new double[rows];
    Arrays.setAll(weights, rank -> Math.pow(rank + 1, -EXPONENT));
    AliasSampler frequent = new AliasSampler(weights);
    LinkSteps.time(
        "sampled_softmax",
        options,
        options.experiment(LinkSteps.DATA, model),
        () -> batch(options, frequent, random),
        options.whole("positives") * (1 + options.whole("shared")),
        random);
  }

  private static MultiDataSet batch(
      Options options, AliasSampler frequent, RandomGenerator random) {
    int pairs = options.whole("positives");
    int shared = options.whole("shared");
    Zipf zipf = new Zipf(options.whole("rows"));
    int[] movies = new Zipf(options.whole("movies")).draw(pairs, random);
    int[] links = Arrays.copyOf(zipf.draw(pairs, random), pairs + shared);
    for (int j = pairs; j < links.length; j++) {
      links[j] = zipf.row(frequent.sample(random));
    }
    HiddenCells hidden = hidden(links, pairs, shared, random);
    INDArray cells =
        options.isSparse()
            ? column(hidden.packed())
            : Nd4j.createFromArray(hidden.matrix(shared)).reshape(pairs, shared);
    return new MultiDataSet(
        new INDArray[] {column(movies), column(links), cells},
        new INDArray[] {Nd4j.zeros(pairs, 1)});
  }

  private static HiddenCells hidden(int[] links, int pairs, int shared, RandomGenerator random) {
    int[] offsets = new int[pairs + 1];
    int[] columns = new int[pairs * shared];
    int count = 0;
    for (int i = 0; i < pairs; i++) {
      for (int j = 0; j < shared; j++) {
        if (links[i] == links[pairs + j] || random.nextDouble() < HIDDEN) {
          columns[count++] = j;
        }
      }
      offsets[i + 1] = count;
    }
    return new HiddenCells(offsets, Arrays.copyOf(columns, count));
  }

  private static INDArray column(int[] ids) {
    return Nd4j.createFromArray(ids).reshape(ids.length, 1);
  }
}
