package org.reelvec.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.SequencesData;
import org.reelvec.config.SgnsConfig;
import org.reelvec.data.sequence.Corpus;
import org.reelvec.data.sequence.ItemSequences;
import org.reelvec.data.sequence.SequenceReader;
import org.reelvec.data.sequence.SequenceSummary;
import org.reelvec.embedding.Embedding;
import org.reelvec.model.sgns.Sgns;
import org.reelvec.train.History;
import org.reelvec.train.Progress;

/**
 * Skip-gram over any sequences. Nothing is held out of them.
 *
 * @param corpus what is learnt from
 */
record SgnsOfSequences(
    ExperimentConfig config,
    SgnsConfig modelConfig,
    SequencesData source,
    ItemSequences data,
    Corpus corpus)
    implements SgnsTrial {

  static SgnsOfSequences read(ExperimentConfig config, SgnsConfig model, SequencesData source) {
    ItemSequences data = SequenceReader.read(source);
    Corpus corpus = Corpus.of(source.path(), data.sequences(), model.minCount());
    return new SgnsOfSequences(config, model, source, data, corpus);
  }

  @Override
  public List<String> summary() {
    List<String> lines = new ArrayList<>(SequenceSummary.lines(source, data));
    lines.add(corpus.line("items", "sequences", "occurrences"));
    lines.add("nothing is held out of sequences: split is for ratings and links");
    return lines;
  }

  @Override
  public Embedding untrained() {
    return new SequenceTables(data, corpus).untrained();
  }

  @Override
  public List<Path> inputs() {
    return source.files();
  }

  @Override
  public void check() {}

  @Override
  public TrainedTables run(RunDirectory directory, Progress progress) {
    Trainings trainings = new Trainings(config.training(), directory, progress);
    try (Sgns model = Sgns.of(config, modelConfig, corpus.sequences())) {
      History history = trainings.first(model);
      SequenceTables tables = new SequenceTables(data, corpus);
      return new TrainedTables(
          tables.movies(modelConfig.dimensions(), model.vectors()),
          List.of(),
          tables.pairs(),
          history,
          Trainings.figures(history, config.training()));
    }
  }
}
