package org.reelvec.data;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Makes batches ahead of their use, in order, on one thread of its own: the same batches as without
 * it.
 *
 * @param <T> a batch
 */
public final class Prefetch<T> implements AutoCloseable {
  private final BlockingQueue<FutureTask<T>> ready;
  private final Thread maker;

  /**
   * Starts making batches.
   *
   * @param count how many are made in all
   * @param ahead how many may wait to be used
   * @param next makes the next batch; called on one thread only
   */
  public Prefetch(int count, int ahead, Callable<T> next) {
    ready = new ArrayBlockingQueue<>(ahead);
    maker =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < count; i++) {
                  FutureTask<T> batch = new FutureTask<>(next);
                  batch.run();
                  ready.put(batch);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "batches");
    maker.setDaemon(true);
    maker.start();
  }

  /**
   * The next batch; throws what its making threw. Must not be called more often than there are
   * batches.
   */
  public T next() {
    try {
      return ready.take().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a batch", e);
    }
  }

  /** Stops making batches. */
  @Override
  public void close() {
    maker.interrupt();
  }
}
