package org.reelvec.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reelvec.io.OneLine;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/** YAML as it was written: text, lists and fields, each with its place. */
sealed interface Tree {
  /** Where it starts. */
  Place place();

  /** What it is, for "expected a number, found ...". */
  String describe();

  /** The refusal of a value that is not of the kind expected. */
  default Refusal mismatch(String expected) {
    return new Refusal(place(), "expected " + expected + ", found " + describe());
  }

  /**
   * A value without parts.
   *
   * @param plain whether it was written without quotation marks, so that {@code 5} is a number
   */
  record Leaf(Place place, String text, boolean plain) implements Tree {
    private static final ScalarResolver CORE = new CoreScalarResolver();

    /** The type that YAML 1.2 (core schema) gives to this text. */
    Tag tag() {
      return CORE.resolve(text, plain);
    }

    /** Whether it stands for nothing: {@code null}, {@code ~} or no text at all. */
    boolean isNull() {
      return tag().equals(Tag.NULL);
    }

    @Override
    public String describe() {
      if (isNull()) {
        return "null";
      }
      return tag().equals(Tag.STR) ? "text " + OneLine.quoted(text) : OneLine.of(text);
    }
  }

  /** A list. */
  record Items(Place place, List<Tree> items) implements Tree {
    @Override
    public String describe() {
      return "a list";
    }
  }

  /** Keys with values, in their order. */
  record Fields(Place place, List<Field> fields) implements Tree {
    /** The field of this name. */
    Optional<Field> field(String key) {
      return fields.stream().filter(f -> f.key.equals(key)).findFirst();
    }

    /** The place of the value at a path such as {@code split.test}, where one is written. */
    Optional<Place> find(String path) {
      int dot = path.indexOf('.');
      if (dot < 0) {
        return field(path).map(f -> f.value.place());
      }
      return field(path.substring(0, dot))
          .filter(f -> f.value instanceof Fields)
          .flatMap(f -> ((Fields) f.value).find(path.substring(dot + 1)));
    }

    /** These fields with one of them replaced, or added at the end. */
    Fields with(Field field) {
      List<Field> changed = new ArrayList<>(fields);
      int at = field(field.key).map(fields::indexOf).orElse(-1);
      if (at < 0) {
        changed.add(field);
      } else {
        changed.set(at, field);
      }
      return new Fields(place, List.copyOf(changed));
    }

    @Override
    public String describe() {
      return "keys with values";
    }
  }

  /** One key and its value. */
  record Field(String key, Place keyPlace, Tree value) {}
}
