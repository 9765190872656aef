package org.reelvec.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * An option's value that is one of a few words: small letters and hyphens, as configurations have
 * them; capitals and underscores are taken too.
 */
final class Choice<E extends Enum<E>> implements ITypeConverter<E> {
  private final Class<E> type;

  /** One of the constants of this type. */
  Choice(Class<E> type) {
    this.type = type;
  }

  @Override
  public E convert(String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> word(constant).equals(word(text)))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "expected one of %s, found '%s'".formatted(words(), text)));
  }

  private String words() {
    return Arrays.stream(type.getEnumConstants())
        .map(Choice::word)
        .collect(Collectors.joining(", "));
  }

  private static String word(Enum<?> constant) {
    return word(constant.name());
  }

  private static String word(String text) {
    return text.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
