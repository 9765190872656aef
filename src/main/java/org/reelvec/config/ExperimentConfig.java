package org.reelvec.config;

import java.util.List;

/**
 * One experiment: the whole of a YAML file. Components are the file's top-level keys, in its order.
 */
public record ExperimentConfig(
    @Doc("Name of the run; its directory is NAME below output.directory.") @Default("films")
        String name,
    @Doc("Root of every random stream: the same seed on one thread gives the same bytes.")
        @Default("1")
        long seed,
    @Doc("What is read.") DataConfig data,
    @Doc("Which pairs are held out from training.") SplitConfig split,
    @Doc("What is trained.") ModelConfig model,
    @Doc("How it is trained.") TrainingConfig training,
    @Doc("How the held-out pairs are judged.") EvaluationConfig evaluation,
    @Doc("Which titles the report looks at.") ExploreConfig explore,
    @Doc("What is fitted on the finished vectors.") DownstreamConfig downstream,
    @Doc("Where results go.") OutputConfig output,
    @Doc("Figures that reelvec reproduce holds a new training to.") @Default("[]")
        List<Expected> expected) {

  /** The same with other random streams. */
  public ExperimentConfig withSeed(long other) {
    return new ExperimentConfig(
        name,
        other,
        data,
        split,
        model,
        training,
        evaluation,
        explore,
        downstream,
        output,
        expected);
  }

  /** The same by another name. */
  public ExperimentConfig withName(String other) {
    return new ExperimentConfig(
        other,
        seed,
        data,
        split,
        model,
        training,
        evaluation,
        explore,
        downstream,
        output,
        expected);
  }

  /** The same with other data and another model. */
  public ExperimentConfig with(DataConfig otherData, ModelConfig otherModel) {
    return new ExperimentConfig(
        name,
        seed,
        otherData,
        split,
        otherModel,
        training,
        evaluation,
        explore,
        downstream,
        output,
        expected);
  }
}
