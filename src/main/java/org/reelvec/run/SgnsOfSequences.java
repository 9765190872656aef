package org.reelvec.run;

import java.nio.file.Path;
import java.util.List;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.SequencesData;
import org.reelvec.config.SgnsConfig;
import org.reelvec.embedding.Embedding;
import org.reelvec.model.TrainingMemory;
import org.reelvec.model.sgns.Sgns;
import org.reelvec.saved.RunDirectory;
import org.reelvec.train.History;
import org.reelvec.train.Progress;

/**
 * Skip-gram over any sequences.
 *
 * @param sequences what is learnt from
 */
record SgnsOfSequences(ExperimentConfig config, SgnsConfig modelConfig, LearntSequences sequences)
    implements SgnsTrial {

  static SgnsOfSequences read(ExperimentConfig config, SgnsConfig model, SequencesData source) {
    return new SgnsOfSequences(config, model, LearntSequences.read(source, model.minCount()));
  }

  @Override
  public List<String> summary() {
    return sequences.summary();
  }

  @Override
  public Embedding untrained() {
    return sequences.untrained();
  }

  @Override
  public List<Path> inputs() {
    return sequences.source().files();
  }

  @Override
  public TrainingMemory memory() {
    int items = sequences.corpus().sequences().items();
    return TrainingMemory.ofSkipGram(modelConfig, items, items);
  }

  @Override
  public TrainedTables run(RunDirectory directory, Progress progress) {
    Trainings trainings = new Trainings(config.training(), directory, progress);
    try (Sgns model = Sgns.of(config, modelConfig, sequences.corpus().sequences())) {
      History history = trainings.first(model);
      return sequences.tables(
          modelConfig.dimensions(),
          model.vectors(),
          history,
          Trainings.figures(history, config.training()));
    }
  }
}
