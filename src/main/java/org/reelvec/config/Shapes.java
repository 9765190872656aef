package org.reelvec.config;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the shapes of records and sealed interfaces by reflection. A component may be an {@code
 * int}, {@code long}, {@code double}, {@code boolean}, one of their boxes, {@code String}, {@code
 * Path}, enum, a list of these or of records of these, a record, or a sealed interface of records
 * with a {@link Discriminator}.
 */
final class Shapes {
  private Shapes() {}

  /** The whole file. */
  static Shape.Group experiment() {
    return group(ExperimentConfig.class);
  }

  /** The shape of a record. */
  static Shape.Group group(Class<? extends Record> type) {
    return new Shape.Group(
        type,
        doc(type).map(Doc::value).orElse(""),
        Arrays.stream(type.getRecordComponents()).map(Shapes::key).toList());
  }

  /** {@code minLinkCount} or {@code SAMPLED_SOFTMAX} as a file has it. */
  static String kebab(String name) {
    boolean constant = name.equals(name.toUpperCase(Locale.ROOT));
    String words = constant ? name : name.replaceAll("([a-z0-9])([A-Z])", "$1-$2");
    return words.replace('_', '-').toLowerCase(Locale.ROOT);
  }

  private static Shape.Key key(RecordComponent component) {
    Bounds bounds =
        Optional.ofNullable(component.getAnnotation(Range.class))
            .map(Bounds::of)
            .orElse(Bounds.NONE);
    Shape shape = shape(component.getGenericType(), bounds, component);
    if (shape instanceof Shape.Group group && group.hasRequired()) {
      throw new IllegalStateException(component + ": @Required is for records in a list");
    }
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return new Shape.Key(
        kebab(component.getName()),
        doc(component).map(Doc::value).orElse(""),
        doc(component).map(Doc::unit).orElse(""),
        nullable,
        shape,
        component.isAnnotationPresent(Required.class),
        byDefault(component, shape, nullable),
        component);
  }

  private static Optional<Doc> doc(AnnotatedElement element) {
    return Optional.ofNullable(element.getAnnotation(Doc.class));
  }

  private static Shape shape(Type type, Bounds bounds, RecordComponent component) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      Shape item = shape(list.getActualTypeArguments()[0], bounds, component);
      if (item instanceof Scalar || (item instanceof Shape.Group group && isFlat(group))) {
        return new Shape.Many(item);
      }
    }
    if (type == int.class || type == Integer.class) {
      return new Whole(bounds, false);
    }
    if (type == long.class || type == Long.class) {
      return new Whole(bounds, true);
    }
    if (type == double.class || type == Double.class) {
      return new Real(bounds);
    }
    if (type == boolean.class || type == Boolean.class) {
      return new Scalar.Truth();
    }
    if (type == String.class) {
      return new Scalar.Text();
    }
    if (type == Path.class) {
      return new Scalar.Location();
    }
    if (type instanceof Class<?> c && c.isEnum()) {
      return new Scalar.Choice(c.asSubclass(Enum.class).getEnumConstants());
    }
    if (type instanceof Class<?> c && c.isRecord()) {
      return group(c.asSubclass(Record.class));
    }
    if (type instanceof Class<?> c && c.isSealed()) {
      return variants(c);
    }
    throw new IllegalStateException(component + ": no key can hold a " + type.getTypeName());
  }

  private static boolean isFlat(Shape.Group group) {
    return group.keys().stream().allMatch(key -> key.shape() instanceof Scalar);
  }

  private static Shape.Variants variants(Class<?> type) {
    Discriminator discriminator = required(type, Discriminator.class);
    Map<String, Shape.Group> groups = new LinkedHashMap<>();
    records(type)
        .forEach(variant -> groups.put(required(variant, Named.class).value(), group(variant)));
    return new Shape.Variants(discriminator.key(), discriminator.byDefault(), groups);
  }

  /** All records of a sealed interface, through the sealed interfaces below it. */
  private static Stream<Class<? extends Record>> records(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type.asSubclass(Record.class))
        : Arrays.stream(type.getPermittedSubclasses()).flatMap(Shapes::records);
  }

  static <A extends Annotation> A required(Class<?> type, Class<A> annotation) {
    return Optional.ofNullable(type.getAnnotation(annotation))
        .orElseThrow(
            () -> new IllegalStateException(type + " lacks @" + annotation.getSimpleName()));
  }

  private static Tree byDefault(RecordComponent component, Shape shape, boolean nullable) {
    Place place = Place.whole("@Default of " + component);
    Optional<String> written =
        Optional.ofNullable(component.getAnnotation(Default.class))
            .map(Default::value)
            .or(() -> example(component));
    if (written.isEmpty()) {
      if (!nullable && (shape instanceof Scalar || shape instanceof Shape.Many)) {
        throw new IllegalStateException(component + " needs @Default, @Required or @Nullable");
      }
      return nullable ? new Tree.Leaf(place, "null", true) : new Tree.Fields(place, List.of());
    }
    try {
      return TreeParser.parseAt(place, written.get(), new Problems());
    } catch (Refusal e) {
      throw new IllegalStateException(e.place().tell("", e.problem()), e);
    }
  }

  private static Optional<String> example(RecordComponent component) {
    return Optional.ofNullable(component.getAnnotation(Required.class)).map(Required::example);
  }
}
