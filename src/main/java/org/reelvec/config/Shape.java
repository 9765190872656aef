package org.reelvec.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a value of the file may be, as the records declare it. Reading, writing, the reference and
 * the schema all walk these shapes; only {@link Shapes} looks at the records themselves.
 */
sealed interface Shape permits Scalar, Shape.Many, Shape.Group, Shape.Variants {
  /**
   * A list of values of one kind.
   *
   * @param item a {@link Scalar}, or a {@link Group} of scalars, which is written on one line
   */
  record Many(Shape item) implements Shape {}

  /** A record: keys in the order of its components. */
  record Group(Class<? extends Record> type, String doc, List<Key> keys) implements Shape {
    /** The key of this name. */
    Optional<Key> key(String name) {
      return keys.stream().filter(k -> k.name.equals(name)).findFirst();
    }

    /** The names of all keys. */
    List<String> names() {
      return keys.stream().map(Key::name).toList();
    }

    /** Whether a file that names this record must name some of its keys. */
    boolean hasRequired() {
      return keys.stream().anyMatch(Key::required);
    }

    /** The record of these values, one a key, in order. */
    Record create(List<? extends @Nullable Object> values) {
      Class<?>[] types = keys.stream().map(k -> k.component.getType()).toArray(Class<?>[]::new);
      try {
        return type.getDeclaredConstructor(types).newInstance(values.toArray());
      } catch (InvocationTargetException e) {
        throw new IllegalStateException(type.getName() + " refuses its values", e.getCause());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(type.getName() + " cannot be created", e);
      }
    }
  }

  /**
   * A sealed group: one of several records, picked by the value of a key.
   *
   * @param key the key that picks, such as {@code type}
   * @param byDefault its value where none is given
   * @param groups the records by the value that picks them, in the order of {@code permits}
   */
  record Variants(String key, String byDefault, Map<String, Group> groups) implements Shape {
    /** The value that picks this record. */
    String nameOf(Record value) {
      return groups.entrySet().stream()
          .filter(e -> e.getValue().type().isInstance(value))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(value + " is none of " + groups.keySet()));
    }

    /** The names of the records that have this key. */
    List<String> owners(String key) {
      return groups.keySet().stream().filter(name -> group(name).key(key).isPresent()).toList();
    }

    /** The record of this name. */
    Group group(String name) {
      Group group = groups.get(name);
      if (group == null) {
        throw new IllegalStateException(name + " is none of " + groups.keySet());
      }
      return group;
    }
  }

  /**
   * One key of a group.
   *
   * @param name in kebab-case
   * @param doc what it means
   * @param unit its unit, empty where it has none
   * @param nullable whether {@code null} is a value
   * @param required whether a file must name it
   * @param byDefault what it is where a file does not name it; an example where it must
   */
  record Key(
      String name,
      String doc,
      String unit,
      boolean nullable,
      Shape shape,
      boolean required,
      Tree byDefault,
      RecordComponent component) {
    /** The value that a record has for this key. */
    @Nullable Object valueIn(Record owner) {
      try {
        return component.getAccessor().invoke(owner);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(component + " cannot be read", e);
      }
    }
  }
}
