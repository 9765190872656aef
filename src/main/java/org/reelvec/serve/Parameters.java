package org.reelvec.serve;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reelvec.io.InputException;
import org.reelvec.io.OneLine;
import org.reelvec.io.Suggestions;

/**
 * The parameters of a request: {@code title=The+Matrix&top=5}. Anything that is not understood is
 * refused with an {@link InputException} that names the parameter.
 */
final class Parameters {
  private static final int LONGEST = 2000;

  private final Map<String, String> values;

  private Parameters(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Reads what stands behind the question mark.
   *
   * @param query as it came; null where there is none
   * @param known the names that may stand in it
   */
  static Parameters of(@Nullable String query, List<String> known) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String part : query == null ? new String[0] : query.split("&", -1)) {
      if (part.isEmpty()) {
        continue;
      }
      int equals = part.indexOf('=');
      String name = decode(equals < 0 ? part : part.substring(0, equals));
      if (!known.contains(name)) {
        throw unknown(name, known);
      }
      String value = equals < 0 ? "" : decode(part.substring(equals + 1));
      if (value.length() > LONGEST) {
        throw new InputException(
            "%s: %d characters, expected %d at most".formatted(name, value.length(), LONGEST));
      }
      if (values.put(name, value) != null) {
        throw new InputException(name + ": is given twice");
      }
    }
    return new Parameters(values);
  }

  /** The value, or null where it is not given or empty. */
  @Nullable String find(String name) {
    String value = values.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** The value, or another where it is not given or empty. */
  String text(String name, String otherwise) {
    String value = find(name);
    return value == null ? otherwise : value;
  }

  /** The value, which must be given. */
  String require(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new InputException(name + ": is missing");
    }
    return value;
  }

  /** A whole number from 1. */
  int number(String name, int otherwise, int most) {
    String value = find(name);
    if (value == null) {
      return otherwise;
    }
    int number = value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : 0;
    if (number < 1 || number > most) {
      throw new InputException(
          "%s: expected a number in 1..%d, found %s".formatted(name, most, OneLine.quoted(value)));
    }
    return number;
  }

  /** Whether it is {@code true}; not given is false. */
  boolean flag(String name) {
    return switch (text(name, "false")) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new InputException(
              "%s: expected true or false, found %s"
                  .formatted(name, OneLine.quoted(require(name))));
    };
  }

  /** One of a few words, in small letters as the command line has them. */
  <E extends Enum<E>> E choice(String name, E otherwise) {
    String value = find(name);
    if (value == null) {
      return otherwise;
    }
    E[] all = otherwise.getDeclaringClass().getEnumConstants();
    return Arrays.stream(all)
        .filter(one -> word(one).equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "%s: expected one of %s, found %s"
                        .formatted(
                            name,
                            Arrays.stream(all)
                                .map(Parameters::word)
                                .collect(Collectors.joining(", ")),
                            OneLine.quoted(value))));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static InputException unknown(String name, List<String> known) {
    List<String> near = Suggestions.nearestNames(name, known, 1);
    return new InputException(
        "no parameter is called %s%s; there is: %s"
            .formatted(
                OneLine.quoted(name),
                near.isEmpty() ? "" : ", did you mean '" + near.get(0) + "'?",
                known.isEmpty() ? "none" : String.join(", ", known)));
  }

  /** A form's encoding of UTF-8, taken strictly. */
  private static String decode(String encoded) {
    ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        int high = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 1), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(encoded.charAt(i + 2), 16);
        if (low < 0) {
          throw malformed();
        }
        bytes.put((byte) (16 * high + low));
        i += 2;
      } else if (c > ' ' && c < 127) {
        bytes.put((byte) (c == '+' ? ' ' : c));
      } else {
        throw malformed();
      }
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
      if (text.indexOf('\0') >= 0) {
        throw malformed();
      }
      return text;
    } catch (CharacterCodingException e) {
      throw malformed();
    }
  }

  private static InputException malformed() {
    return new InputException(
        "the query is malformed: expected UTF-8 without NUL, in a form's percent-encoding");
  }
}
