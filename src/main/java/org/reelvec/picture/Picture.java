package org.reelvec.picture;

import java.util.List;
import org.reelvec.plot.Figure;

/**
 * Figures of a run. There is one, except of curves: figures of different scales share no axis, so
 * each has its own.
 *
 * @param figures to be drawn, at least one
 * @param notes what was left out or lowered, and why, a line each
 */
public record Picture(List<Figure> figures, List<String> notes) {
  /** Keeps its own copies. */
  public Picture {
    figures = List.copyOf(figures);
    notes = List.copyOf(notes);
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("a picture of nothing");
    }
  }

  /** One figure. */
  public Picture(Figure figure, List<String> notes) {
    this(List.of(figure), notes);
  }

  /** The figure, or the first of several. */
  public Figure figure() {
    return figures.get(0);
  }
}
