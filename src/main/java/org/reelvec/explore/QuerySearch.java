package org.reelvec.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;
import org.reelvec.math.Vectors;

/** Answers a {@link Query}, whose names have been turned into rows. */
final class QuerySearch {
  private final Embedding embedding;
  private final Neighbours neighbours;
  private final Query query;
  private final int[] rows; // of each term, or Neighbours.NONE

  QuerySearch(Embedding embedding, Neighbours neighbours, RowNames names, Query query) {
    this.embedding = embedding;
    this.neighbours = neighbours;
    this.query = query;
    rows = new int[query.terms().size()];
    for (int i = 0; i < rows.length; i++) {
      Query.Term term = query.terms().get(i);
      rows[i] = term.name() == null ? Neighbours.NONE : names.row(term.name());
      if (rows[i] != Neighbours.NONE) {
        neighbours.requireDirection(rows[i]);
      }
    }
  }

  /** The rows with the highest cosine to the weighted mean. */
  List<Neighbour> byCosine() {
    if (rows.length == 0) {
      throw nothingAsked();
    }
    if (query.top() < 1) {
      return List.of();
    }
    if (rows.length == 1 && rows[0] != Neighbours.NONE && query.terms().get(0).weight() > 0) {
      return query.includeQuery()
          ? neighbours.withItself(rows[0], query.top(), query.filter(), Metric.COSINE)
          : neighbours.of(rows[0], query.top(), query.filter(), Metric.COSINE);
    }
    VectorSum sum = new VectorSum(embedding.dimensions());
    double[] inverseNorms = neighbours.inverseNorms();
    for (int i = 0; i < rows.length; i++) {
      double weight = query.terms().get(i).weight();
      if (rows[i] == Neighbours.NONE) {
        sum.add(given(i), 0, weight, 1);
      } else {
        sum.add(embedding, rows[i], weight, inverseNorms[rows[i]]);
      }
    }
    if (sum.pointsNowhere()) {
      throw new InputException(
          "the vectors that are given cancel each other, so the query points nowhere");
    }
    return neighbours.ofVector(sum.unit(), query.top(), found(), Metric.COSINE);
  }

  /** The rows that are best by {@link Cosmul}, where a weight is 1 or -1. */
  List<Neighbour> byProduct() {
    List<float[]> positive = new ArrayList<>();
    List<float[]> negative = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      double weight = query.terms().get(i).weight();
      if (Math.abs(weight) != 1) {
        throw new InputException(
            "cosmul: the weight %s is neither 1 nor -1; a product has no weights, so ask by cosine"
                .formatted(weight));
      }
      (weight > 0 ? positive : negative)
          .add(rows[i] == Neighbours.NONE ? given(i) : embedding.vector(rows[i]));
    }
    if (positive.isEmpty()) {
      throw nothingAsked();
    }
    return query.top() < 1
        ? List.of()
        : new Cosmul(embedding, neighbours).of(positive, negative, query.top(), found());
  }

  private IntPredicate found() {
    return query.includeQuery() ? query.filter() : query.filter().and(row -> !isGiven(row));
  }

  private boolean isGiven(int row) {
    for (int given : rows) {
      if (given == row) {
        return true;
      }
    }
    return false;
  }

  private float[] given(int term) {
    float[] vector = Objects.requireNonNull(query.terms().get(term).vector());
    if (vector.length != embedding.dimensions()
        || Neighbours.inverse(Vectors.norm(vector, 0, vector.length)) == 0) {
      throw new IllegalArgumentException(
          "a vector of %d elements, expected %d finite ones that are not all 0"
              .formatted(vector.length, embedding.dimensions()));
    }
    return vector;
  }

  private static InputException nothingAsked() {
    return new InputException("nothing is asked for: name at least one title that counts for it");
  }
}
