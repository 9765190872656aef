package org.reelvec.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reelvec.explore.Metric;
import org.reelvec.io.InputException;

/**
 * What a picture shows, and how.
 *
 * @param table {@code movies}, {@code links}, {@code users} ...
 * @param items how many rows at most, the most rated or most linked first; 0 for what suits the
 *     kind
 * @param titles the rows shown, in this order; empty for the most rated
 * @param filter only rows with these attributes; null for all
 * @param color the attribute that colours points; null for none
 * @param metric of t-SNE and UMAP
 * @param perplexity of t-SNE; 0 for 30, or less where there are few rows
 * @param iterations of t-SNE
 * @param order of the rows and columns of a heat map
 * @param arrow the counterpart arrow on a PCA; null for none
 * @param target what is predicted, by name; null for the first that the run predicts
 */
public record PictureOptions(
    String table,
    int items,
    List<String> titles,
    @Nullable String filter,
    @Nullable String color,
    Metric metric,
    double perplexity,
    int iterations,
    Order order,
    @Nullable Arrow arrow,
    @Nullable String target) {
  /** Everything as suits the kind. */
  public static final PictureOptions DEFAULT =
      new PictureOptions(
          "movies", 0, List.of(), null, null, Metric.COSINE, 0, 1000, Order.CLUSTERED, null, null);

  /** The order of rows and columns. */
  public enum Order {
    /** As given, or by count. */
    GIVEN,

    /** As the leaves of Ward's tree stand. */
    CLUSTERED
  }

  /**
   * A move on a plane of principal components: from one movie to another, and the same from others.
   *
   * @param from a title
   * @param to a title
   * @param moved titles that are moved alike; may be empty
   */
  public record Arrow(String from, String to, List<String> moved) {
    /** Keeps its own copy. */
    public Arrow {
      moved = List.copyOf(moved);
    }
  }

  /**
   * Checks what does not depend on the run.
   *
   * @throws InputException if a number is out of range
   */
  public PictureOptions {
    titles = List.copyOf(titles);
    if (items < 0) {
      throw new InputException("items: " + items + " is not a positive number");
    }
    if (!(perplexity >= 0)) {
      throw new InputException("perplexity: " + perplexity + " is not a positive number");
    }
    if (!titles.isEmpty() && filter != null) {
      throw new InputException("filter: titles are named, so there is nothing to choose from");
    }
  }

  /** The same of so many rows. */
  public PictureOptions items(int most) {
    return new PictureOptions(
        table, most, titles, filter, color, metric, perplexity, iterations, order, arrow, target);
  }

  /** The same of these rows. */
  public PictureOptions titles(List<String> shown) {
    return new PictureOptions(
        table, items, shown, filter, color, metric, perplexity, iterations, order, arrow, target);
  }

  /** The same in the colours of an attribute. */
  public PictureOptions color(@Nullable String attribute) {
    return new PictureOptions(
        table,
        items,
        titles,
        filter,
        attribute,
        metric,
        perplexity,
        iterations,
        order,
        arrow,
        target);
  }

  /** The same with a counterpart arrow. */
  public PictureOptions arrow(String from, String to, String... moved) {
    return new PictureOptions(
        table,
        items,
        titles,
        filter,
        color,
        metric,
        perplexity,
        iterations,
        order,
        new Arrow(from, to, List.of(moved)),
        target);
  }

  /** The same of another target of regression. */
  public PictureOptions target(String name) {
    return new PictureOptions(
        table, items, titles, filter, color, metric, perplexity, iterations, order, arrow, name);
  }
}
