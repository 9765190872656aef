package org.reelvec.nn;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.factory.Nd4j;
import org.reelvec.config.TrainingConfig;
import org.reelvec.io.InputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where graphs run. ND4J picks the first backend on its class path that loads, and complains with a
 * stack trace about one that does not; here the choice is made before ND4J is touched, and only the
 * chosen backend is shown to it.
 */
public enum Device {
  /** The native backend: every core of the CPU. */
  CPU("nd4j-native"),
  /** An NVIDIA GPU. */
  CUDA("nd4j-cuda");

  private static final Logger log = LoggerFactory.getLogger(Device.class);
  private static final String BACKENDS = "META-INF/services/org.nd4j.linalg.factory.Nd4jBackend";

  private final String jar;

  Device(String jar) {
    this.jar = jar;
  }

  /**
   * Chooses and loads the backend; later calls in one process keep the first choice.
   *
   * @param threads threads of the numeric library, 0 for every core
   * @throws InputException if CUDA is asked for and there is none
   */
  public static Device start(TrainingConfig.Device wanted, int threads) {
    Device device = choose(wanted, CUDA.isBuiltIn(), hasGpu());
    ND4JClassLoading.setNd4jClassloader(new OneBackend(Device.class.getClassLoader(), device.jar));
    Nd4j.getEnvironment()
        .setMaxThreads(threads == 0 ? Runtime.getRuntime().availableProcessors() : threads);
    Nd4j.getEnvironment()
        .setMaxMasterThreads(threads == 0 ? Runtime.getRuntime().availableProcessors() : threads);
    return device;
  }

  static Device choose(TrainingConfig.Device wanted, boolean builtIn, boolean gpu) {
    String missing =
        !builtIn
            ? "this build has no CUDA backend (build with the Maven profile cuda)"
            : "there is no NVIDIA GPU on this machine";
    return switch (wanted) {
      case CPU -> CPU;
      case CUDA -> {
        if (builtIn && gpu) {
          yield CUDA;
        }
        throw new InputException(
            "training.device: cuda was asked for, but " + missing + "; use cpu or auto");
      }
      case AUTO -> {
        if (builtIn && gpu) {
          yield CUDA;
        }
        if (builtIn) {
          log.info("CUDA is built in, but there is no NVIDIA GPU on this machine: using the CPU");
        }
        yield CPU;
      }
    };
  }

  /** Whether the backend that is loaded runs on a GPU. */
  public static boolean isGpu() {
    return !Nd4j.getBackend().getClass().getSimpleName().equals("CpuBackend");
  }

  /** The backend's name, as provenance records it. */
  public String backend() {
    return jar + " " + Nd4j.getBackend().getClass().getSimpleName();
  }

  private boolean isBuiltIn() {
    try {
      return !services(Device.class.getClassLoader(), jar).isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean hasGpu() {
    String visible = System.getenv("CUDA_VISIBLE_DEVICES");
    if (visible != null && (visible.isBlank() || visible.equals("-1"))) {
      return false;
    }
    return Files.exists(Path.of("/proc/driver/nvidia/version"))
        || Files.exists(Path.of("/dev/nvidiactl"));
  }

  private static List<URL> services(ClassLoader loader, String jar) throws IOException {
    return Collections.list(loader.getResources(BACKENDS)).stream()
        .filter(url -> url.getPath().matches(".*/" + jar + "[^/]*\\.jar!/.*"))
        .toList();
  }

  /** Hides the service entries of all backends but one. */
  private static final class OneBackend extends ClassLoader {
    private final String jar;

    OneBackend(ClassLoader parent, String jar) {
      super(parent);
      this.jar = jar;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      return name.equals(BACKENDS)
          ? Collections.enumeration(services(getParent(), jar))
          : super.getResources(name);
    }
  }
}
