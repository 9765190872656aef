package org.reelvec.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reelvec.io.InputException;

/** Everything wrong with a configuration, gathered so that all of it is told at once. */
final class Problems {
  private record Problem(Place place, String path, String text) {}

  private final List<Problem> found = new ArrayList<>();

  /** Notes a problem with the key at this path, such as {@code model.dimensions}. */
  void add(Place place, String path, String text) {
    found.add(new Problem(place, path, text));
  }

  /** Notes a refused value. */
  void add(Refusal refusal, String path) {
    add(refusal.place(), path, refusal.problem());
  }

  /** Whether the key at this path, a group that holds it, or the whole has a problem already. */
  boolean touch(String path) {
    return found.stream().anyMatch(p -> p.path.isEmpty() || (path + ".").startsWith(p.path + "."));
  }

  /** Reports all problems, in the order of the file and then of the command line. */
  void throwIfAny() {
    if (!found.isEmpty()) {
      found.sort(
          Comparator.comparing((Problem p) -> !p.place.exact())
              .thenComparingInt(p -> p.place.line())
              .thenComparingInt(p -> p.place.column()));
      throw new InputException(found.stream().map(p -> p.place.tell(p.path, p.text)).toList());
    }
  }
}
