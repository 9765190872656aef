package org.reelvec.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is fitted on the finished vectors. */
public record DownstreamConfig(
    @Doc(
            "sound: shuffled folds with their spread; seed: the last fifth by position, gross not"
                + " in logarithms.")
        @Default("sound")
        Protocol protocol,
    @Doc("What is predicted, where the data has it.") @Default("[tomatometer, gross]")
        List<Target> targets,
    @Doc("Folds of the cross-validation.") @Default("5") @Range(min = 2, max = 100) int folds,
    @Doc(
            "Scale on which gross is fitted and judged: log10 of million US dollars, or million US"
                + " dollars.")
        @Default("log")
        Scale grossScale,
    @Doc("The recommender.") Recommend recommend) {

  /** A number that is predicted from a movie's vector. */
  public enum Target {
    /** The critics' score of Rotten Tomatoes, 0 to 1. */
    TOMATOMETER,
    /** Box-office gross in million US dollars. */
    GROSS
  }

  /** The scale of a target. */
  public enum Scale {
    /** Decimal logarithm. */
    LOG,
    /** As it is. */
    LINEAR
  }

  /** A linear support vector machine on liked and disliked titles. */
  public record Recommend(
      @Doc("A file of liked titles, one a line; null recommends nothing.") @Nullable Path liked,
      @Doc("A file of disliked titles, one a line.") @Nullable Path disliked,
      @Doc("Cost of a misplaced title (C of the support vector machine).")
          @Default("1.0")
          @Range(min = 0, above = true)
          double cost,
      @Doc("Titles shown from the best end and from the worst.")
          @Default("10")
          @Range(min = 1, max = 1000)
          int top) {}
}
