package org.reelvec.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The numbers that a key accepts, both ends included unless said otherwise. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {
  /** Smallest number accepted. */
  double min() default Double.NEGATIVE_INFINITY;

  /** Largest number accepted. */
  double max() default Double.POSITIVE_INFINITY;

  /** Whether {@link #min} itself is refused. */
  boolean above() default false;

  /** Whether {@link #max} itself is refused. */
  boolean below() default false;
}
