package org.reelvec.data;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.reelvec.bench.Zipf;
import org.reelvec.math.RandomStreams;

/** Negatives at the seed's size: nanoseconds a drawn pair, and a link that a batch shares. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SamplerBenchmark {
  private static final int LINKS = 66_913;
  private static final int MOVIES = 10_000;
  private static final int DRAWN = 5_120;
  private static final int PAIRS = 512;
  private static final int SHARED = 1_024;

  /** With repetition: about 950,000 are distinct. */
  private static final int DRAWN_PAIRS = 1_260_000;

  private static final double EXPONENT = 0.75;

  private final RandomGenerator random = RandomStreams.stream(1, "bench");
  private final int[] links = new int[DRAWN];
  private final int[] movies = new int[DRAWN];
  private final int[] batch = new int[PAIRS];
  private final int[] drawn = new int[SHARED];
  private NegativeSampler uniform;
  private NegativeSampler frequent;
  private SharedNegatives shared;

  /** Makes observed pairs. */
  @Setup
  public void fill() {
    Zipf zipf = new Zipf(LINKS);
    long[] cells =
        LongStream.generate(() -> (long) random.nextInt(MOVIES) * LINKS + zipf.draw(random))
            .limit(DRAWN_PAIRS)
            .distinct()
            .toArray();
    int[] movie = new int[cells.length];
    int[] link = new int[cells.length];
    for (int i = 0; i < cells.length; i++) {
      movie[i] = (int) (cells[i] / LINKS);
      link[i] = (int) (cells[i] % LINKS);
    }
    LinkMatrix observed = LinkMatrix.of(new Pairs(movie, link), MOVIES, LINKS);
    uniform = NegativeSampler.uniform(observed);
    frequent = NegativeSampler.byFrequency(observed, EXPONENT);
    shared = new SharedNegatives(observed, EXPONENT);
    for (int i = 0; i < PAIRS; i++) {
      batch[i] = random.nextInt(MOVIES);
    }
  }

  /** A pair drawn uniformly, no observed one. */
  @Benchmark
  @OperationsPerInvocation(DRAWN)
  public int[] uniformPair() {
    uniform.fill(links, movies, 0, DRAWN, random);
    return links;
  }

  /** A pair drawn by the link's frequency, no observed one. */
  @Benchmark
  @OperationsPerInvocation(DRAWN)
  public int[] frequentPair() {
    frequent.fill(links, movies, 0, DRAWN, random);
    return links;
  }

  /** A link shared by 512 movies, with what is hidden from them. */
  @Benchmark
  @OperationsPerInvocation(SHARED)
  public Object sharedLink() {
    return shared.draw(batch, drawn, random);
  }
}
