package org.reelvec.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.reelvec.io.InputException;

/**
 * What lies nearest to some vectors added and others taken away:
 *
 * <pre>
 * Query.of("The Ring").minus("Ringu").plus("Yojimbo", 0.5).top(5).where(filter)
 * </pre>
 *
 * @param terms what is added up
 * @param top how many answers at most
 * @param filter which rows may be found
 * @param includeQuery whether the rows that were asked for may be found too; a movie then comes
 *     first in its own list, as Movie2Vec has it
 */
public record Query(List<Term> terms, int top, IntPredicate filter, boolean includeQuery) {
  private static final int USUAL_TOP = 10;

  /**
   * One vector and its weight, which is negative where it is taken away.
   *
   * @param name title or key of a row, whose vector is brought to length one; null for a vector
   * @param vector a vector that is taken as it is; null for a name
   */
  public record Term(@Nullable String name, float @Nullable [] vector, double weight) {}

  /** Copies the terms; throws an InputException if a weight is not finite. */
  public Query {
    terms = List.copyOf(terms);
    for (Term term : terms) {
      if (!Double.isFinite(term.weight())) {
        throw new InputException("the weight %s is no finite number".formatted(term.weight()));
      }
    }
  }

  /** A question about rows by title or key; the ten nearest of all rows, without these. */
  public static Query of(String... names) {
    return of(List.of(names), List.of());
  }

  /** The same with rows that are taken away. */
  public static Query of(List<String> positive, List<String> negative) {
    Query query = new Query(List.of(), USUAL_TOP, Neighbours.ALL, false);
    for (String name : positive) {
      query = query.plus(name);
    }
    for (String name : negative) {
      query = query.minus(name);
    }
    return query;
  }

  /** Adds a row. */
  public Query plus(String name) {
    return plus(name, 1);
  }

  /** Adds a row with a weight. */
  public Query plus(String name, double weight) {
    return with(new Term(name, null, weight));
  }

  /** Adds a vector with a weight. */
  public Query plus(float[] vector, double weight) {
    return with(new Term(null, vector, weight));
  }

  /** Takes a row away. */
  public Query minus(String name) {
    return plus(name, -1);
  }

  /** So many answers at most. */
  public Query top(int most) {
    return new Query(terms, most, filter, includeQuery);
  }

  /** Only answers among these rows, besides what was said before. */
  public Query where(IntPredicate rows) {
    return new Query(terms, top, filter.and(rows), includeQuery);
  }

  /** Answers among the rows that were asked for, too. */
  public Query includingQuery() {
    return new Query(terms, top, filter, true);
  }

  private Query with(Term term) {
    List<Term> more = new ArrayList<>(terms);
    more.add(term);
    return new Query(more, top, filter, includeQuery);
  }
}
