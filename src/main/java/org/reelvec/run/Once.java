package org.reelvec.run;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes a while to compute, computed when it is first asked for: a check may need it
 * before there is a run directory, and the run then has it. For one thread.
 */
final class Once<T> {
  private final Supplier<T> work;
  private @Nullable T result;

  /** Not computed yet. */
  Once(Supplier<T> work) {
    this.work = work;
  }

  /** The result, of the first call. */
  T get() {
    T known = result;
    if (known == null) {
      known = work.get();
      result = known;
    }
    return known;
  }
}
