package org.reelvec.run;

import java.nio.file.Path;
import java.util.List;
import org.reelvec.config.DownstreamConfig;
import org.reelvec.config.DownstreamConfig.Target;
import org.reelvec.downstream.LabelledVector;
import org.reelvec.downstream.LabelledVectors;
import org.reelvec.downstream.LeastSquares;
import org.reelvec.downstream.LinearSvm;
import org.reelvec.downstream.Recommendation;
import org.reelvec.downstream.Regression;
import org.reelvec.downstream.TitleList;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.TitleIndex;
import org.reelvec.report.Predicted;

/** Downstream models as a configuration asks for them, on the vectors of any run. */
public final class Downstream {
  private Downstream() {}

  /** All movies ranked by a linear support vector machine on two lists of titles. */
  public static Recommendation recommend(Embedding movies, Path liked, Path disliked, double cost) {
    TitleIndex titles = new TitleIndex(movies);
    return LinearSvm.rank(
        movies,
        TitleList.read(liked).resolve(titles::resolve),
        TitleList.read(disliked).resolve(titles::resolve),
        cost);
  }

  /** A regression of one target, judged beside its baseline under the configured protocol. */
  public static Predicted predict(
      Embedding movies, Target target, DownstreamConfig config, long seed) {
    return new Predicted(name(target), Regression.of(movies, target, config, seed));
  }

  /** The model to keep: fitted on every labelled movie. */
  static LeastSquares fit(Embedding movies, Target target, DownstreamConfig config) {
    List<LabelledVector> labelled = LabelledVectors.from(movies, name(target)).rows();
    return Regression.fit(name(target), labelled, Regression.scale(target, config));
  }

  /** The attribute that holds a target, and the name of its figures. */
  public static String name(Target target) {
    return Regression.attribute(target);
  }

  /** Targets that at least one movie has a label for. */
  static List<Target> available(Embedding movies, DownstreamConfig config) {
    return config.targets().stream()
        .filter(target -> movies.attributes().find(name(target)).isPresent())
        .filter(target -> !LabelledVectors.from(movies, name(target)).rows().isEmpty())
        .toList();
  }
}
