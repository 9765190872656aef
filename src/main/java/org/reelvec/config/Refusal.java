package org.reelvec.config;

/** A value that cannot be taken: caught where the next value can still be looked at. */
final class Refusal extends Exception {
  private final Place place;

  /** What is wrong, and where. */
  Refusal(Place place, String problem) {
    super(problem, null, false, false);
    this.place = place;
  }

  /** Where the value was written. */
  Place place() {
    return place;
  }

  /** What is wrong with it. */
  String problem() {
    return String.valueOf(getMessage());
  }
}
