package org.reelvec.report;

import java.util.Optional;

/**
 * A part of a page under a heading of its own, listed in the page's contents.
 *
 * @param id of the element: lower-case letters and hyphens
 * @param heading as people read it
 * @param html what stands below the heading; texts of the data are escaped in it
 */
public record Section(String id, String heading, String html) {
  /** A section, or none where there is nothing to stand in it. */
  static Optional<Section> unlessEmpty(String id, String heading, String html) {
    return html.isEmpty() ? Optional.empty() : Optional.of(new Section(id, heading, html));
  }
}
