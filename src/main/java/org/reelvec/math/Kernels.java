package org.reelvec.math;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses the fastest kernels that this Java machine can run. */
public final class Kernels {
  private static final Logger log = LoggerFactory.getLogger(Kernels.class);
  private static final String MODULE = "jdk.incubator.vector";
  private static final AtomicBoolean told = new AtomicBoolean();

  private Kernels() {}

  /**
   * The Vector API's where its module is present, else plain loops and, once, a line in the log.
   */
  public static RowKernels rows() {
    if (!isFast() && !told.getAndSet(true)) {
      log.info(
          "training by plain loops; java --add-modules {}, on a processor with vectors of 256 bits,"
              + " is several times faster",
          MODULE);
    }
    return fastest(RowKernels.class, PlainRowKernels::new);
  }

  /** The Vector API's where its module is present, else plain loops. */
  public static MatrixKernels matrices() {
    return fastest(MatrixKernels.class, PlainMatrixKernels::new);
  }

  /** The Vector API's where its module is present, else plain loops. */
  public static LayerKernels layers() {
    return fastest(LayerKernels.class, PlainLayerKernels::new);
  }

  /** The Vector API's where its module is present, else plain loops. */
  public static SoftmaxKernels softmaxes() {
    return fastest(SoftmaxKernels.class, PlainSoftmaxKernels::new);
  }

  /** The Vector API's where its module is present, else plain loops. */
  public static FactorKernels factors() {
    return fastest(FactorKernels.class, PlainFactorKernels::new);
  }

  /** The Vector API's where its module is present, else plain loops. */
  public static SkipGramKernels skipGrams() {
    return fastest(SkipGramKernels.class, PlainSkipGramKernels::new);
  }

  /** The Vector API's where its module is present, else plain loops. */
  public static ScoreKernels scores() {
    return fastest(ScoreKernels.class, PlainScoreKernels::new);
  }

  /** The Vector API's where its module is present, else plain loops. */
  public static StudentKernels students() {
    return fastest(StudentKernels.class, PlainStudentKernels::new);
  }

  /** The twins of an interface are called after it. */
  private static <T> T fastest(Class<T> kernels, Supplier<T> plain) {
    return isFast() ? load("Vector" + kernels.getSimpleName(), kernels) : plain.get();
  }

  private static boolean isFast() {
    return ModuleLayer.boot().findModule(MODULE).isPresent()
        && load("WideRegisters", BooleanSupplier.class).getAsBoolean();
  }

  /** By name: the class must not be loaded, nor compiled against, where the module is absent. */
  private static <T> T load(String name, Class<T> type) {
    try {
      Class<?> found = Class.forName("org.reelvec.math.simd." + name);
      return type.cast(found.getDeclaredConstructor().newInstance());
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException(name + " is not in this build", e);
    }
  }
}
