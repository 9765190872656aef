package org.reelvec.explore;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;
import org.reelvec.math.Vectors;

/**
 * Questions to an embedding, named as users of gensim's KeyedVectors know them, and answered as it
 * answers them.
 *
 * <p>A name is a title, as {@link org.reelvec.embedding.TitleIndex} finds it, a key where no title
 * fits, or {@code #KEY}. A name that means no row, or several, is refused with an InputException
 * that tells those nearest; so is a row of length 0, which gensim compares without a warning. Rows
 * of length 0 are never found. Each question takes O(rows x dimensions) at most, files of them use
 * all processors. One instance may serve many threads.
 */
public final class KeyedVectors {
  private final Embedding embedding;
  private final Neighbours neighbours;
  private final RowNames names;

  private KeyedVectors(Embedding embedding) {
    this.embedding = embedding;
    neighbours = new Neighbours(embedding);
    names = new RowNames(embedding);
  }

  /** Questions to this embedding. */
  public static KeyedVectors of(Embedding embedding) {
    return new KeyedVectors(embedding);
  }

  /** What is asked. */
  public Embedding embedding() {
    return embedding;
  }

  /** The rows whose attributes fit, such as {@code year=1990..1999,genre=Horror}. */
  public IntPredicate where(String filter) {
    return AttributeFilter.parse(filter, embedding.attributes());
  }

  /** Whether a name means one row and no other. */
  public boolean contains(String name) {
    return names.contains(name);
  }

  /** The row that a name means. */
  public int row(String name) {
    return names.row(name);
  }

  /** A copy of the vector as it was learnt, (dimensions). */
  public float[] vector(String name) {
    return embedding.vector(names.row(name));
  }

  /** The vector at length one. */
  public float[] unitVector(String name) {
    return meanVector(List.of(name));
  }

  /** The ten rows nearest to this one by cosine, without itself. */
  public List<Neighbour> mostSimilar(String name) {
    return mostSimilar(Query.of(name));
  }

  /** The rows nearest to the mean of some rows at length one, less others; none of these. */
  public List<Neighbour> mostSimilar(
      List<String> positive, List<String> negative, int top, IntPredicate filter) {
    return mostSimilar(Query.of(positive, negative).top(top).where(filter));
  }

  /** The rows with the highest cosine to the weighted mean that the query asks for. */
  public List<Neighbour> mostSimilar(Query query) {
    return new QuerySearch(embedding, neighbours, names, query).byCosine();
  }

  /** The rows that maximize a product of similarities over another: {@code 3CosMul}. */
  public List<Neighbour> mostSimilarCosmul(
      List<String> positive, List<String> negative, int top, IntPredicate filter) {
    return mostSimilarCosmul(Query.of(positive, negative).top(top).where(filter));
  }

  /** The same for a query, whose weights are 1 and -1 and whose vectors count at length one. */
  public List<Neighbour> mostSimilarCosmul(Query query) {
    return new QuerySearch(embedding, neighbours, names, query).byProduct();
  }

  /** The rows nearest to a vector by cosine; none if it has no direction. */
  public List<Neighbour> similarByVector(float[] vector, int top, IntPredicate filter) {
    return neighbours.ofVector(vector, Math.max(0, top), filter, Metric.COSINE);
  }

  /** What is to c as b is to a: the ten best titles by cosine. */
  public List<String> completeAnalogy(String a, String b, String c) {
    return mostSimilar(Query.of(b, c).minus(a)).stream().map(Neighbour::title).toList();
  }

  /** The movie moved as far as from one to the other, by the vectors as they were learnt. */
  public List<Neighbour> counterpart(
      String from, String to, String movie, int top, IntPredicate filter) {
    int[] rows = names.rows(List.of(from, to, movie));
    return new Counterpart(embedding, neighbours).of(rows[0], rows[1], rows[2], top, filter);
  }

  /** The cosine of two rows, -1..1. */
  public double similarity(String a, String b) {
    int[] rows = directed(List.of(a, b));
    return neighbours.cosine(rows[0], rows[1]);
  }

  /** One less the cosine, 0..2. */
  public double distance(String a, String b) {
    return 1 - similarity(a, b);
  }

  /** The distance to every row, in the order of the table; NaN for a row of length 0. */
  public double[] distances(String name) {
    int from = directed(List.of(name))[0];
    return IntStream.range(0, embedding.size())
        .mapToDouble(
            row -> neighbours.contains(row) ? 1 - neighbours.cosine(from, row) : Double.NaN)
        .toArray();
  }

  /** The distance to each of the others. */
  public double[] distances(String name, List<String> others) {
    int from = directed(List.of(name))[0];
    return Arrays.stream(directed(others))
        .mapToDouble(row -> 1 - neighbours.cosine(from, row))
        .toArray();
  }

