package org.reelvec.report;

import java.util.List;
import java.util.Map;
import org.reelvec.config.ConfigWriter;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.VectorsData;
import org.reelvec.io.TextTable;

/**
 * A run in one sentence: what was learnt from what, and how much better it is than knowing less.
 */
final class Headline {
  /** A figure, that of its baseline, and what both are called. */
  private record Figure(String name, String baseline, String words, String than) {
    private String sentence(Map<String, Double> metrics) {
      String sentence = words + " " + number(metrics, name);
      return metrics.containsKey(baseline)
          ? sentence + " (" + than + " " + number(metrics, baseline) + ")"
          : sentence;
    }

    private static String number(Map<String, Double> metrics, String name) {
      return TextTable.number(metrics.getOrDefault(name, Double.NaN), 4);
    }
  }

  /** The first of these that a run has stands for it. */
  private static final List<Figure> FIGURES =
      List.of(
          new Figure(
              "test.rmse",
              "test.biases.rmse",
              "held-out ratings are predicted with an RMSE of",
              "by user and movie biases alone"),
          new Figure(
              "link.mrr",
              "link.popularity.mrr",
              "held-out links are ranked with a mean reciprocal rank of",
              "by popularity alone"),
          new Figure(
              "test.ndcg@10",
              "test.popularity.ndcg@10",
              "held-out movies are ranked with an NDCG@10 of",
              "by popularity alone"),
          new Figure(
              "genre.purity@10",
              "genre.chance",
              "the share of ten neighbours with a genre in common is",
              "by chance"),
          new Figure(
              "tomatometer.mse",
              "tomatometer.baseline.mse",
              "the critics' score is predicted with a mean squared error of",
              "by the mean"));

  private Headline() {}

  static String of(RunResult result, int movies) {
    ExperimentConfig config = result.config();
    String what =
        "Vectors of %s dimensions for %s movies, "
            .formatted(
                TextTable.number(config.model().dimensions(), 0), TextTable.number(movies, 0));
    String how =
        config.data() instanceof VectorsData
            ? "taken from " + config.data().path()
            : "by %s from %s".formatted(model(config), config.data().path());
    return FIGURES.stream()
        .filter(figure -> result.metrics().containsKey(figure.name()))
        .findFirst()
        .map(figure -> what + how + "; " + figure.sentence(result.metrics()) + ".")
        .orElse(what + how + "; nothing was held out to judge them by.");
  }

  /** The kind of model in words, with its {@code model.type}. */
  static String model(ExperimentConfig config) {
    String type = ConfigWriter.name(config.model());
    return switch (type) {
      case "linkcosine" -> "predicting links by cosine (linkcosine)";
      case "ratingdot" -> "predicting ratings by biases and dot products (ratingdot)";
      case "ratingmlp" -> "predicting ratings by dense layers (ratingmlp)";
      case "nnmf" -> "non-negative factorization of ratings (nnmf)";
      case "sgns" -> "skip-gram with negative sampling (sgns)";
      case "tfidf" -> "TF-IDF and truncated SVD (tfidf)";
      case "ppmi-svd" -> "PPMI and truncated SVD (ppmi-svd)";
      case "imported" -> "taken as they were (imported)";
      default -> type;
    };
  }
}
