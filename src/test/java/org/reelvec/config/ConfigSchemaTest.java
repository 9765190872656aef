package org.reelvec.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ConfigSchemaTest {
  private static JsonNode schema() throws JsonProcessingException {
    return new ObjectMapper().readTree(ConfigSchema.json());
  }

  private static JsonNode at(String pointer) throws JsonProcessingException {
    JsonNode node = schema().at(pointer);
    assertFalse(node.isMissingNode(), pointer);
    return node;
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  @Test
  void namesItsDraftAndEveryTopLevelKey() throws JsonProcessingException {
    assertEquals("https://json-schema.org/draft/2020-12/schema", at("/$schema").asText());
    List<String> keys = Shapes.experiment().names();
    List<String> named = new ArrayList<>();
    at("/properties").fieldNames().forEachRemaining(named::add);
    assertEquals(keys, named);
  }

  @Test
  void everyObjectIsClosed() throws JsonProcessingException {
    List<JsonNode> objects =
        schema().findParents("type").stream()
            .filter(node -> node.get("type").asText().equals("object"))
            .toList();
    assertTrue(objects.size() >= 10, "found " + objects.size());
    assertTrue(objects.stream().allMatch(n -> !n.at("/additionalProperties").asBoolean(true)));
  }

  @Test
  void limitsNumbersAndWords() throws JsonProcessingException {
    JsonNode training = at("/properties/training/properties");
    assertEquals("integer", training.at("/epochs/type").asText());
    assertEquals(1, training.at("/epochs/minimum").asInt());
    assertEquals(100_000, training.at("/epochs/maximum").asInt());
    assertEquals(15, training.at("/epochs/default").asInt());
    assertEquals("number", training.at("/weight-decay/type").asText());
    assertEquals("0", training.at("/weight-decay/minimum").toString());
    JsonNode rate = training.at("/learning-rate/anyOf/0");
    assertEquals("0", rate.at("/exclusiveMinimum").toString());
    assertTrue(rate.at("/minimum").isMissingNode());
    assertEquals("null", training.at("/learning-rate/anyOf/1/type").asText());
    assertEquals(
        List.of("sgd", "momentum", "adagrad", "adadelta", "adam", "nadam", "adamw"),
        texts(training.at("/updater/enum")));
    assertEquals("adam", training.at("/updater/default").asText());
  }

  @Test
  void picksVariantsByTheirKey() throws JsonProcessingException {
    JsonNode random = at("/properties/split/oneOf/0");
    JsonNode last = at("/properties/split/oneOf/1");
    assertEquals("random", random.at("/properties/type/const").asText());
    assertTrue(random.at("/required").isMissingNode());
    assertEquals("last-fraction", last.at("/properties/type/const").asText());
    assertEquals(List.of("type"), texts(last.at("/required")));
    assertEquals(1, last.at("/properties/test/exclusiveMaximum").asInt());
    assertTrue(last.at("/properties/test/description").asText().endsWith("Unit: share of pairs."));
  }

  @Test
  void recordsOfAListNameWhatTheyRequire() throws JsonProcessingException {
    JsonNode expected = at("/properties/expected");
    assertEquals("array", expected.at("/type").asText());
    assertEquals("[]", expected.at("/default").toString());
    JsonNode item = expected.at("/items");
    assertEquals(List.of("metric", "value", "tolerance"), texts(item.at("/required")));
    assertEquals("0", item.at("/properties/tolerance/minimum").toString());
    assertEquals(List.of("test.rmse"), texts(item.at("/properties/metric/examples")));
    assertTrue(item.at("/properties/metric/default").isMissingNode());
  }

  @Test
  void describesListsAndNull() throws JsonProcessingException {
    JsonNode targets = at("/properties/downstream/properties/targets");
    assertEquals("array", targets.at("/type").asText());
    assertEquals(List.of("tomatometer", "gross"), texts(targets.at("/items/enum")));
    assertEquals(List.of("tomatometer", "gross"), texts(targets.at("/default")));
    JsonNode metric = at("/properties/training/properties/early-stopping/properties/metric");
    assertEquals("string", metric.at("/anyOf/0/type").asText());
    assertEquals("null", metric.at("/anyOf/1/type").asText());
    assertTrue(metric.get("default").isNull());
    JsonNode loss = at("/properties/training/properties/loss");
    assertEquals(List.of("mse", "logistic", "sampled-softmax"), texts(loss.at("/anyOf/0/enum")));
    assertEquals("null", loss.at("/anyOf/1/type").asText());
    assertTrue(loss.get("default").isNull());
  }
}
