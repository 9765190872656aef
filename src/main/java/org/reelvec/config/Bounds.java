package org.reelvec.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The numbers that a key accepts: {@link Range} as a value. */
record Bounds(double min, double max, boolean above, boolean below) {
  /** Every number. */
  static final Bounds NONE =
      new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false, false);

  /** The numbers of an annotation. */
  static Bounds of(Range range) {
    return new Bounds(range.min(), range.max(), range.above(), range.below());
  }

  private boolean hasMin() {
    return min != Double.NEGATIVE_INFINITY;
  }

  private boolean hasMax() {
    return max != Double.POSITIVE_INFINITY;
  }

  /** Whether a number is accepted. */
  boolean contains(double number) {
    return (above ? number > min : number >= min) && (below ? number < max : number <= max);
  }

  /** What is wrong with a number that is not accepted. */
  String refuse(String number) {
    return number + (closed() ? " is not in " : " is not ") + this;
  }

  /** Writes the ends into a JSON schema. */
  void constrain(ObjectNode schema) {
    if (hasMin()) {
      schema.set(above ? "exclusiveMinimum" : "minimum", json(min));
    }
    if (hasMax()) {
      schema.set(below ? "exclusiveMaximum" : "maximum", json(max));
    }
  }

  /** Such as {@code 1..4096} or {@code above 0 and at most 100}; empty where all are accepted. */
  @Override
  public String toString() {
    if (closed()) {
      return plain(min) + ".." + plain(max);
    }
    List<String> ends = new ArrayList<>();
    if (hasMin()) {
      ends.add((above ? "above " : "at least ") + plain(min));
    }
    if (hasMax()) {
      ends.add((below ? "below " : "at most ") + plain(max));
    }
    return String.join(" and ", ends);
  }

  private boolean closed() {
    return hasMin() && hasMax() && !above && !below;
  }

  /** {@code 1} rather than {@code 1.0}. */
  private static JsonNode json(double number) {
    return number == Math.rint(number)
        ? JsonNodeFactory.instance.numberNode((long) number)
        : JsonNodeFactory.instance.numberNode(number);
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
