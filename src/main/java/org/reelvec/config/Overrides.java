package org.reelvec.config;

import java.util.List;

/** Lays {@code KEY=VALUE} of the command line over the tree of a file. */
final class Overrides {
  private Overrides() {}

  /**
   * The tree with the value at KEY, such as {@code model.dimensions}, replaced as a whole or added;
   * later overrides win.
   *
   * @param assignment a dotted key, an equals sign, a value in YAML
   */
  static Tree apply(Tree tree, String assignment, Problems problems) {
    Place place = Place.override(assignment);
    int equals = assignment.indexOf('=');
    List<String> keys = List.of(assignment.substring(0, Math.max(0, equals)).split("\\.", -1));
    if (keys.stream().anyMatch(String::isBlank)) {
      problems.add(place, "", "expected KEY=VALUE such as training.epochs=20");
      return tree;
    }
    try {
      Tree value = TreeParser.parseAt(place, assignment.substring(equals + 1), problems);
      return put(tree, keys, value, place);
    } catch (Refusal e) {
      problems.add(e, String.join(".", keys));
      return tree;
    }
  }

  private static Tree put(Tree tree, List<String> keys, Tree value, Place place) {
    if (keys.isEmpty()) {
      return value;
    }
    Tree.Fields fields;
    if (tree instanceof Tree.Fields given) {
      fields = given;
    } else if (tree instanceof Tree.Leaf leaf && leaf.isNull()) {
      fields = new Tree.Fields(place, List.of());
    } else {
      return tree; // not a group: what the file has here is reported instead
    }
    String key = keys.get(0);
    Tree below = fields.field(key).map(Tree.Field::value).orElse(new Tree.Leaf(place, "", true));
    Place keyPlace = fields.field(key).map(Tree.Field::keyPlace).orElse(place);
    Tree changed = put(below, keys.subList(1, keys.size()), value, place);
    return fields.with(new Tree.Field(key, keyPlace, changed));
  }
}
