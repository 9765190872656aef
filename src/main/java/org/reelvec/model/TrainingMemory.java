package org.reelvec.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reelvec.config.LinkCosineConfig;
import org.reelvec.config.NnmfConfig;
import org.reelvec.config.RatingDotConfig;
import org.reelvec.config.RatingMlpConfig;
import org.reelvec.config.RatingModelConfig;
import org.reelvec.config.SgnsConfig;
import org.reelvec.config.TrainingConfig;
import org.reelvec.config.TrainingConfig.Device;
import org.reelvec.config.TrainingConfig.Loss;
import org.reelvec.io.InputException;
import org.reelvec.math.RowKernels;
import org.reelvec.nn.sparse.RowColumns;
import org.reelvec.nn.sparse.RowTable;

/**
 * The memory that a training is going to take beyond the data that were read: what is large, as
 * predicted from the configuration and the sizes of the data.
 *
 * <pre>
 *   a table, sparse     rows x padded columns x (1 + states) floats, and 8 bytes a row; columns are padded to 8
 *   a table, dense      rows x columns x (2 + states) floats outside of Java's heap: weights, gradient, states
 *   a dense layer       inputs x outputs x (2 + states) floats, like a dense table
 *   copies              3 x rows x columns floats, to judge and to save
 *   order               12 bytes a rating, without training.steps-per-epoch; 24 bytes a pair
 *   batches             those made ahead; of a sampled softmax its scores
 *   without a graph     rows x (padded columns + 1) floats a table and one copy; by sgd 12 bytes a rating, by coordinate
 *                       descent 16, and for each thread dimensions + 1 floats for each rating of the longest row
 * </pre>
 *
 * @param parts what takes how much
 */
public record TrainingMemory(List<Part> parts) {
  private static final int COPIES = 3;
  private static final int BATCHES_AHEAD = 8;
  private static final int BYTES_A_SAMPLE = 24; // two ids and a label, for Java and for DL4J

  /**
   * A part.
   *
   * @param outside whether DL4J takes it outside of Java's heap
   */
  public record Part(String what, long bytes, boolean outside) {}

  /**
   * That of a model of ratings.
   *
   * @param trained ratings trained on
   * @throws InputException if a table is larger than a Java array can be
   */
  public static TrainingMemory ofRatings(
      TrainingConfig training, RatingModelConfig model, int users, int movies, int trained) {
    if (model instanceof NnmfConfig nnmf) {
      return ofFactors(training, nnmf, users, movies, trained);
    }
    int columns = model.dimensions();
    int members = 1;
    if (model instanceof RatingDotConfig dot) {
      columns = dot.bias() ? RowColumns.left(columns, 0, 0).count() : columns;
      members = dot.members();
    }
    List<Part> parts = new ArrayList<>();
    addTable(parts, "users", users, columns, members, training);
    addTable(parts, "movies", movies, columns, members, training);
    if (model instanceof RatingMlpConfig mlp) {
      long weights = layerWeights(2 * columns, mlp.hidden());
      long floats = weights * (2 + training.updater().states());
      parts.add(new Part("dense layers", floats * Float.BYTES, true));
    }
    if (training.stepsPerEpoch() == null) {
      parts.add(new Part("order", 12L * trained * members, false));
    }
    addBatches(parts, (long) Math.min(training.batch(), trained) * members * BYTES_A_SAMPLE);
    return new TrainingMemory(List.copyOf(parts));
  }

  /**
   * That of skip-gram.
   *
   * @param inputs vectors that are kept
   * @param outputs vectors of what they predict
   * @throws InputException if a table is larger than a Java array can be
   */
  public static TrainingMemory ofSkipGram(SgnsConfig model, int inputs, int outputs) {
    List<Part> parts = new ArrayList<>();
    addFactors(parts, "input vectors", inputs, model.dimensions());
    addFactors(parts, "output vectors", outputs, model.dimensions());
    return new TrainingMemory(List.copyOf(parts));
  }

  /** Without a graph; a row that is solved lies there with all that its user, or movie, rated. */
  private static TrainingMemory ofFactors(
      TrainingConfig training, NnmfConfig model, int users, int movies, int trained) {
    List<Part> parts = new ArrayList<>();
    addFactors(parts, "users", users, model.dimensions());
    addFactors(parts, "movies", movies, model.dimensions());
    if (model.solver() == NnmfConfig.Solver.SGD) {
      parts.add(new Part("order", 12L * trained, false));
    } else {
      long cores =
          training.threads() == 0 ? Runtime.getRuntime().availableProcessors() : training.threads();
      long longest = Math.min(trained, Math.max(users, movies));
      parts.add(new Part("lists", 16L * trained, false));
      parts.add(new Part("rows", cores * longest * (1 + model.dimensions()) * Float.BYTES, false));
    }
    return new TrainingMemory(List.copyOf(parts));
  }

