package org.reelvec.picture;

import java.util.List;
import org.reelvec.plot.Figure;

/**
 * A figure of a run.
 *
 * @param figure to be drawn
 * @param notes what was left out or lowered, and why, a line each
 */
public record Picture(Figure figure, List<String> notes) {
  /** Keeps its own copy. */
  public Picture {
    notes = List.copyOf(notes);
  }
}
