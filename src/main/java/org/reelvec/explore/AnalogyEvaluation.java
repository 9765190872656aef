package org.reelvec.explore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.InputException;
import org.reelvec.io.OneLine;

/**
 * Asks the questions of a file, {@code a b c d} a line: is d what is to c as b is to a? The answer
 * is the row with the highest cosine to {@code b - a + c} on unit vectors whose name is none of the
 * three, among the five best. {@code : NAME} begins a section.
 */
final class AnalogyEvaluation {
  private static final int GIVEN = 3;
  private static final int CANDIDATES = 5;
  private static final String UNNAMED = "questions";

  private final Embedding embedding;
  private final Neighbours neighbours;
  private final EvaluationOptions options;
  private final EvaluationNames names;

  AnalogyEvaluation(Embedding embedding, Neighbours neighbours, EvaluationOptions options) {
    this.embedding = embedding;
    this.neighbours = neighbours;
    this.options = options;
    names = new EvaluationNames(embedding, neighbours, options);
  }

  /** Rows of a question in some section. */
  private record Question(int section, int a, int b, int c, int expected) {
    boolean gives(int row) {
      return row == a || row == b || row == c;
    }
  }

  /** Counts of a section. */
  private static final class Counts {
    private final String name;
    private int correct;
    private int incorrect;
    private int skipped;

    Counts(String name) {
      this.name = name;
    }

    AnalogyScores.Section section() {
      return new AnalogyScores.Section(name, correct, incorrect, skipped);
    }
  }

  AnalogyScores of(Path file) {
    List<Counts> sections = new ArrayList<>();
    List<Question> questions = read(file, sections);
    List<List<Neighbour>> answers =
        neighbours.ofAllVectors(
            vectors(questions), CANDIDATES + GIVEN, row -> row < options.restrict());
    for (int i = 0; i < answers.size(); i++) {
      Question question = questions.get(i);
      Counts counts = sections.get(question.section());
      if (answer(question, answers.get(i)).equals(names.name(question.expected()))) {
        counts.correct++;
      } else {
        counts.incorrect++;
      }
    }
    List<AnalogyScores.Section> scores = sections.stream().map(Counts::section).toList();
    AnalogyScores.Section none = new AnalogyScores.Section("total", 0, 0, 0);
    return new AnalogyScores(scores, scores.stream().reduce(none, AnalogyScores.Section::plus));
  }

  private List<Question> read(Path file, List<Counts> sections) {
    List<Question> questions = new ArrayList<>();
    String unknown = "";
    int lines = 0;
    for (WordLines.Line line : WordLines.of(file)) {
      if (names.isRemark(line)) {
        continue;
      }
      if (line.text().startsWith(":")) {
        sections.add(new Counts(line.text().substring(1).strip()));
        continue;
      }
      if (sections.isEmpty()) {
        sections.add(new Counts(UNNAMED));
      }
      lines++;
      List<String> words = line.words();
      int[] rows = rows(line, words);
      Counts counts = sections.get(sections.size() - 1);
      if (rows.length == words.size()) {
        questions.add(new Question(sections.size() - 1, rows[0], rows[1], rows[2], rows[3]));
        continue;
      }
      unknown = unknown.isEmpty() ? words.get(rows.length) : unknown;
      if (options.countUnknown()) {
        counts.incorrect++;
      } else {
        counts.skipped++;
      }
    }
    if (questions.isEmpty()) {
      throw InputException.in(
          file,
          lines == 0
              ? "holds no questions, expected lines of four titles: a is to b as c is to d"
              : "none of its %d questions can be asked: unknown words, such as %s"
                  .formatted(lines, OneLine.quoted(unknown)));
    }
    return questions;
  }

  /** The rows of the four words, or of those before the first unknown one. */
  private int[] rows(WordLines.Line line, List<String> words) {
    if (words.size() != GIVEN + 1) {
      throw line.problem(
          "%d words, expected four; put a tab between titles that hold blanks, or quotation marks"
                  .formatted(words.size())
              + " round them");
    }
    List<OptionalInt> found = words.stream().map(word -> names.find(line, word)).toList();
    return found.stream()
        .takeWhile(OptionalInt::isPresent)
        .mapToInt(OptionalInt::getAsInt)
        .toArray();
  }

  /** {@code b - a + c} of each, (questions, dimensions); zeros where the three cancel. */
  private float[] vectors(List<Question> questions) {
    int dimensions = embedding.dimensions();
    double[] scales = neighbours.inverseNorms();
    float[] vectors = new float[questions.size() * dimensions];
    for (int i = 0; i < questions.size(); i++) {
      Question q = questions.get(i);
      VectorSum sum =
          new VectorSum(dimensions)
              .add(embedding, q.b(), 1, scales[q.b()])
              .add(embedding, q.c(), 1, scales[q.c()])
              .add(embedding, q.a(), -1, scales[q.a()]);
      if (!sum.pointsNowhere()) {
        System.arraycopy(sum.unit(), 0, vectors, i * dimensions, dimensions);
      }
    }
    return vectors;
  }

  /** The name of the best that is none of the three; of nothing but such, the last one. */
  private String answer(Question question, List<Neighbour> nearest) {
    List<String> found =
        nearest.stream()
            .filter(n -> !question.gives(n.row()))
            .limit(CANDIDATES)
            .map(n -> names.name(n.row()))
            .toList();
    Set<String> given =
        Set.copyOf(
            List.of(names.name(question.a()), names.name(question.b()), names.name(question.c())));
    return found.stream()
        .filter(name -> !given.contains(name))
        .findFirst()
        .orElse(found.isEmpty() ? "" : found.get(found.size() - 1));
  }
}
