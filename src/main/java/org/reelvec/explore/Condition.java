package org.reelvec.explore;

import java.util.List;

/**
 * One condition of a filter.
 *
 * @param attribute its attribute's name
 * @param negated whether it was {@code !=}
 * @param values one of which must be equal
 */
record Condition(String attribute, boolean negated, List<Value> values) {
  /**
   * What an attribute is compared with.
   *
   * @param quoted whether all its signs stand for themselves
   */
  record Value(String text, boolean quoted) {
    /** Whether it is written as a range. */
    boolean range() {
      return !quoted && text.contains("..");
    }
  }
}
