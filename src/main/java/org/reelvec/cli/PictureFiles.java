package org.reelvec.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reelvec.ask.OpenRun;
import org.reelvec.embedding.Targets;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.InputException;
import org.reelvec.picture.Picture;
import org.reelvec.plot.Curves;
import org.reelvec.plot.Figure;
import org.reelvec.plot.FigureCsv;
import org.reelvec.plot.FigureHtml;
import org.reelvec.plot.FigurePng;
import org.reelvec.plot.FigureSvg;
import org.reelvec.plot.PictureSize;
import org.reelvec.plot.Theme;
import picocli.CommandLine.Option;

/** The files of a picture: the figures, and the coordinates of each as CSV. */
final class PictureFiles {
  /** How a picture is kept. */
  enum Format {
    PNG,
    SVG,
    HTML;

    private String ending() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "png, svg or html; by default as --out ends, or png, and html of several runs.")
  private @Nullable Format format;

  @Option(
      names = "--theme",
      paramLabel = "T",
      description = "light (default) or dark; a page is as its reader likes it.")
  private Theme theme = Theme.LIGHT;

  @Option(
      names = "--scale",
      paramLabel = "N",
      description = "Of png: pixels of the picture for one on the screen (default: 2).")
  private int scale = 2;

  @Option(
      names = "--out",
      paramLabel = "PATH",
      description = "The picture's file; by default KIND[-COLOR].FORMAT in RUN/figures.")
  private @Nullable Path out;

  /**
   * Refuses what cannot be written, before anything is computed.
   *
   * @throws InputException if several runs are wanted in something else than a named page, or the
   *     file's name says no format that there is
   */
  void check(List<Path> runs) {
    if (runs.size() > 1 && out == null) {
      throw new InputException("--out: name the page of several runs, as --out page.html");
    }
    if (runs.size() > 1 && format(true) != Format.HTML) {
      throw new InputException("--format: several runs are drawn as html only");
    }
    if (out != null) {
      Targets.requireFile(out);
      requireEnding(out);
    }
    if (scale < 1) {
      throw new InputException("--scale: " + scale + " is not a positive number");
    }
  }

  /**
   * Writes the files, each whole or not at all.
   *
   * @param base their name in the run's directory, without an ending
   * @return the pictures first
   */
  List<Path> write(Picture picture, List<OpenRun> runs, String base) {
    Format as = format(runs.size() > 1);
    Path file =
        out != null
            ? out
            : runs.get(0).saved().directory().figures().resolve(base + "." + as.ending());
    List<Figure> figures = picture.figures();
    List<Path> written = new ArrayList<>();
    if (as == Format.HTML) {
      String title =
          runs.size() == 1
              ? runs.get(0).saved().config().name()
              : runs.stream().map(OpenRun::name).collect(Collectors.joining(", "));
      AtomicFiles.write(
          file, FigureHtml.page(figures.size() == 1 ? figures.get(0).title() : title, figures));
      written.add(file);
    } else {
      for (int i = 0; i < figures.size(); i++) {
        Figure figure = figures.get(i);
        Path own = named(file, figures, i, runs.size(), ending(file));
        if (as == Format.PNG) {
          FigurePng.write(figure, theme, PictureSize.of(figure), scale, own);
        } else {
          FigureSvg.write(figure, theme, PictureSize.of(figure), own);
        }
        written.add(own);
      }
    }
    for (int i = 0; i < figures.size(); i++) {
      Path csv = named(file, figures, i, runs.size(), ".csv");
      FigureCsv.write(figures.get(i), csv);
      written.add(csv);
    }
    return written;
  }

  /** A word that any system takes for a part of a file's name. */
  static String plain(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}._@-]+", "_");
  }

  private Format format(boolean several) {
    if (format != null) {
      return format;
    }
    return Optional.ofNullable(out)
        .flatMap(PictureFiles::said)
        .orElse(several ? Format.HTML : Format.PNG);
  }

  /** A picture called .csv would be replaced by its own numbers, one called .pdf be a PNG. */
  private void requireEnding(Path file) {
    String ending = ending(file).toLowerCase(Locale.ROOT);
    boolean unknown = !ending.isEmpty() && format == null && said(file).isEmpty();
    if (unknown || ending.equals(".csv")) {
      throw InputException.in(
          file,
          "a picture's name ends with .png, .svg or .html; the numbers go to a .csv beside it");
    }
  }

  /** The format that the file's name ends with. */
  private static Optional<Format> said(Path file) {
    String ending = ending(file).toLowerCase(Locale.ROOT);
    return Arrays.stream(Format.values())
        .filter(known -> ending.equals("." + known.ending()))
        .findFirst();
  }

  /** Where one of several figures goes: curves are told apart by what they show. */
  private static Path named(Path file, List<Figure> figures, int i, int runs, String ending) {
    String name = name(file);
    String base = name.substring(0, name.length() - ending(file).length());
    String part =
        figures.size() == 1
            ? ""
            : runs == 1 && figures.get(i) instanceof Curves curves
                ? "-" + plain(curves.yLabel())
                : "-" + (i + 1);
    return file.resolveSibling(base + part + ending);
  }

  /** From the last point on; nothing where the name has none, or begins with it. */
  private static String ending(Path file) {
    int point = name(file).lastIndexOf('.');
    return point > 0 ? name(file).substring(point) : "";
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
