package org.reelvec.data.film;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reelvec.io.BadRows;
import org.reelvec.io.LineReader.Line;
import org.reelvec.io.OneLine;

/** Takes a line apart, and gives each fault of it a reason and a message. */
final class FilmParser {
  private static final String SHAPE = "[title, infobox, links, score, average]";

  /** Far beyond any page, and far below what could exhaust memory or stack. */
  private static final StreamReadConstraints BOUNDS =
      StreamReadConstraints.builder().maxNestingDepth(32).maxStringLength(1 << 20).build();

  /** It has no bytes in UTF-8: written out, two different titles could become one. */
  private static final Pattern HALF_SURROGATE =
      Pattern.compile(
          "[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

  private static final ObjectReader JSON =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(BOUNDS).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  /** What is wrong with a line. */
  private static final class Fault extends Exception {
    private final String reason;

    Fault(String reason, String detail) {
      super(detail);
      this.reason = reason;
    }

    String detail() {
      return String.valueOf(getMessage());
    }
  }

  private final BadRows rows;

  FilmParser(BadRows rows) {
    this.rows = rows;
  }

  /** The film of a line, or empty where the line was refused or its film has no title. */
  Optional<FilmLine> parse(Line line) {
    try {
      JsonNode entries = entries(line.bytes());
      JsonNode title = entries.get(0);
      if (title.isNull() || (title.isTextual() && title.textValue().isBlank())) {
        rows.skip(line.number(), "no title");
        return Optional.empty();
      }
      check(
          title.isTextual(),
          "title not a text",
          "the title is " + kind(title) + ", expected a text or null");
      return Optional.of(
          new FilmLine(
              line.number(),
              title.textValue(),
              infobox(entries.get(1)),
              links(entries.get(2)),
              score(entries.get(3)),
              average(entries.get(4))));
    } catch (Fault fault) {
      rows.refuse(line.number(), fault.reason, fault.detail());
      return Optional.empty();
    }
  }

  /** The parser's own words, without its advice to programmers. */
  private static String fault(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("").replaceAll("\\s*[(:`].*", "");
  }

  private static JsonNode entries(byte[] line) throws Fault {
    JsonNode node;
    try {
      node = JSON.readTree(line);
      check(
          !HALF_SURROGATE.matcher(node.toString()).find(),
          "half a surrogate pair",
          "holds half a surrogate pair (such as \\ud800 alone), which is no text");
    } catch (JsonProcessingException e) {
      throw new Fault("not JSON", "not JSON: " + fault(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    check(node.isArray(), "not an array", "is " + kind(node) + ", expected " + SHAPE);
    check(
        node.size() == 5,
        "not five entries",
        "has " + node.size() + " entries, expected five: " + SHAPE);
    return node;
  }

  /** Numbers count as texts; what is nested or null is no attribute. */
  private static Map<String, String> infobox(JsonNode node) throws Fault {
    check(
        node.isObject(),
        "infobox not an object",
        "the infobox is " + kind(node) + ", expected an object");
    Map<String, String> infobox = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> attribute : node.properties()) {
      JsonNode value = attribute.getValue();
      if (value.isValueNode() && !value.isNull()) {
        infobox.put(attribute.getKey(), value.asText());
      }
    }
    return infobox;
  }

  private static List<String> links(JsonNode node) throws Fault {
    String reason = "links not an array of texts";
    check(node.isArray(), reason, "the links are " + kind(node) + ", expected an array of texts");
    List<String> links = new ArrayList<>(node.size());
    for (JsonNode link : node) {
      check(
          link.isTextual(),
          reason,
          "link " + (links.size() + 1) + " is " + kind(link) + ", expected a text");
      links.add(link.textValue());
    }
    return links;
  }

  private static @Nullable String score(JsonNode node) throws Fault {
    String text = node.textValue();
    check(
        node.isNull() || (text != null && !Double.isNaN(InfoboxNumbers.share(text))),
        "score malformed",
        "the score is "
            + OneLine.of(node.toString())
            + ", expected a text such as \"84%\" or null");
    return text;
  }

  /** Any text will do: one that is no mark of ten counts as missing. */
  private static @Nullable String average(JsonNode node) throws Fault {
    check(
        node.isNull() || node.isTextual(),
        "average malformed",
        "the average is " + kind(node) + ", expected a text such as \"7.4/10\" or null");
    return node.textValue();
  }

  private static void check(boolean good, String reason, String detail) throws Fault {
    if (!good) {
      throw new Fault(reason, detail);
    }
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      case STRING -> "a text";
      case NULL -> "null";
      default -> "a " + node.getNodeType().name().toLowerCase(Locale.ROOT);
    };
  }
}
