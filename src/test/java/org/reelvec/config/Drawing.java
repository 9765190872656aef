package org.reelvec.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that the real configuration may grow into: several variants, empty ones, nullable ones.
 */
record Drawing(
    @Doc("The figure.") Figure figure,
    @Doc("A pen, or none.") @Nullable Pen pen,
    @Doc(value = "Ticks.", unit = "cm") @Default("[1, 2.5]") @Range(min = 0) List<Double> ticks,
    @Doc("Marks.") @Default("[]") List<Mark> marks) {

  @Discriminator(key = "kind", byDefault = "circle")
  sealed interface Figure permits Circle, Square, Point {}

  @Named("circle")
  @Doc("A circle.")
  record Circle(@Default("1.0") double radius, @Default("red") Colour colour) implements Figure {}

  @Named("square")
  @Doc("A square.")
  record Square(@Default("2.0") double side, @Default("dark-blue") Colour colour)
      implements Figure {}

  @Named("point")
  record Point() implements Figure {}

  record Pen(@Default("3") long width) {}

  record Mark(
      @Required(example = "0.5") @Range(min = 0) double at,
      @Required(example = "here") String label,
      @Default("red") Colour colour,
      @Nullable Integer width) {}

  enum Colour {
    RED,
    DARK_BLUE
  }

  /** A component of a kind that no key can hold. */
  record Unknown(@Default("1") float number) {}

  /** A component without a default. */
  record Bare(int number) {}

  /** A required key where none can be: an empty file would not do. */
  record Demanding(Alone alone) {}

  record Alone(@Required(example = "5") int number) {}

  /** A list of records that have parts themselves. */
  record Deep(@Default("[]") List<Demanding> items) {}

  /** A default that its own range refuses. */
  record Wrong(@Default("5") @Range(max = 4) int number) {}
}
