package org.reelvec.notebook;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;
import org.reelvec.ask.OpenRun;
import org.reelvec.picture.Picture;
import org.reelvec.picture.PictureKind;
import org.reelvec.picture.PictureOptions;
import org.reelvec.picture.PictureProgress;
import org.reelvec.picture.Pictures;

/**
 * A picture of a run, drawn when a cell shows it. Every method gives another one and leaves this as
 * it is; what a picture has no use for, it passes over.
 */
public final class Plot {
  private final List<OpenRun> runs;
  private final PictureKind kind;
  private final PictureOptions options;

  /** A picture of one run, or the same of several. */
  Plot(List<OpenRun> runs, PictureKind kind, PictureOptions options) {
    this.runs = List.copyOf(runs);
    this.kind = kind;
    this.options = options;
  }

  /** The same of so many movies, those with the most ratings or links. */
  public Plot items(int most) {
    return with(options.items(most));
  }

  /** The same of these movies. */
  public Plot titles(String... titles) {
    return with(options.titles(List.of(titles)));
  }

  /** The same in the colours of an attribute: {@code year}, {@code rating}, {@code genre}. */
  public Plot color(String attribute) {
    return with(options.color(attribute));
  }

  /** The same with an arrow from a movie to another, and the same arrow from further ones. */
  public Plot arrow(String from, String to, String... moved) {
    return with(options.arrow(from, to, moved));
  }

  /** Beside it the same of other runs, of the movies that all of them have. */
  public Plot beside(Run... others) {
    return new Plot(
        Stream.concat(runs.stream(), Stream.of(others).map(Run::opened)).toList(), kind, options);
  }

  /**
   * The figures, to be written in any form.
   *
   * @throws org.reelvec.io.InputException if a title or an attribute is unknown, or the run does
   *     not have what the picture needs
   */
  public Picture picture() {
    return runs.size() == 1
        ? Pictures.of(runs.get(0), kind, options)
        : Pictures.sideBySide(runs, kind, options, PictureProgress.SILENT);
  }

  /** The pixels, for kernels that show images and know nothing of reelvec. */
  public BufferedImage image() {
    return new Pixels(picture().figures()).image();
  }

  private Plot with(PictureOptions other) {
    return new Plot(runs, kind, other);
  }
}
