package org.reelvec.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import org.reelvec.io.OneLine;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A whole number in decimal, {@code 0x} or {@code 0o} digits.
 *
 * @param wide whether it is a {@code long}
 */
record Whole(Bounds bounds, boolean wide) implements Scalar {
  private static final int MOST_DIGITS = 100;

  @Override
  public Object read(Tree.Leaf leaf) throws Refusal {
    if (!leaf.tag().equals(Tag.INT)) {
      throw leaf.mismatch(expected());
    }
    BigInteger number = integer(leaf);
    if (!bounds.contains(number.doubleValue())) {
      throw new Refusal(leaf.place(), bounds.refuse(OneLine.of(leaf.text())));
    }
    int bits = wide ? Long.SIZE : Integer.SIZE;
    if (number.bitLength() >= bits) {
      throw new Refusal(
          leaf.place(), OneLine.of(leaf.text()) + " does not fit in " + bits + " bits");
    }
    if (wide) {
      return number.longValueExact();
    }
    return number.intValueExact();
  }

  /** Digits of YAML's core schema. */
  static BigInteger integer(Tree.Leaf leaf) throws Refusal {
    String text = leaf.text();
    if (text.length() > MOST_DIGITS) {
      throw new Refusal(leaf.place(), OneLine.of(text) + " has too many digits");
    }
    return text.startsWith("0x")
        ? new BigInteger(text.substring(2), 16)
        : text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text);
  }

  @Override
  public String expected() {
    return "a whole number";
  }

  @Override
  public String accepted() {
    return bounds.equals(Bounds.NONE) ? expected() : bounds.toString();
  }

  @Override
  public void constrain(ObjectNode schema) {
    bounds.constrain(schema.put("type", "integer"));
  }
}
