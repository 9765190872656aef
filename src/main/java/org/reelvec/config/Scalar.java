package org.reelvec.config;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value without parts: how it is read, written and described. */
sealed interface Scalar extends Shape
    permits Whole, Real, Scalar.Truth, Scalar.Text, Scalar.Location, Scalar.Choice {
  /**
   * The value of a text that is not null.
   *
   * @throws Refusal if it is of another kind or out of range
   */
  Object read(Tree.Leaf leaf) throws Refusal;

  /** What is expected, for a message: "a whole number". */
  String expected();

  /** What is accepted, for the reference: {@code 1..4096}, {@code mse | logistic}. */
  String accepted();

  /**
   * The value as YAML and JSON know it: a {@code Number}, a {@code Boolean} or a {@code String}.
   */
  default Object plain(Object value) {
    return value;
  }

  /** Writes type and limits into a JSON schema. */
  void constrain(ObjectNode schema);

  /** True or false. */
  record Truth() implements Scalar {
    @Override
    public Object read(Tree.Leaf leaf) throws Refusal {
      if (!leaf.tag().equals(Tag.BOOL)) {
        throw leaf.mismatch(expected());
      }
      return Boolean.valueOf(leaf.text());
    }

    @Override
    public String expected() {
      return "true or false";
    }

    @Override
    public String accepted() {
      return "true | false";
    }

    @Override
    public void constrain(ObjectNode schema) {
      schema.put("type", "boolean");
    }
  }

  /** Any text; {@code 1917} is the title it looks like. */
  record Text() implements Scalar {
    @Override
    public Object read(Tree.Leaf leaf) {
      return leaf.text();
    }

    @Override
    public String expected() {
      return "text";
    }

    @Override
    public String accepted() {
      return expected();
    }

    @Override
    public void constrain(ObjectNode schema) {
      schema.put("type", "string");
    }
  }

  /** The path of a file or directory. */
  record Location() implements Scalar {
    @Override
    public Object read(Tree.Leaf leaf) throws Refusal {
      try {
        if (!leaf.text().isBlank()) {
          return Path.of(leaf.text());
        }
      } catch (InvalidPathException e) {
        throw leaf.mismatch(expected());
      }
      throw leaf.mismatch(expected());
    }

    @Override
    public String expected() {
      return "a path";
    }

    @Override
    public String accepted() {
      return expected();
    }

    @Override
    public Object plain(Object value) {
      return value.toString();
    }

    @Override
    public void constrain(ObjectNode schema) {
      schema.put("type", "string").put("minLength", 1);
    }
  }

  /** One of a few words, the constants of an enum. */
  record Choice(List<Enum<?>> constants) implements Scalar {
    /** The choice among these. */
    Choice(Enum<?>[] constants) {
      this(List.of(constants));
    }

    @Override
    public Object read(Tree.Leaf leaf) throws Refusal {
      for (Enum<?> constant : constants) {
        if (plain(constant).equals(leaf.text())) {
          return constant;
        }
      }
      throw new Refusal(leaf.place(), Hints.unknownValue(leaf.text(), names()));
    }

    private List<String> names() {
      return constants.stream().map(c -> Shapes.kebab(c.name())).toList();
    }

    @Override
    public String expected() {
      return "one of " + String.join(", ", names());
    }

    @Override
    public String accepted() {
      return String.join(" | ", names());
    }

    @Override
    public Object plain(Object value) {
      return Shapes.kebab(((Enum<?>) value).name());
    }

    @Override
    public void constrain(ObjectNode schema) {
      ArrayNode words = schema.put("type", "string").putArray("enum");
      names().forEach(words::add);
    }
  }
}