  /** The cosine of the means of two sets of rows, as they were learnt. */
  public double nSimilarity(List<String> first, List<String> second) {
    float[] a = middle(first);
    float[] b = middle(second);
    return Math.max(-1, Math.min(1, Vectors.dot(a, b)));
  }

  /** Of these, the one that is farthest from their mean at length one; as it was named. */
  public String doesntMatch(List<String> given) {
    List<String> ranked = rankByCentrality(given);
    return ranked.get(ranked.size() - 1);
  }

  /** These as they were named, the nearest to their mean at length one first. */
  public List<String> rankByCentrality(List<String> given) {
    double[] cosines = centrality(given);
    return Centrality.order(cosines).stream().map(given::get).toList();
  }

  /** The cosine of each of these and their mean at length one. */
  public double[] centrality(List<String> given) {
    return Centrality.of(embedding, neighbours, names.rows(given));
  }

  /** Of some, the one nearest to the first name; as it was named. */
  public String mostSimilarToGiven(String name, List<String> given) {
    double[] distances = distances(name, given);
    return given.get(
        IntStream.range(0, distances.length)
            .reduce((a, b) -> distances[b] < distances[a] ? b : a)
            .orElseThrow());
  }

  /** The place of b among the neighbours of a: 1 where none is nearer. */
  public int rank(String a, String b) {
    return closerThan(a, b).size() + 1;
  }

  /** The rows that are nearer to a than b is, the nearest first. */
  public List<Neighbour> closerThan(String a, String b) {
    int[] rows = directed(List.of(a, b));
    double cosine = neighbours.cosine(rows[0], rows[1]);
    IntPredicate closer = row -> neighbours.cosine(rows[0], row) > cosine;
    return neighbours.of(rows[0], embedding.size(), closer, Metric.COSINE);
  }

  /** The mean of some rows, each at length one. */
  public float[] meanVector(List<String> given) {
    double[] weights = new double[given.size()];
    Arrays.fill(weights, 1);
    return meanVector(given, weights, true, false, false);
  }

  /**
   * The sum of rows times their weights, over the sum of the weights without their signs.
   *
   * @param weights one for each name
   * @param preNormalize whether each row is brought to length one
   * @param postNormalize whether the mean is
   * @param ignoreMissing whether a name that is unknown is left out, where it would be refused
   */
  public float[] meanVector(
      List<String> given,
      double[] weights,
      boolean preNormalize,
      boolean postNormalize,
      boolean ignoreMissing) {
    if (given.isEmpty() || weights.length != given.size()) {
      throw new IllegalArgumentException(
          "%d names and %d weights".formatted(given.size(), weights.length));
    }
    VectorSum sum = new VectorSum(embedding.dimensions());
    for (int i = 0; i < weights.length; i++) {
      String name = given.get(i);
      if (!ignoreMissing || names.find(name).isPresent()) {
        add(sum, names.row(name), weights[i], preNormalize);
      }
    }
    return postNormalize ? sum.unit() : sum.mean();
  }

  /** Asks the questions of a file as gensim does: any case, unknown words skipped. */
  public AnalogyScores evaluateAnalogies(Path questions) {
    return evaluateAnalogies(questions, EvaluationOptions.DEFAULT);
  }

  /**
   * Asks the questions of a file, {@code a b c d} a line with {@code : SECTION} lines between.
   *
   * @throws org.reelvec.io.InputException with the line: other than four words, a title of several
   *     movies; or if no question can be asked
   */
  public AnalogyScores evaluateAnalogies(Path questions, EvaluationOptions options) {
    return new AnalogyEvaluation(embedding, neighbours, options).of(questions);
  }

  /** Compares with the pairs of a file as gensim does: any case, unknown words skipped. */
  public PairScores evaluateWordPairs(Path pairs) {
    return evaluateWordPairs(pairs, EvaluationOptions.DEFAULT);
  }

  /**
   * Compares cosines with the similarities in a file, {@code a TAB b TAB number} a line.
   *
   * @throws org.reelvec.io.InputException with the line: other columns, no finite number, a title
   *     of several movies; or if there is nothing to correlate
   */
  public PairScores evaluateWordPairs(Path pairs, EvaluationOptions options) {
    return new PairEvaluation(embedding, neighbours, options).of(pairs);
  }

  private float[] middle(List<String> given) {
    if (given.isEmpty()) {
      throw new InputException("nothing to compare: name some titles on both sides");
    }
    VectorSum sum = new VectorSum(embedding.dimensions());
    for (int row : directed(given)) {
      add(sum, row, 1, false);
    }
    return sum.middle(embedding);
  }

  private void add(VectorSum sum, int row, double weight, boolean normalized) {
    if (normalized) {
      neighbours.requireDirection(row);
    }
    sum.add(embedding, row, weight, normalized ? neighbours.inverseNorms()[row] : 1);
  }

  private int[] directed(List<String> given) {
    int[] rows = names.rows(given);
    IntStream.of(rows).forEach(neighbours::requireDirection);
    return rows;
  }
}
