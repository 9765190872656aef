package org.reelvec.downstream;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;
import org.reelvec.io.InputException;

/** What a user is told. */
final class Refusal {
  private Refusal() {}

  /** The lines of the {@link InputException} that this must end in. */
  static String of(Executable step) {
    return String.join("\n", assertThrows(InputException.class, step).problems());
  }
}
