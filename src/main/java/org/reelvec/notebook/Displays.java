package org.reelvec.notebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reelvec.ask.Completed;
import org.reelvec.ask.Listing;
import org.reelvec.ask.Moved;
import org.reelvec.ask.Similar;
import org.reelvec.picture.Picture;
import org.reelvec.plot.Figure;
import org.reelvec.report.HeldOut;
import org.reelvec.run.Comparison;

/** How values are shown, by their type: the first type that a value is of decides. */
public final class Displays {
  private final Map<Class<?>, Function<Object, Shown>> byType = new LinkedHashMap<>();

  /** Answers, tables and pictures; all else is its text. */
  public static Displays standard() {
    return new Displays()
        .add(Listing.class, Displays::table)
        .add(Run.class, run -> table(run.tables()))
        .add(Similar.class, answer -> table(answer.listing()))
        .add(Completed.class, answer -> table(answer.listing()))
        .add(Moved.class, answer -> table(answer.listing()))
        .add(HeldOut.class, Displays::tables)
        .add(Comparison.class, comparison -> Shown.text(comparison.text()))
        .add(Plot.class, plot -> new Pixels(plot.picture().figures()).shown())
        .add(Picture.class, picture -> new Pixels(picture.figures()).shown())
        .add(Figure.class, figure -> new Pixels(List.of(figure)).shown());
  }

  /** Adds a way to show values of a type; types added earlier are asked first. */
  public <T> Displays add(Class<T> type, Function<? super T, Shown> display) {
    byType.put(type, value -> display.apply(type.cast(value)));
    return this;
  }

  /** What to show of a value. */
  public Shown of(Object value) {
    return byType.entrySet().stream()
        .filter(entry -> entry.getKey().isInstance(value))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(any -> Shown.text(String.valueOf(any)))
        .apply(value);
  }

  private static Shown tables(HeldOut figures) {
    Shown text = Shown.text(figures.text());
    return figures.tables().isEmpty()
        ? text
        : text.withHtml(
            figures.tables().stream().map(ListingHtml::of).collect(Collectors.joining()));
  }

  private static Shown table(Listing listing) {
    return Shown.text(listing.text()).withHtml(ListingHtml.of(listing));
  }
}
