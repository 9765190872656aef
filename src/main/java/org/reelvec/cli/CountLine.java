package org.reelvec.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongConsumer;

/**
 * How far a long count has come: on a terminal a line that renews itself a few times a second, and
 * everywhere a line at the end.
 */
final class CountLine implements LongConsumer {
  private static final long RENEW_NANOS = 200_000_000L;

  private final PrintWriter out;
  private final long of;
  private final String things;
  // Java cannot tell whether stderr is a terminal; the launcher can.
  private final boolean terminal = Boolean.getBoolean("reelvec.terminal");
  private final long startNanos = System.nanoTime();
  private long shownNanos = startNanos;
  private long count;

  /** A count that ends at {@code of} things. */
  CountLine(PrintWriter out, long of, String things) {
    this.out = out;
    this.of = of;
    this.things = things;
  }

  @Override
  public void accept(long newCount) {
    count = newCount;
    long now = System.nanoTime();
    if (terminal && now - shownNanos > RENEW_NANOS) {
      shownNanos = now;
      out.print("\r" + line());
      out.flush();
    }
  }

  /** Says what it came to. */
  void end() {
    out.println((terminal ? "\r" : "") + line());
    out.flush();
  }

  private String line() {
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    return String.format(
        Locale.ROOT,
        "%,d of %,d %s, %.0f s, %,.0f %s/s",
        count,
        of,
        things,
        seconds,
        count / Math.max(seconds, 1e-9),
        things);
  }
}
