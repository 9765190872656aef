package org.reelvec.data.ratings;

/**
 * Why a row cannot be used. It is made for each bad row and shown at most once: without a trace.
 */
final class Flaw extends Exception {
  private final String reason;
  private final String detail;

  /**
   * A flaw.
   *
   * @param reason a few words that are the same for all such rows
   * @param detail what was got and expected in this one
   */
  Flaw(String reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
    this.detail = detail;
  }

  /** A few words that are the same for all such rows. */
  String reason() {
    return reason;
  }

  /** What was got and expected in this one. */
  String detail() {
    return detail;
  }
}
