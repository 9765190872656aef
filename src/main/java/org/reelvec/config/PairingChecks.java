package org.reelvec.config;

import org.reelvec.config.TrainingConfig.Loss;
import org.reelvec.config.TrainingConfig.Refit;
import org.reelvec.io.OneLine;

/** Which models learn from which data, and what goes with both. */
final class PairingChecks {
  private final ExperimentConfig config;
  private final ColumnChecks.Require require;
  private final boolean ratings;
  private final boolean rates;

  /** Checks of this experiment. */
  PairingChecks(ExperimentConfig config, ColumnChecks.Require require) {
    this.config = config;
    this.require = require;
    this.ratings = config.data() instanceof RatingsData;
    this.rates = config.model() instanceof RatingModelConfig;
  }

  /** Notes everything that does not go together. */
  void check() {
    imported();
    together();
    sections();
  }

  /** Vectors that are there already are not trained, and nothing else can be imported. */
  private void imported() {
    boolean imported = config.model() instanceof ImportedConfig;
    require.that(
        imported == config.data() instanceof VectorsData,
        imported
            ? "takes vectors as they are; expected data.format: vectors, or a model that learns"
            : "cannot learn from finished vectors; expected imported, or set data.format",
        "model.type",
        "data.format");
    if (config.data() instanceof VectorsData vectors) {
      require.that(
          ColumnChecks.isDelimiter(vectors.titles().delimiter()),
          "expected a character such as ; or tab or '::', found "
              + OneLine.quoted(vectors.titles().delimiter()),
          "data.titles.delimiter");
    }
  }

  private void together() {
    if (config.model() instanceof LinkCosineConfig) {
      require.that(
          config.data() instanceof WikipediaData,
          "learns from links, and the data are "
              + what(config.data())
              + "; expected "
              + (ratings ? "ratingdot, ratingmlp, nnmf, " : "")
              + "sgns or ppmi-svd",
          "model.type",
          "data.format");
    }
    require.that(
        !rates || ratings,
        "learns from ratings, and the data are "
            + what(config.data())
            + "; expected "
            + (config.data() instanceof WikipediaData ? "linkcosine, " : "")
            + "sgns or ppmi-svd, or set data.format",
        "model.type",
        "data.format");
    require.that(
        !(config.model() instanceof TfidfConfig) || !(config.data() instanceof SequencesData),
        "learns from what is known of movies, and the data are sequences; expected sgns or"
            + " ppmi-svd",
        "model.type",
        "data.format");
    if (config.model() instanceof TfidfConfig tfidf) {
      terms(tfidf);
    }
    require.that(
        ratings
            || config.split() instanceof SplitConfig.Random
            || config.split() instanceof SplitConfig.LastFraction,
        "is for ratings; links are split by random or last-fraction",
        "split.type");
  }

  /** What each model takes of the other sections. */
  private void sections() {
    Loss loss = config.training().loss();
    require.that(
        config.model() instanceof LinkCosineConfig || loss == null || (rates && loss == Loss.MSE),
        rates
            ? "ratings are learnt by mse; expected mse, or null"
            : "is chosen for linkcosine alone; expected null",
        "training.loss");
    require.that(
        config.model() instanceof LinkCosineConfig
            || config.evaluation().protocol() == Protocol.SOUND,
        "is for links; elsewhere split.test: 0 holds nothing out; expected sound",
        "evaluation.protocol");
    if (config.model() instanceof RatingDotConfig dot) {
      require.that(
          dot.members() == 1 || !dot.sigmoidRange(),
          "the mean of sigmoids is no sigmoid: with model.sigmoid-range expected 1",
          "model.members",
          "model.sigmoid-range");
    }
    require.that(
        config.training().refit() != Refit.VALIDATION
            || rates
            || config.model() instanceof LinkCosineConfig,
        "validation is for models that are judged while they train; expected none or all",
        "training.refit",
        "model.type");
    require.that(
        config.training().refit() != Refit.VALIDATION || config.split().hasValidation(),
        "validation needs a validation part: set split.validation above 0",
        "training.refit",
        "split.validation");
    require.that(
        rates || config.training().stepsPerEpoch() == null,
        "is for models of ratings; expected null",
        "training.steps-per-epoch");
    if (config.model() instanceof NnmfConfig) {
      require.that(
          config.training().stepsPerEpoch() == null,
          "an epoch of nnmf is a pass over all ratings; expected null",
          "training.steps-per-epoch",
          "model.type");
      require.that(
          config.training().weightDecay() == 0,
          "vectors of nnmf are held back by model.l2; expected 0",
          "training.weight-decay",
          "model.type");
    }
  }

  private static String what(DataConfig data) {
    if (data instanceof RatingsData) {
      return "ratings";
    }
    return data instanceof WikipediaData ? "films with links" : "sequences";
  }

  private void terms(TfidfConfig model) {
    require.that(
        !model.terms().isEmpty(), "expected one of its kinds at least: [genres]", "model.terms");
    require.that(
        model.terms().stream().distinct().count() == model.terms().size(),
        "names a kind of terms twice, which counts once; expected each at most once",
        "model.terms");
    require.that(
        !ratings
            || (!model.terms().contains(TfidfConfig.Terms.INFOBOX)
                && !model.terms().contains(TfidfConfig.Terms.LINKS)),
        "infobox and links are of films; with ratings expected genres, tags or title-words",
        "model.terms",
        "data.format");
    require.that(
        ratings || !model.terms().contains(TfidfConfig.Terms.TAGS),
        "tags are of ratings; with films expected genres, title-words, infobox or links",
        "model.terms",
        "data.format");
  }
}
