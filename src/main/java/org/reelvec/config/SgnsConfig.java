package org.reelvec.config;

import org.jspecify.annotations.Nullable;

/** Skip-gram with negative sampling: items that stand together get vectors that lie together. */
@Named("sgns")
@Doc("Skip-gram with negative sampling, over users' movies, sequences, or the links of each movie.")
public record SgnsConfig(
    @Doc("Length of every vector.") @Default("50") @Range(min = 1, max = 4096) int dimensions,
    @Doc(
            "skip-gram: each context movie is predicted from the movie; cbow: the movie from the"
                + " mean of its context, at twice the step size where none is set.")
        @Default("skip-gram")
        Architecture architecture,
    @Doc(
            "What a movie's context is. history: the user's whole list, whose order does not"
                + " matter; window: the movies near in time order. A movie's links are always whole"
                + " lists.")
        @Default("history")
        Context context,
    @Doc(
            value =
                "With context: history, how many others of the list are drawn for each movie of it,"
                    + " anew every epoch, none twice: a longer list gets no more of them a movie."
                    + " With links, how many of each movie's. null draws 10, and takes all links.",
            unit = "pairs")
        @Range(min = 1, max = 1000)
        @Nullable Integer contextDraws,
    @Doc(
            value =
                "With context: window, how far to each side. Drawn for each movie from 1 to this,"
                    + " as in word2vec, unless shrink-window is false.",
            unit = "movies")
        @Default("5")
        @Range(min = 1, max = 100_000)
        int window,
    @Doc("Draw each window's size, so that near movies weigh more.") @Default("true")
        boolean shrinkWindow,
    @Doc("Only ratings of at least this count as liked; null takes all.")
        @Nullable Double minRating,
    @Doc("Movies that occur fewer times than this get no vector.")
        @Default("5")
        @Range(min = 1, max = 1_000_000)
        int minCount,
    @Doc(
            value =
                "Frequent movies are down-sampled: one of a share f of all is kept with probability"
                    + " sqrt(t / f) + t / f for this t; 0 keeps all.",
            unit = "share of all")
        @Default("0.0")
        @Range(min = 0, max = 1)
        double downSampling,
    @Doc("What a true context is told apart from.") Negatives negatives,
    @Doc(
            "The vectors that are kept: input, those that predict; output, those that are"
                + " predicted; average, the mean of both.")
        @Default("input")
        Vectors vectors)
    implements ModelConfig {
  private static final int HISTORY_DRAWS = 10;

  /** Others of a list that are drawn for each movie of it. */
  public int historyDraws() {
    return contextDraws == null ? HISTORY_DRAWS : contextDraws;
  }

  /** Links that are drawn for each movie. */
  public int linkDraws() {
    return contextDraws == null ? Integer.MAX_VALUE : contextDraws;
  }

  /** How negatives are drawn. */
  public record Negatives(
      @Doc("Negatives for each true context.") @Default("5") @Range(min = 1, max = 1000) int count,
      @Doc("They are drawn in proportion to their count to the power of this; 0 is uniform.")
          @Default("0.75")
          @Range(min = -2, max = 2)
          double exponent) {}

  /** What is predicted from what. */
  public enum Architecture {
    /** The context from the movie. */
    SKIP_GRAM,
    /** The movie from its context. */
    CBOW
  }

  /** What a movie's context is. */
  public enum Context {
    /** The whole list, by draws. */
    HISTORY,
    /** Its neighbours in time order. */
    WINDOW
  }

  /** Which of the two tables is kept. */
  public enum Vectors {
    /** Those that predict. */
    INPUT,
    /** Those that are predicted. */
    OUTPUT,
    /** The mean of both. */
    AVERAGE
  }
}
