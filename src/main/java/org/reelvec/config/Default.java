package org.reelvec.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a key that a file does not name, written as YAML: {@code 50}, {@code true}, {@code
 * [a, b]}. A key without this is a group of keys, each with its own default, or is empty ({@code
 * null}) unless named.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {
  /** The YAML text. */
  String value();
}
