package org.reelvec.explore.tsne;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.reelvec.bench.Options;
import org.reelvec.explore.Metric;

/**
 * Times a map of vectors, or measures one that another program made. Vectors and maps are files of
 * little-endian floats, row-major.
 */
public final class TsneSteps {
  private static final int NEIGHBOURS = 10;

  private TsneSteps() {}

  /** Prints one line of JSON. */
  public static void main(String[] args) throws IOException {
    Options options =
        Options.of(
            args, "vectors", "none", "dim", "50", "metric", "cosine", "iterations", "1000", "map",
            "none");
    float[] vectors = read(options.text("vectors"));
    int dimensions = options.whole("dim");
    int threads = options.whole("threads");
    Metric metric = Metric.valueOf(options.text("metric").toUpperCase(Locale.ROOT));
    TsneSettings settings =
        TsneSettings.of(metric, options.whole("seed"))
            .withThreads(threads)
            .withIterations(options.whole("iterations"));
    boolean given = !options.text("map").equals("none");
    long start = System.nanoTime();
    TsneMap map =
        given
            ? new TsneMap(read(options.text("map")), Double.NaN)
            : Tsne.map(vectors, dimensions, settings, TsneProgress.SILENT);
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpu =
        ProcessHandle.current().info().totalCpuDuration().map(d -> d.toMillis() / 1e3).orElse(0.0);
    if (!given) {
      System.out.printf(
          Locale.ROOT,
          "{\"tool\": \"reelvec\", \"n\": %d, \"seconds\": %.2f, \"cpu_seconds\": %.2f, \"loss\":"
              + " %.4f}%n",
          map.size(),
          seconds,
          cpu,
          map.divergence());
    }
    System.out.printf(
        Locale.ROOT,
        "{\"map\": \"%s\", \"trustworthiness\": %.5f, \"recall\": %.5f}%n",
        given ? "given" : "reelvec",
        Trustworthiness.of(vectors, dimensions, metric, map, NEIGHBOURS, threads),
        NeighbourRecall.of(vectors, dimensions, metric, map, NEIGHBOURS, threads));
  }

  private static float[] read(String file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(Path.of(file)));
    float[] numbers = new float[bytes.remaining() / Float.BYTES];
    bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
    return numbers;
  }
}
