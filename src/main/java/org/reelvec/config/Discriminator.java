package org.reelvec.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The key of a sealed group whose value picks one of its records; a record carries its value as
 * {@link Named}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Discriminator {
  /** The key, such as {@code type}. */
  String key();

  /** The value that is meant where a file does not name one. */
  String byDefault();
}