  private static void addFactors(List<Part> parts, String name, int rows, int columns) {
    int kept = RowKernels.padded(columns);
    long floats = (long) rows * kept;
    checkTable(name, rows, kept, "", floats);
    parts.add(new Part(name, (floats + rows) * Float.BYTES, false));
    parts.add(new Part("copies of " + name, (long) rows * columns * Float.BYTES, false));
  }

  /**
   * That of a model of links.
   *
   * @param trained pairs trained on
   * @throws InputException if a table is larger than a Java array can be
   */
  public static TrainingMemory ofLinks(
      TrainingConfig training, LinkCosineConfig model, int links, int movies, int trained) {
    List<Part> parts = new ArrayList<>();
    addTable(parts, "links", links, model.dimensions(), 1, training);
    addTable(parts, "movies", movies, model.dimensions(), 1, training);
    parts.add(new Part("order", 24L * trained, false));
    long positives = Math.min(training.batch(), trained);
    if (training.linkLoss() == Loss.SAMPLED_SOFTMAX) {
      boolean sparse = training.isSparse(training.wantedDevice() == Device.CUDA);
      long scores = positives * model.negatives().shared() * Float.BYTES;
      parts.add(new Part("scores", sparse ? scores : scores * BATCHES_AHEAD, !sparse));
    } else {
      addBatches(parts, positives * (1 + model.negatives().ratio()) * BYTES_A_SAMPLE);
    }
    return new TrainingMemory(List.copyOf(parts));
  }

  private static long layerWeights(int inputs, List<Integer> widths) {
    long weights = 0;
    int before = inputs;
    for (int width : widths) {
      weights += (before + 1L) * width;
      before = width;
    }
    return weights + before + 1;
  }

  private static void addTable(
      List<Part> parts, String name, int rows, int columns, int members, TrainingConfig training) {
    boolean sparse = training.isSparse(training.wantedDevice() == Device.CUDA);
    int kept = sparse ? RowKernels.padded(columns) : columns;
    int states = training.updater().states();
    String updater = training.updater().name().toLowerCase(Locale.ROOT);
    long floats = (long) rows * kept * (sparse ? 1 + states : 1);
    String times =
        sparse ? " x %d (weights and %d states of %s)".formatted(1 + states, states, updater) : "";
    checkTable(name, rows, kept, times, floats);
    long bytes =
        sparse
            ? floats * Float.BYTES + 2L * Integer.BYTES * rows
            : floats * Float.BYTES * (2 + states);
    parts.add(new Part(name, bytes * members, !sparse));
    long copies = (long) rows * columns * Float.BYTES * COPIES;
    parts.add(new Part("copies of " + name, copies * members, false));
  }

  private static void checkTable(String name, int rows, int kept, String times, long floats) {
    if (floats > RowTable.MOST_FLOATS) {
      throw new InputException(
          "model.dimensions: the table of %s, %d rows x %d columns%s = %d floats > %d, is more than a Java array holds; lower it"
              .formatted(name, rows, kept, times, floats, RowTable.MOST_FLOATS));
    }
  }

  private static void addBatches(List<Part> parts, long bytes) {
    parts.add(new Part("batches", bytes * BATCHES_AHEAD, false));
  }

  /** Bytes of Java's heap. */
  public long heapBytes() {
    return sum(false);
  }

  /** Bytes outside of Java's heap. */
  public long outsideBytes() {
    return sum(true);
  }

  private long sum(boolean outside) {
    return parts.stream().filter(part -> part.outside() == outside).mapToLong(Part::bytes).sum();
  }

  /**
   * Checks that this Java machine has the memory.
   *
   * @throws InputException if not
   */
  public void check() {
    Runtime runtime = Runtime.getRuntime();
    if (heapBytes() > runtime.maxMemory() - used(runtime)) {
      System.gc(); // what is in use may be garbage
    }
    check(runtime.maxMemory(), used(runtime));
  }

  private static long used(Runtime runtime) {
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** DL4J may take as much outside of the heap as the heap may grow to. */
  void check(long most, long used) {
    if (heapBytes() > most - used) {
      throw refusal(false, "of memory, and of %d are %d free".formatted(most, most - used), used);
    }
    if (outsideBytes() > most) {
      throw refusal(true, "outside of Java's heap, and at most %d are allowed".formatted(most), 0);
    }
  }

  private InputException refusal(boolean outside, String found, long used) {
    String sum =
        parts.stream()
            .filter(part -> part.outside() == outside)
            .map(part -> part.what() + " " + part.bytes())
            .collect(Collectors.joining(" + "));
    long gigabytes = (sum(outside) + used) / 10 * 11 / (1L << 30) + 1;
    return new InputException(
        "training needs %d bytes %s: %s; lower model.dimensions, or set REELVEC_JAVA_OPTIONS=-Xmx%dg"
            .formatted(sum(outside), found, sum, gigabytes));
  }
}
