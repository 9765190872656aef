package org.reelvec.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.PpmiSvdConfig;
import org.reelvec.config.SequencesData;
import org.reelvec.data.sequence.Corpus;
import org.reelvec.data.sequence.ItemSequences;
import org.reelvec.data.sequence.SequenceReader;
import org.reelvec.data.sequence.SequenceSummary;
import org.reelvec.data.sequence.Sequences;
import org.reelvec.embedding.Embedding;
import org.reelvec.model.ppmi.Baskets;
import org.reelvec.model.ppmi.PpmiSvd;
import org.reelvec.train.History;
import org.reelvec.train.Progress;

/** Items that stand in the same sequences, in whatever order. Nothing is trained or held out. */
record PpmiSequenceTrial(
    ExperimentConfig config,
    PpmiSvdConfig model,
    SequencesData source,
    ItemSequences data,
    Corpus corpus,
    Once<PpmiSvd> vectors)
    implements Trial {

  static PpmiSequenceTrial read(
      ExperimentConfig config, SequencesData source, PpmiSvdConfig model) {
    ItemSequences data = SequenceReader.read(source);
    Corpus corpus = Corpus.of(source.path(), data.sequences(), model.minCount());
    return new PpmiSequenceTrial(
        config,
        model,
        source,
        data,
        corpus,
        new Once<>(
            () ->
                PpmiSvd.ofBaskets(
                    model, baskets(corpus.sequences()), config.training().threads())));
  }

  /** Rare items are left out of the corpus already. */
  private static Baskets baskets(Sequences sequences) {
    return Baskets.ofLists(sequences.items(), sequences.starts(), sequences.tokens(), 1);
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

  /** Whether the items have as many dimensions as are wanted is known when they are computed. */
  @Override
  public void check() {
    vectors.get();
  }

  @Override
  public TrainedTables run(RunDirectory directory, Progress progress) {
    PpmiSvd found = vectors.get();
    progress.say(found.reduction().summary());
    SequenceTables tables = new SequenceTables(data, corpus);
    return new TrainedTables(
        tables.movies(model.dimensions(), found.movieVectors()),
        List.of(),
        tables.pairs(),
        History.empty(),
        new TreeMap<>(Map.of("svd.kept", found.reduction().kept())));
  }
}
