package org.reelvec.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A key that has no default: a file must name it. Only values without parts, and only in records
 * that stand in a list, so that an empty file stays a sound one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Required {
  /** An example of a value, as YAML: {@code test.rmse}. */
  String example();
}
