package org.reelvec.serve;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.reelvec.io.Json;

/**
 * What goes back to a client.
 *
 * @param status HTTP's number
 * @param type of the content
 * @param content not copied
 */
record Reply(int status, String type, byte[] content) {
  /** Done. */
  static final int OK = 200;

  /** An answer as the command line prints it with {@code --json}. */
  static Reply json(int status, Object document) {
    return new Reply(
        status,
        "application/json; charset=utf-8",
        Json.text(document).getBytes(StandardCharsets.UTF_8));
  }

  /** The one line that says what is wrong. */
  static Reply error(int status, String line) {
    return json(status, Map.of("error", line));
  }
}
