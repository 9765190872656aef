package org.reelvec.plot;

import java.util.List;
import java.util.OptionalInt;

/** What the colour of a map's points tells. Points without the attribute are grey and counted. */
public sealed interface Colouring {
  /** All points alike. */
  record Plain() implements Colouring {
    @Override
    public OptionalInt size() {
      return OptionalInt.empty();
    }
  }

  /**
   * By a number, such as a year or a mean rating, on a perceptually uniform scale.
   *
   * @param attribute its name, for the legend
   * @param values one a point; NaN where a point lacks it
   */
  record ByNumber(String attribute, double[] values) implements Colouring {
    @Override
    public OptionalInt size() {
      return OptionalInt.of(values.length);
    }
  }

  /**
   * By a category, such as a genre, in colours and shapes that the colour-blind can tell apart.
   *
   * @param attribute its name, for the legend
   * @param values one a point; empty where a point lacks it
   */
  record ByCategory(String attribute, List<String> values) implements Colouring {
    /** Keeps its own copy. */
    public ByCategory {
      values = List.copyOf(values);
    }

    @Override
    public OptionalInt size() {
      return OptionalInt.of(values.size());
    }
  }

  /** How many points it colours; empty when it fits any number. */
  OptionalInt size();
}
