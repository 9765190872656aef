package org.reelvec.data.datavec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.datavec.api.transform.TransformProcess;
import org.datavec.api.transform.schema.Schema;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.InputException;
import org.reelvec.io.InputFiles;
import org.reelvec.io.OneLine;

/**
 * Reads DataVec's JSON of schemas and transforms. It names classes that DataVec then loads and
 * makes objects of, so the names are looked at first: only DataVec's own are let through, and what
 * DataVec gets to read is what was looked at, written anew.
 */
final class DataVecJson {
  private static final int MOST_BYTES = 1 << 20;
  private static final Pattern OWN_CLASS = Pattern.compile("org\\.datavec\\.api\\.[\\w.$]+");
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private DataVecJson() {}

  /**
   * The schema in a file.
   *
   * @throws InputException if there is none, or it names classes that are not DataVec's
   */
  static Schema schema(Path file) {
    return read(file, "schema", Schema::fromJson);
  }

  /**
   * The transform in a file.
   *
   * @throws InputException if there is none, or it names classes that are not DataVec's
   */
  static TransformProcess transform(Path file) {
    return read(file, "transform process", TransformProcess::fromJson);
  }

  private static <T> T read(Path file, String what, Function<String, T> parse) {
    JsonNode tree = tree(file);
    if (!tree.isObject()) {
      throw InputException.in(file, "expected DataVec's JSON of a " + what);
    }
    checkClasses(file, tree);
    try {
      return parse.apply(tree.toString());
    } catch (RuntimeException | LinkageError e) {
      // DataVec wraps whatever its parser stumbled over.
      throw InputException.in(
          file, "is no DataVec JSON of a " + what + ": " + OneLine.of(cause(e)));
    }
  }

  private static JsonNode tree(Path file) {
    try (InputStream in = InputFiles.open(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw InputException.in(file, "is larger than 1 MB, as no schema or transform is");
      }
      return MAPPER.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw InputException.at(
          file,
          e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
          "not JSON: " + OneLine.of(e.getOriginalMessage()));
    } catch (IOException e) {
      throw InputException.in(file, "cannot be read: " + AtomicFiles.reason(e));
    }
  }

  /** DataVec marks class names by {@code @class}; any key of that kind is looked at. */
  private static void checkClasses(Path file, JsonNode node) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String text = field.getValue().asText();
      if (field.getKey().startsWith("@")
          && !(field.getValue().isTextual() && OWN_CLASS.matcher(text).matches())) {
        throw InputException.in(
            file,
            "%s names %s; expected a class below org.datavec.api"
                .formatted(OneLine.of(field.getKey()), OneLine.quoted(text)));
      }
    }
    node.forEach(child -> checkClasses(file, child));
  }

  private static String cause(Throwable e) {
    Throwable first = e;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    return String.valueOf(first.getMessage()).lines().findFirst().orElse("unknown");
  }
}
