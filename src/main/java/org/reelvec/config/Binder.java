package org.reelvec.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reelvec.io.OneLine;

/**
 * Trees to records. Every problem is noted and the key's default stands in for the refused value,
 * so that one pass finds all of them.
 */
final class Binder {
  private final Shape.Group root;
  private final Hints hints;
  private final Problems problems;

  /** A binder for files of this shape, which notes what it finds in {@code problems}. */
  Binder(Shape.Group root, Problems problems) {
    this.root = root;
    this.hints = new Hints(root);
    this.problems = problems;
  }

  /** The record of a whole file, not to be used where a problem was noted. */
  Record bind(Tree tree) {
    try {
      return (Record) read(root, tree, "");
    } catch (Refusal e) {
      problems.add(e, "");
      return record(root, new Tree.Fields(tree.place(), List.of()), "");
    }
  }

  /** The record of all defaults, and of examples where a key has none. */
  static Record defaults(Shape.Group shape) {
    Problems none = new Problems();
    Place place = Place.whole("");
    List<Tree.Field> examples =
        shape.keys().stream()
            .filter(Shape.Key::required)
            .map(key -> new Tree.Field(key.name(), place, key.byDefault()))
            .toList();
    Record record = new Binder(shape, none).bind(new Tree.Fields(place, examples));
    none.throwIfAny();
    return record;
  }

  private Object read(Shape shape, Tree tree, String path) throws Refusal {
    if (shape instanceof Scalar scalar) {
      if (!(tree instanceof Tree.Leaf leaf) || leaf.isNull()) {
        throw tree.mismatch(scalar.expected());
      }
      return scalar.read(leaf);
    }
    if (shape instanceof Shape.Many many) {
      return items(many, tree, path);
    }
    if (shape instanceof Shape.Group group) {
      Tree.Fields fields = fields(tree, group.keys().isEmpty() ? "" : group.keys().get(0).name());
      for (Tree.Field field : fields.fields()) {
        if (group.key(field.key()).isEmpty()) {
          unknown(field, path, hints.unknownKey(field.key(), group.names()));
        }
      }
      return record(group, fields, path);
    }
    Shape.Variants variants = (Shape.Variants) shape;
    return variant(variants, fields(tree, variants.key()), path);
  }

  private Record record(Shape.Group shape, Tree.Fields fields, String path) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Shape.Key key : shape.keys()) {
      Optional<Tree> given = fields.field(key.name()).map(Tree.Field::value);
      if (given.isEmpty() && key.required()) {
        problems.add(fields.place(), join(path, key.name()), Hints.missing(key));
      }
      values.add(
          given.isPresent() ? value(key, given.get(), join(path, key.name())) : byDefault(key));
    }
    return shape.create(values);
  }

  private @Nullable Object value(Shape.Key key, Tree tree, String path) {
    if (key.nullable() && tree instanceof Tree.Leaf leaf && leaf.isNull()) {
      return null;
    }
    try {
      return read(key.shape(), tree, path);
    } catch (Refusal e) {
      problems.add(e, path);
      return byDefault(key);
    }
  }

  private @Nullable Object byDefault(Shape.Key key) {
    if (key.nullable() && key.byDefault() instanceof Tree.Leaf leaf && leaf.isNull()) {
      return null;
    }
    try {
      return read(key.shape(), key.byDefault(), key.name());
    } catch (Refusal e) {
      throw new IllegalStateException(e.place().tell("", e.problem()), e);
    }
  }

  private List<Object> items(Shape.Many shape, Tree tree, String path) throws Refusal {
    if (!(tree instanceof Tree.Items list)) {
      throw tree.mismatch(Hints.list(shape.item()));
    }
    List<Object> values = new ArrayList<>();
    for (Tree item : list.items()) {
      try {
        values.add(read(shape.item(), item, path));
      } catch (Refusal e) {
        problems.add(e, path);
      }
    }
    return List.copyOf(values);
  }

  private Record variant(Shape.Variants shape, Tree.Fields fields, String path) {
    String chosen = chosen(shape, fields, path);
    Shape.Group group = shape.group(chosen);
    if (problems.touch(join(path, shape.key()))) {
      return record(group, new Tree.Fields(fields.place(), List.of()), path);
    }
    for (Tree.Field field : fields.fields()) {
      if (field.key().equals(shape.key()) || group.key(field.key()).isPresent()) {
        continue;
      }
      List<String> owners = shape.owners(field.key());
      unknown(
          field,
          path,
          owners.isEmpty()
              ? hints.unknownKey(field.key(), group.names())
              : Hints.otherVariant(shape.key(), chosen, owners));
    }
    return record(group, fields, path);
  }

  private String chosen(Shape.Variants shape, Tree.Fields fields, String path) {
    Optional<Tree> given = fields.field(shape.key()).map(Tree.Field::value);
    if (given.isEmpty()) {
      return shape.byDefault();
    }
    List<String> allowed = List.copyOf(shape.groups().keySet());
    String name = given.get() instanceof Tree.Leaf leaf ? leaf.text() : "";
    if (!allowed.contains(name)) {
      String problem =
          name.isEmpty()
              ? given.get().mismatch("one of " + String.join(", ", allowed)).problem()
              : Hints.unknownValue(name, allowed);
      problems.add(given.get().place(), join(path, shape.key()), problem);
      return shape.byDefault();
    }
    return name;
  }

  /** The fields of a group; a group that was left empty has none. */
  private static Tree.Fields fields(Tree tree, String example) throws Refusal {
    if (tree instanceof Tree.Fields fields) {
      return fields;
    }
    if (tree instanceof Tree.Leaf leaf && leaf.plain() && leaf.text().isEmpty()) {
      return new Tree.Fields(tree.place(), List.of());
    }
    throw tree.mismatch("keys such as " + example);
  }

  private void unknown(Tree.Field field, String path, String problem) {
    problems.add(field.keyPlace(), OneLine.of(join(path, field.key())), problem);
  }

  private static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
