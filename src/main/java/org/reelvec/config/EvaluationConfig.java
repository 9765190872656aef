package org.reelvec.config;

import org.jspecify.annotations.Nullable;

/** How the held-out pairs are judged. */
public record EvaluationConfig(
    @Doc("sound: pairs are held out as split says; seed, for links only: nothing is held out.")
        @Default("sound")
        Protocol protocol,
    @Doc(
            "Links are ranked by score + this times the logarithm of their count in training. null"
                + " adds what the training left out: the exponent where negatives are drawn by"
                + " frequency under a logistic or softmax loss, else 0.")
        @Range(min = 0, max = 10)
        @Nullable Double popularity,
    @Doc("A second term of the ranking: known links of the movie that lie near.")
        LinkKernel linkKernel,
    @Doc(
            "The attribute that holds genres, for the purity of neighbours; null leaves it out. It"
                + " is also left out where genres are among the links, which would be judging an"
                + " input.")
        @Default("genre")
        @Nullable String genreAttribute,
    @Doc("Write predictions.csv: user, movie, rating and prediction of each test rating.")
        @Default("false")
        boolean predictions,
    @Doc("How held-out ratings are judged.") RatingFigures ratings) {

  /** How held-out ratings are judged. */
  public record RatingFigures(
      @Doc("Predictions beyond the lowest and the highest training rating are moved there.")
          @Default("true")
          boolean clip,
      @Doc("Bootstrap draws of users for the 95 % intervals of RMSE and MAE; 0 leaves them out.")
          @Default("1000")
          @Range(min = 0, max = 1_000_000)
          int bootstrap,
      @Doc(
              "Recall and nDCG of ranking all movies a user has not rated in training: a test"
                  + " rating of at least this is a hit; null leaves the ranking out.")
          @Default("4.0")
          @Nullable Double relevant,
      @Doc("Length of the ranked list.") @Default("10") @Range(min = 1, max = 10_000) int top,
      @Doc("Users ranked for; where there are more, so many are drawn by the seed.")
          @Default("10000")
          @Range(min = 1, max = 1_000_000_000)
          int users) {}

  /**
   * The term weight * log(sum over the movie's known links l' of exp(sharpness * (cos(l, l') -
   * 1))).
   */
  public record LinkKernel(
      @Doc("Weight of the term; 0 leaves it out. It takes far longer than the rest of the ranking.")
          @Default("0.0")
          @Range(min = 0, max = 100)
          double weight,
      @Doc("How near is near: the larger, the nearer.")
          @Default("10.0")
          @Range(min = 0, above = true, max = 1000)
          double sharpness) {}
}
