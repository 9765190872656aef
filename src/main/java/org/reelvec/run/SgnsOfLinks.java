package org.reelvec.run;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.SgnsConfig;
import org.reelvec.config.WikipediaData;
import org.reelvec.data.LinkMatrix;
import org.reelvec.embedding.Embedding;
import org.reelvec.model.TrainingMemory;
import org.reelvec.model.linkcosine.LinkVectors;
import org.reelvec.model.sgns.Sgns;
import org.reelvec.saved.RunDirectory;
import org.reelvec.train.History;
import org.reelvec.train.Progress;

/**
 * Skip-gram from movies to their links.
 *
 * @param links what is learnt from and what is held out
 */
record SgnsOfLinks(ExperimentConfig config, SgnsConfig modelConfig, HeldOutLinks links)
    implements SgnsTrial {

  static SgnsOfLinks read(ExperimentConfig config, SgnsConfig model, WikipediaData source) {
    return new SgnsOfLinks(config, model, HeldOutLinks.read(config, source));
  }

  @Override
  public List<String> summary() {
    return links.summary();
  }

  @Override
  public Embedding untrained() {
    return new LinkTables(links.data()).untrained();
  }

  @Override
  public List<Path> inputs() {
    return links.inputs();
  }

  @Override
  public TrainingMemory memory() {
    LinkMatrix matrix = links.data().matrix();
    return TrainingMemory.ofSkipGram(modelConfig, matrix.movies(), matrix.distinctLinks());
  }

  @Override
  public TrainedTables run(RunDirectory directory, Progress progress) {
    Trainings trainings = new Trainings(config.training(), directory, progress);
    try (Sgns model = Sgns.of(config, modelConfig, links.learnt())) {
      History history = trainings.first(model);
      SortedMap<String, Double> metrics = Trainings.figures(history, config.training());
      metrics.putAll(judge(model));
      return links.areLearntAgain()
          ? again(trainings, history, metrics)
          : links.tables(vectors(model), false, history, metrics);
    }
  }

  private TrainedTables again(
      Trainings trainings, History history, SortedMap<String, Double> metrics) {
    try (Sgns model = Sgns.of(config, modelConfig, links.data().matrix())) {
      trainings.second(model, history);
      return links.tables(vectors(model), true, history, metrics);
    }
  }

  /**
   * Against negatives drawn by count^a, the product learns log p(l | m) - a log p(l), up to a
   * constant: the ranking adds it back.
   */
  private SortedMap<String, Double> judge(Sgns model) {
    return links.judge(vectors(model), modelConfig.negatives().exponent());
  }

  private LinkVectors vectors(Sgns model) {
    return new LinkVectors(modelConfig.dimensions(), model.contextVectors(), model.vectors());
  }
}
