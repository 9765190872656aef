package org.reelvec.explore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;
import org.reelvec.io.OneLine;

/** Compares cosines with the similarities in a file, {@code title TAB title TAB number} a line. */
final class PairEvaluation {
  private static final int COLUMNS = 3;
  private static final int FEWEST = 2;

  private final Neighbours neighbours;
  private final EvaluationOptions options;
  private final EvaluationNames names;

  PairEvaluation(Embedding embedding, Neighbours neighbours, EvaluationOptions options) {
    this.neighbours = neighbours;
    this.options = options;
    names = new EvaluationNames(embedding, neighbours, options);
  }

  PairScores of(Path file) {
    List<Double> given = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    int unknown = 0;
    for (WordLines.Line line : WordLines.of(file)) {
      if (names.isRemark(line)) {
        continue;
      }
      List<String> words = line.words();
      if (words.size() != COLUMNS) {
        throw line.problem(
            "%d columns, expected a title, a title and a number with tabs between them"
                .formatted(words.size()));
      }
      double similarity = number(line, words.get(2));
      OptionalInt a = names.find(line, words.get(0));
      OptionalInt b = names.find(line, words.get(1));
      boolean known = a.isPresent() && b.isPresent();
      unknown += known ? 0 : 1;
      if (known || options.countUnknown()) {
        given.add(similarity);
        ours.add(known ? neighbours.cosine(a.getAsInt(), b.getAsInt()) : 0);
      }
    }
    return scores(file, doubles(given), doubles(ours), unknown);
  }

  private PairScores scores(Path file, double[] given, double[] ours, int unknown) {
    int pairs = given.length;
    if (pairs < FEWEST) {
      throw InputException.in(
          file,
          "holds %d pairs that can be compared, and %d with unknown words; a correlation needs two"
              .formatted(pairs, unknown));
    }
    double pearson = Correlation.pearson(given, ours);
    if (Double.isNaN(pearson)) {
      throw InputException.in(
          file, "all similarities are equal, of the file or of the run, so nothing correlates");
    }
    int all = options.countUnknown() ? pairs : pairs + unknown;
    return new PairScores(
        pearson, Correlation.spearman(given, ours), pairs, unknown, (double) unknown / all);
  }

  private static double number(WordLines.Line line, String text) {
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, with what is a number but not a finite one.
    }
    throw line.problem("the similarity %s is no finite number".formatted(OneLine.quoted(text)));
  }

  private static double[] doubles(List<Double> values) {
    return values.stream().mapToDouble(value -> value).toArray();
  }
}
