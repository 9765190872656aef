package org.reelvec.io;

/**
 * Why a row cannot be used. It is made for each bad row and shown at most once: without a trace.
 */
public final class Flaw extends Exception {
  private final String reason;
  private final String detail;

  /**
   * A flaw.
   *
   * @param reason a few words that are the same for all such rows
   * @param detail what was got and expected in this one
   */
  public Flaw(String reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
    this.detail = detail;
  }

  /** A few words that are the same for all such rows. */
  public String reason() {
    return reason;
  }

  /** What was got and expected in this one. */
  public String detail() {
    return detail;
  }
}
