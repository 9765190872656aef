package org.reelvec.io;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes a while to compute, computed when it is first asked for. Many threads may
 * ask; the others wait for the first.
 *
 * @param <T> what is computed
 */
public final class Once<T> {
  private final Supplier<T> work;
  private @Nullable T result;

  /** Not computed yet. */
  public Once(Supplier<T> work) {
    this.work = work;
  }

  /** The result, of the first call; a call that throws is no first call. */
  public synchronized T get() {
    T known = result;
    if (known == null) {
      known = work.get();
      result = known;
    }
    return known;
  }
}
