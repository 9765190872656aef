package org.reelvec.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The configuration as a JSON Schema (draft 2020-12), for editors. */
public final class ConfigSchema {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ConfigSchema() {}

  /** The schema, indented. Cross-key checks are beyond it. */
  public static String json() {
    ObjectNode schema = JSON.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "reelvec experiment");
    schema.setAll(of(Shapes.experiment()));
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The schema of one shape. */
  static ObjectNode of(Shape shape) {
    ObjectNode schema = JSON.objectNode();
    if (shape instanceof Scalar scalar) {
      scalar.constrain(schema);
    } else if (shape instanceof Shape.Many many) {
      schema.put("type", "array").set("items", of(many.item()));
    } else if (shape instanceof Shape.Group group) {
      group(group, schema);
    } else if (shape instanceof Shape.Variants variants) {
      ArrayNode oneOf = schema.putArray("oneOf");
      variants.groups().keySet().forEach(name -> oneOf.add(variant(variants, name)));
    }
    return schema;
  }

  private static ObjectNode group(Shape.Group group, ObjectNode schema) {
    describe(schema.put("type", "object"), group.doc(), "");
    schema.put("additionalProperties", false);
    ObjectNode properties = schema.withObjectProperty("properties");
    Record defaults = Binder.defaults(group);
    for (Shape.Key key : group.keys()) {
      properties.set(key.name(), key(key, key.valueIn(defaults)));
    }
    if (group.hasRequired()) {
      ArrayNode required = schema.putArray("required");
      group.keys().stream().filter(Shape.Key::required).forEach(key -> required.add(key.name()));
    }
    return schema;
  }

  /**
   * A record of a sealed group, told by the value of its key; only the default may leave it out.
   */
  private static ObjectNode variant(Shape.Variants variants, String name) {
    ObjectNode schema = JSON.objectNode();
    schema.putObject("properties").putObject(variants.key()).put("const", name);
    group(variants.group(name), schema);
    if (!name.equals(variants.byDefault())) {
      schema.putArray("required").add(variants.key());
    }
    return schema;
  }

  private static ObjectNode key(Shape.Key key, @Nullable Object value) {
    ObjectNode schema = of(key.shape());
    if (key.nullable()) {
      ArrayNode either = JSON.arrayNode().add(schema).add(JSON.objectNode().put("type", "null"));
      schema = JSON.objectNode().set("anyOf", either);
    }
    describe(schema, key.doc(), key.unit());
    if (key.required() && value != null) {
      schema.putArray("examples").add(value(key.shape(), value));
    } else if (value == null) {
      schema.putNull("default");
    } else if (!(value instanceof Record)) {
      schema.set("default", value(key.shape(), value));
    }
    return schema;
  }

  private static void describe(ObjectNode schema, String doc, String unit) {
    if (!doc.isEmpty()) {
      schema.put("description", doc + (unit.isEmpty() ? "" : " Unit: " + unit + "."));
    }
  }

  private static JsonNode value(Shape shape, Object value) {
    if (shape instanceof Shape.Many many && value instanceof List<?> items) {
      ArrayNode array = JSON.arrayNode();
      items.forEach(item -> array.add(value(many.item(), item)));
      return array;
    }
    Object plain = shape instanceof Scalar scalar ? scalar.plain(value) : value;
    return plain instanceof Double d
        ? JSON.numberNode(d)
        : plain instanceof Number n
            ? JSON.numberNode(n.longValue())
            : plain instanceof Boolean b ? JSON.booleanNode(b) : JSON.textNode(plain.toString());
  }
}
