package org.reelvec.data;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Fills batches ahead of their use, in order, on one thread of its own: the same batches as without
 * it. The batches are a fixed ring, each filled anew once it was used, so that nothing is allocated
 * a step.
 *
 * <p>A step may take no longer than a tenth of a millisecond, so handing over is cheap. A consumer
 * that waits spins for some microseconds before it sleeps. A filling thread that has filled the
 * ring sleeps until half of it was used: it is woken once for several batches.
 *
 * <p>For one consuming thread.
 *
 * @param <T> a batch
 */
public final class Prefetch<T> implements AutoCloseable {
  private static final int SPINS = 500;

  private final int count;
  private final List<T> ring;
  private final Thread filler;
  private int taken; // by the consumer, the one in its hands included
  private volatile int filled;
  private volatile int used; // given back
  private volatile boolean closed;
  private volatile @Nullable Throwable failure;
  private volatile @Nullable Thread sleepingFiller;
  private volatile @Nullable Thread sleepingConsumer;

  /**
   * Starts filling.
   *
   * @param count how many batches there are in all
   * @param ring what is filled, one after another and round again; at least 2, used by nobody else
   *     until this is closed
   * @param fill fills the next batch; called on one thread only
   */
  public Prefetch(int count, List<T> ring, Consumer<? super T> fill) {
    if (ring.size() < 2) {
      throw new IllegalArgumentException("a ring of " + ring.size() + " batches; at least 2");
    }
    this.count = count;
    this.ring = List.copyOf(ring);
    this.filler = new Thread(() -> fillAll(fill), "batches");
    filler.setDaemon(true);
    filler.start();
  }

  /**
   * The next batch; it is the consumer's until the next call, which gives it back to be filled
   * anew. Throws what its filling threw.
   *
   * @throws IllegalStateException if there is none: all were taken, or this is closed
   */
  public T next() {
    if (used < taken) {
      used = taken;
      if (isHalfUsed()) {
        LockSupport.unpark(sleepingFiller);
      }
    }
    if (taken == count) {
      throw new IllegalStateException("all %d batches were taken".formatted(count));
    }
    for (int spin = 0; spin < SPINS && !isAnswered(); spin++) {
      Thread.onSpinWait();
    }
    if (!isAnswered()) {
      sleepingConsumer = Thread.currentThread();
      sleepUntil(this::isAnswered);
      sleepingConsumer = null;
    }
    if (closed) {
      throw new IllegalStateException("the batches are closed");
    }
    if (filled == taken) {
      throw failure();
    }
    return ring.get(taken++ % ring.size());
  }

  /** Stops filling; afterwards the ring is free for another use. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(sleepingConsumer);
    LockSupport.unpark(filler);
    boolean interrupted = false;
    while (filler.isAlive()) {
      try {
        filler.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void fillAll(Consumer<? super T> fill) {
    try {
      for (int number = 0; number < count && hasRoom(number); number++) {
        fill.accept(ring.get(number % ring.size()));
        filled = number + 1;
        LockSupport.unpark(sleepingConsumer);
      }
    } catch (Throwable e) { // the consumer throws it
      failure = e;
      LockSupport.unpark(sleepingConsumer);
    }
  }

  /** Waits for room; false once closed. */
  private boolean hasRoom(int number) {
    if (number - used == ring.size()) {
      sleepingFiller = Thread.currentThread();
      sleepUntil(() -> closed || isHalfUsed());
      sleepingFiller = null;
    }
    return !closed;
  }

  private boolean isHalfUsed() {
    return filled - used <= ring.size() / 2;
  }

  /** Whether the consumer need not wait any more, for better or worse. */
  private boolean isAnswered() {
    return filled > taken || failure != null || closed;
  }

  private void sleepUntil(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      LockSupport.park(this);
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("interrupted while waiting for a batch");
      }
    }
  }

  private RuntimeException failure() {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(failure);
  }
}
