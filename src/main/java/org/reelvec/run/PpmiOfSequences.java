package org.reelvec.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.PpmiSvdConfig;
import org.reelvec.config.SequencesData;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.Once;
import org.reelvec.model.ppmi.Baskets;
import org.reelvec.model.ppmi.PpmiSvd;
import org.reelvec.saved.RunDirectory;
import org.reelvec.train.History;
import org.reelvec.train.Progress;

/**
 * Items that stand in the same sequences, in whatever order.
 *
 * @param sequences what vectors are made from
 */
record PpmiOfSequences(PpmiSvdConfig model, LearntSequences sequences, Once<PpmiSvd> first)
    implements PpmiTrial {

  static PpmiOfSequences read(ExperimentConfig config, PpmiSvdConfig model, SequencesData source) {
    LearntSequences sequences = LearntSequences.read(source, model.minCount());
    return new PpmiOfSequences(
        model,
        sequences,
        new Once<>(
            () -> PpmiSvd.ofBaskets(model, baskets(sequences), config.training().threads())));
  }

  /** Rare items are left out of the corpus already. */
  private static Baskets baskets(LearntSequences sequences) {
    return Baskets.of(sequences.corpus().sequences(), 1);
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
  public TrainedTables run(RunDirectory directory, Progress progress) {
    PpmiSvd vectors = first.get();
    progress.say(vectors.reduction().summary());
    return sequences.tables(
        model.dimensions(),
        vectors.movieVectors(),
        History.empty(),
        new TreeMap<>(Map.of("svd.kept", vectors.reduction().kept())));
  }
}
