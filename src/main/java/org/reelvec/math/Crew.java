package org.reelvec.math;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Threads that share the parts of a loop: each takes the next part that nobody has taken. A thread
 * that the machine does not run takes nothing and holds up nobody, where a fixed half of the work
 * would wait for it. Which thread does a part is left to chance, so the parts must not depend on
 * it.
 *
 * <p>Work is handed over a few times a millisecond: helpers look for it for a while before they
 * sleep. One caller at a time.
 */
public final class Crew implements AutoCloseable {
  private static final int SPINS_BEFORE_SLEEP = 2_000;
  private static final int SPINS_BEFORE_YIELD = 1_000;

  private final @Nullable Thread[] helpers;
  private volatile @Nullable Task task;
  private volatile boolean closed;

  /** A crew of so many threads, the caller's among them. */
  public Crew(int threads) {
    helpers = new Thread[threads - 1];
  }

  /** A crew as a configuration asks for it: so many threads, 0 for every core. */
  public static Crew ofThreads(int threads) {
    return new Crew(threads == 0 ? Runtime.getRuntime().availableProcessors() : threads);
  }

  /** Threads, the caller's among them. */
  public int threads() {
    return helpers.length + 1;
  }

  /**
   * Does all parts, 0 to {@code parts - 1}, and returns when they are done. Throws what a part
   * threw; the other parts are done nevertheless.
   */
  public void run(int parts, IntConsumer part) {
    Task now = new Task(parts, part);
    if (helpers.length > 0 && parts > 1) {
      task = now;
      wake();
    }
    now.work();
    now.await();
    task = null;
    now.rethrow();
  }

  /** They begin with the first loop: a crew that never works needs no closing. */
  private void wake() {
    for (int i = 0; i < helpers.length && !closed; i++) {
      Thread helper = helpers[i];
      if (helper == null) {
        helper = new Thread(this::help, "crew-" + (i + 1));
        helper.setDaemon(true);
        helpers[i] = helper;
        helper.start();
      } else {
        LockSupport.unpark(helper);
      }
    }
  }

  private void help() {
    int idle = 0;
    while (!closed) {
      Task now = task;
      if (now != null && now.work()) {
        idle = 0;
      } else if (++idle < SPINS_BEFORE_SLEEP) {
        Thread.onSpinWait();
      } else {
        LockSupport.park(this);
        idle = 0;
      }
    }
  }

  /** Sends the helpers home. */
  @Override
  public void close() {
    closed = true;
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
    }
  }

  /** A loop whose parts are being taken. */
  private static final class Task {
    private final int parts;
    private final IntConsumer part;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private volatile @Nullable Throwable failure;

    Task(int parts, IntConsumer part) {
      this.parts = parts;
      this.part = part;
    }

    /** Takes parts until there are none; whether there was one. */
    boolean work() {
      boolean worked = false;
      while (taken.get() < parts) {
        int mine = taken.getAndIncrement();
        if (mine >= parts) {
          break;
        }
        worked = true;
        try {
          part.accept(mine);
        } catch (Throwable e) { // an Error too: the others must not be left waiting for this part
          failure = e;
        } finally {
          done.incrementAndGet();
        }
      }
      return worked;
    }

    /**
     * Gives way to a thread that holds a part and is not run: nothing is gained by spinning then.
     */
    @SuppressWarnings("ThreadPriorityCheck")
    void await() {
      for (int spins = 0; done.get() < parts; spins++) {
        if (spins < SPINS_BEFORE_YIELD) {
          Thread.onSpinWait();
        } else {
          Thread.yield();
        }
      }
    }

    void rethrow() {
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure instanceof RuntimeException exception) {
        throw exception;
      }
    }
  }
}
