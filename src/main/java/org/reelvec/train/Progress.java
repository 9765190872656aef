package org.reelvec.train;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reelvec.io.OneLine;

/**
 * Tells how a training goes: a line an epoch, and on a terminal a line that renews itself in
 * between.
 */
public final class Progress {
  private static final long RENEW_NANOS = 200_000_000L;

  private final PrintStream out;
  private final boolean terminal;
  private long lastNanos;
  private int shown;

  /**
   * Progress of a training.
   *
   * @param out where lines go
   * @param terminal whether a line may be overwritten
   */
  public Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** A step was made; shows it where a terminal looks on, a few times a second. */
  void step(int epoch, int epochs, int step, int steps, double meanLoss, double samplesPerSecond) {
    long now = System.nanoTime();
    if (!terminal || now - lastNanos < RENEW_NANOS) {
      return;
    }
    lastNanos = now;
    overwrite(
        String.format(
            Locale.ROOT,
            "epoch %d/%d  %3d%%  loss %.4f  %,.0f samples/s",
            epoch,
            epochs,
            100L * step / steps,
            meanLoss,
            samplesPerSecond));
  }

  /** An epoch ended. */
  void epoch(EpochRecord epoch, int epochs, double secondsLeft) {
    String figures =
        epoch.validation().entrySet().stream()
            .map(e -> String.format(Locale.ROOT, "  %s %.4f", e.getKey(), e.getValue()))
            .collect(Collectors.joining());
    clear();
    out.printf(
        Locale.ROOT,
        "epoch %d/%d  loss %.4f%s  %,.0f samples/s  %s left%n",
        epoch.epoch(),
        epochs,
        epoch.loss(),
        figures,
        epoch.samplesPerSecond(),
        duration(secondsLeft));
  }

  /** A line of its own. */
  public void say(String line) {
    clear();
    out.println(OneLine.whole(line));
  }

  private void overwrite(String line) {
    out.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
    out.flush();
    shown = line.length();
  }

  private void clear() {
    if (shown > 0) {
      out.print("\r" + " ".repeat(shown) + "\r");
      shown = 0;
    }
  }

  private static String duration(double seconds) {
    long whole = Math.round(seconds);
    return whole < 100
        ? whole + " s"
        : whole < 6000
            ? whole / 60 + " min " + whole % 60 + " s"
            : whole / 3600 + " h " + whole % 3600 / 60 + " min";
  }
}
