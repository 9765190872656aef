package org.reelvec.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.SequencesData;
import org.reelvec.config.SgnsConfig;
import org.reelvec.data.sequence.Corpus;
import org.reelvec.data.sequence.ItemSequences;
import org.reelvec.data.sequence.SequenceReader;
import org.reelvec.data.sequence.SequenceSummary;
import org.reelvec.data.sequence.Sequences;
import org.reelvec.embedding.Embedding;
import org.reelvec.model.sgns.Sgns;
import org.reelvec.table.Column;
import org.reelvec.table.Table;
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
    return movies(1, new float[corpus.items().length]);
  }

  @Override
  public List<Path> inputs() {
    Path titles = source.titles().path();
    return titles == null ? List.of(source.path()) : List.of(source.path(), titles);
  }

  @Override
  public void check() {}

  @Override
  public TrainedTables run(RunDirectory directory, Progress progress) {
    Trainings trainings = new Trainings(config.training(), directory, progress);
    try (Sgns model = Sgns.of(config, modelConfig, corpus.sequences())) {
      History history = trainings.first(model);
      return new TrainedTables(
          movies(modelConfig.dimensions(), model.vectors()),
          List.of(),
          pairs(),
          history,
          Trainings.figures(history, config.training()));
    }
  }

  private Embedding movies(int dimensions, float[] vectors) {
    return new Embedding(
        "movies",
        Arrays.stream(corpus.items()).mapToObj(data.keys()::get).toList(),
        Arrays.stream(corpus.items()).mapToObj(data.titles()::get).toList(),
        data.attributes().select(corpus.items()),
        dimensions,
        vectors);
  }

  /** Each occurrence, sequence by sequence: rows of the table, and numbers of lines with items. */
  private Table pairs() {
    Sequences sequences = corpus.sequences();
    int[] origins = new int[sequences.tokens().length];
    for (int s = 0; s < sequences.count(); s++) {
      Arrays.fill(origins, sequences.starts()[s], sequences.starts()[s + 1], corpus.origins()[s]);
    }
    return new Table(
        origins.length,
        Map.of("movie", new Column.Ints(sequences.tokens()), "sequence", new Column.Ints(origins)));
  }
}
