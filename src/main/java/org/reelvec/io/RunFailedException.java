package org.reelvec.io;

/**
 * Good input, but the work could not be finished: a full disk, a loss that is no number. One line
 * for the user; the command line exits with code 1. What was saved before stays valid.
 */
public final class RunFailedException extends RuntimeException {
  /** A failure with nothing below it worth telling. */
  public RunFailedException(String message) {
    super(message);
  }

  /** A failure and the error below it. */
  public RunFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
