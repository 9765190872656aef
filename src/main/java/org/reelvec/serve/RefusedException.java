package org.reelvec.serve;

/** A request that is not answered, with the status and the one line that say why. */
final class RefusedException extends RuntimeException {
  private final int status;
  private final String reason;

  RefusedException(int status, String reason) {
    super(reason);
    this.status = status;
    this.reason = reason;
  }

  /** The line. */
  String reason() {
    return reason;
  }

  /** HTTP's number. */
  int status() {
    return status;
  }
}
