package org.reelvec.model.linkcosine;

import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.reelvec.bench.Options;
import org.reelvec.bench.Zipf;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.LinkCosineConfig;
import org.reelvec.data.LinkMatrix;
import org.reelvec.data.Pairs;
import org.reelvec.math.RandomStreams;

/**
 * Times steps of the sampled softmax at the seed's size: true pairs by Zipf, shared links drawn,
 * and hidden where they are observed, as a run draws and hides them.
 */
public final class SampledSoftmaxSteps {
  /** Drawn with repetition; somewhat fewer are distinct. */
  private static final int DRAWN_PAIRS = 1_500_000;

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
    ExperimentConfig experiment =
        options.experiment(
            LinkSteps.DATA,
            "{type: linkcosine, dimensions: %s, temperature: 0.1, negatives: {shared: %s}}"
                .formatted(options.text("dim"), options.text("shared")));
    RandomGenerator random = RandomStreams.stream(options.whole("seed"), "bench");
    int positives = options.whole("positives");
    Zipf links = new Zipf(options.whole("rows"));
    Zipf movies = new Zipf(options.whole("movies"));
    Contrast contrast =
        Contrast.of(
            experiment.training().linkLoss(),
            ((LinkCosineConfig) experiment.model()).negatives(),
            observed(links, movies.rows(), random),
            positives);
    LinkSteps.time(
        "sampled_softmax",
        options,
        experiment,
        () -> batch(contrast, links, movies, random),
        contrast.samples(),
        random);
  }

  private static MultiDataSet batch(
      Contrast contrast, Zipf links, Zipf movies, RandomGenerator random) {
    LinkBatch batch = contrast.room();
    for (int i = 0; i < contrast.positives(); i++) {
      batch.links()[i] = links.draw(random);
      batch.movies()[i] = movies.draw(random);
    }
    batch.complete(random);
    return batch.dataSet();
  }

  /** Links by Zipf, movies uniformly. */
  private static LinkMatrix observed(Zipf links, int movies, RandomGenerator random) {
    long[] cells =
        LongStream.generate(() -> (long) random.nextInt(movies) * links.rows() + links.draw(random))
            .limit(DRAWN_PAIRS)
            .distinct()
            .toArray();
    int[] movie = new int[cells.length];
    int[] link = new int[cells.length];
    for (int i = 0; i < cells.length; i++) {
      movie[i] = (int) (cells[i] / links.rows());
      link[i] = (int) (cells[i] % links.rows());
    }
    return LinkMatrix.of(new Pairs(movie, link), movies, links.rows());
  }
}
