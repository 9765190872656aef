package org.reelvec.config;

import org.jspecify.annotations.Nullable;

/** How the held-out pairs are judged. */
public record EvaluationConfig(
    @Doc("sound: pairs are held out as split says; seed: nothing is held out.") @Default("sound")
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
        @Nullable String genreAttribute) {

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
