package org.reelvec.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;
import org.reelvec.io.InputException;

/** What users are told. */
public final class Refusals {
  private Refusals() {}

  /** The one line of the {@link InputException} that this must throw. */
  public static String of(Executable executable) {
    InputException refusal = assertThrows(InputException.class, executable);
    String message = String.join("\n", refusal.problems());
    assertEquals(1, message.lines().count(), message);
    return message;
  }
}
