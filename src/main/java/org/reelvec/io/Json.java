package org.reelvec.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** JSON files of a run: trees of plain values, indented, with line feeds on every system. */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE).build();
  private static final DefaultPrettyPrinter PRETTY =
      new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

  private Json() {}

  /** Records, maps, lists and numbers as indented text with a line feed at its end. */
  public static String text(Object value) {
    try {
      return MAPPER.writer(PRETTY).writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a JSON value: " + value.getClass(), e);
    }
  }

  /**
   * Reads a file.
   *
   * @throws InputException if it is missing or not JSON
   */
  public static JsonNode read(Path file) {
    try {
      return MAPPER.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw InputException.at(file, e.getLocation().getLineNr(), "is not JSON");
    } catch (IOException e) {
      throw InputException.in(file, AtomicFiles.reason(e));
    }
  }

  /**
   * Reads a file of one JSON value a line.
   *
   * @throws InputException if it is missing or a line is not JSON
   */
  public static List<JsonNode> readLines(Path file) {
    List<JsonNode> values = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        values.add(MAPPER.readTree(line));
      }
      return values;
    } catch (JsonProcessingException e) {
      throw InputException.at(file, values.size() + 1, "is not JSON");
    } catch (IOException e) {
      throw InputException.in(file, AtomicFiles.reason(e));
    }
  }
}
