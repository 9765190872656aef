package org.reelvec.model.linkcosine;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.reelvec.bench.Options;
import org.reelvec.bench.Zipf;
import org.reelvec.math.RandomStreams;
import org.reelvec.nn.IdColumn;
import org.reelvec.nn.ValueColumn;

/**
 * Times steps of the cosine under mean squared error at the seed's size: true pairs by Zipf, drawn
 * ones uniformly.
 */
public final class LinkCosineSteps {
  private LinkCosineSteps() {}

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
            "negatives",
            "10",
            "updater",
            "nadam",
            "rate",
            "0.002");
    String model = "{type: linkcosine, dimensions: %s}".formatted(options.text("dim"));
    RandomGenerator random = RandomStreams.stream(options.whole("seed"), "bench");
    int positives = options.whole("positives");
    int samples = positives * (1 + options.whole("negatives"));
    LinkSteps.time(
        "link_cosine",
        options,
        options.experiment(LinkSteps.DATA, model),
        () -> batch(options, positives, samples, random),
        samples,
        random);
  }

  private static MultiDataSet batch(Options options, int positives, int n, RandomGenerator random) {
    float[] labels = new float[n];
    Arrays.fill(labels, -1);
    Arrays.fill(labels, 0, positives, 1);
    ValueColumn label = new ValueColumn(n);
    label.fill(labels);
    return new MultiDataSet(
        new INDArray[] {
          ids(options.whole("rows"), positives, n, random),
          ids(options.whole("movies"), positives, n, random)
        },
        new INDArray[] {label.array()});
  }

  private static INDArray ids(int rows, int positives, int n, RandomGenerator random) {
    int[] ids = Arrays.copyOf(new Zipf(rows).draw(positives, random), n);
    for (int i = positives; i < n; i++) {
      ids[i] = random.nextInt(rows);
    }
    IdColumn column = new IdColumn(n);
    column.fill(ids);
    return column.array();
  }
}
