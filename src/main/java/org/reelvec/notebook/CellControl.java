package org.reelvec.notebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.jspecify.annotations.Nullable;

/**
 * Runs what JShell compiled in this process, each snippet on a thread of its own, and keeps the
 * very object that came of it: JShell itself hands on no more than its text.
 */
final class CellControl extends DirectExecutionControl implements ExecutionControlProvider {
  private volatile @Nullable Thread running;
  private @Nullable Object value;
  private @Nullable Throwable failure;

  @Override
  public String name() {
    return "reelvec";
  }

  @Override
  public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
    return this;
  }

  /** What the last snippet came to; empty where that was null or nothing. */
  Optional<Object> value() {
    return Optional.ofNullable(value);
  }

  /** What the last snippet threw. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /** Interrupts the thread of the snippet that runs, if there is one. */
  void interrupt() {
    Thread thread = running;
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  protected String invoke(Method snippet) throws InvocationTargetException, InterruptedException {
    value = null;
    failure = null;
    FutureTask<@Nullable Object> task = new FutureTask<>(() -> snippet.invoke(null));
    Thread thread = new Thread(task, "cell");
    thread.setDaemon(true);
    running = thread;
    thread.start();
    try {
      value = task.get();
      return "";
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNull(e.getCause());
      failure =
          cause instanceof InvocationTargetException thrown
              ? Objects.requireNonNull(thrown.getCause())
              : cause;
      throw new InvocationTargetException(failure);
    } finally {
      running = null;
    }
  }
}
