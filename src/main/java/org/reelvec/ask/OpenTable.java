package org.reelvec.ask;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.TitleIndex;
import org.reelvec.explore.Analogy;
import org.reelvec.explore.AttributeFilter;
import org.reelvec.explore.Counterpart;
import org.reelvec.explore.Neighbours;
import org.reelvec.io.Once;

/**
 * A table of a run, read once and kept for many questions, from many threads: its vectors, its
 * titles by name, and the norms of its rows.
 */
public final class OpenTable {
  private final Embedding embedding;
  private final Once<TitleIndex> titles;
  private final Once<Neighbours> neighbours;
  private final Once<Counterpart> counterpart;
  private final Once<Analogy> analogy;

  /** Nothing is computed before it is needed. */
  public OpenTable(Embedding embedding) {
    this.embedding = embedding;
    this.titles = new Once<>(() -> new TitleIndex(embedding));
    this.neighbours = new Once<>(() -> new Neighbours(embedding));
    this.counterpart = new Once<>(() -> new Counterpart(embedding));
    this.analogy = new Once<>(() -> new Analogy(embedding));
  }

  /** Its vectors. */
  public Embedding embedding() {
    return embedding;
  }

  /** Its titles by name. */
  public TitleIndex titles() {
    return titles.get();
  }

  /**
   * The row that a title means.
   *
   * @throws org.reelvec.io.InputException as {@link TitleIndex#resolve}
   */
  public int row(String title) {
    return titles().resolve(title);
  }

  /** One of its rows by name. */
  public Named named(int row) {
    return Named.of(embedding, row);
  }

  /** Nearest rows. */
  public Neighbours neighbours() {
    return neighbours.get();
  }

  /** Movies moved as others. */
  public Counterpart counterpart() {
    return counterpart.get();
  }

  /** Analogies. */
  public Analogy analogy() {
    return analogy.get();
  }

  /**
   * Which rows may be found.
   *
   * @param filter such as {@code year=1990..1999,genre=Horror}; all rows if null
   * @throws org.reelvec.io.InputException if it is no filter of this table's attributes
   */
  public IntPredicate where(@Nullable String filter) {
    return filter == null ? Neighbours.ALL : AttributeFilter.parse(filter, embedding.attributes());
  }
}
