package org.reelvec.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.reelvec.io.OneLine;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A finite number. */
record Real(Bounds bounds) implements Scalar {
  @Override
  public Object read(Tree.Leaf leaf) throws Refusal {
    boolean whole = leaf.tag().equals(Tag.INT);
    if (!whole && !leaf.tag().equals(Tag.FLOAT)) {
      throw leaf.mismatch(expected());
    }
    String text = leaf.text();
    boolean named = text.matches("[-+]?\\.[A-Za-z]+");
    double number =
        whole ? Whole.integer(leaf).doubleValue() : named ? Double.NaN : Double.parseDouble(text);
    if (!Double.isFinite(number)) {
      throw leaf.mismatch("a finite number");
    }
    if (!bounds.contains(number)) {
      throw new Refusal(leaf.place(), bounds.refuse(OneLine.of(text)));
    }
    return number;
  }

  @Override
  public String expected() {
    return "a number";
  }

  @Override
  public String accepted() {
    return bounds.equals(Bounds.NONE) ? expected() : bounds.toString();
  }

  @Override
  public void constrain(ObjectNode schema) {
    bounds.constrain(schema.put("type", "number"));
  }
}
