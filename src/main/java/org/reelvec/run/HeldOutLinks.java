package org.reelvec.run;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.TrainingConfig.Refit;
import org.reelvec.config.WikipediaData;
import org.reelvec.data.DataSummary;
import org.reelvec.data.LinkMatrix;
import org.reelvec.data.MovieLinks;
import org.reelvec.data.PairSplit;
import org.reelvec.data.Pairs;
import org.reelvec.data.Split;
import org.reelvec.data.WikipediaReader;
import org.reelvec.model.linkcosine.LinkEvaluation;
import org.reelvec.model.linkcosine.LinkRanking;
import org.reelvec.model.linkcosine.LinkVectors;
import org.reelvec.train.History;

/**
 * Links of which a part is held out, to be judged by how the product of a movie's vector and a
 * link's ranks them. As nothing is watched while such a model learns, it also learns from what
 * {@code split} keeps for validation.
 *
 * @param split what is learnt from and what is held out
 */
record HeldOutLinks(
    ExperimentConfig config, WikipediaData source, MovieLinks data, PairSplit split) {
  /**
   * Reads the links and splits them.
   *
   * @throws org.reelvec.io.InputException if they cannot be used
   */
  static HeldOutLinks read(ExperimentConfig config, WikipediaData source) {
    MovieLinks data = WikipediaReader.read(source);
    PairSplit split = Split.split(data.matrix(), LinkTrial.splitOf(config), config.seed());
    return new HeldOutLinks(config, source, data, split.withoutValidation());
  }

  /** What was read and what was refused, in lines for people. */
  List<String> summary() {
    return DataSummary.lines(source, data);
  }

  /** The file that was read. */
  List<Path> inputs() {
    return List.of(source.path());
  }

  /** Without what is held out. */
  LinkMatrix learnt() {
    return LinkMatrix.of(split.train(), data.matrix().movies(), data.matrix().distinctLinks());
  }

  /** Whether the vectors that are kept are learnt anew from every pair, after the judgement. */
  boolean areLearntAgain() {
    return config.training().refit() == Refit.ALL && split.test().size() > 0;
  }

  /**
   * How vectors rank held-out links; nothing where none is held out.
   *
   * @param popularity how much the logarithm of a link's count adds, where that is not configured
   */
  SortedMap<String, Double> judge(LinkVectors vectors, double popularity) {
    Double configured = config.evaluation().popularity();
    LinkRanking ranking = new LinkRanking(data.matrix(), config.seed());
    return new LinkEvaluation(config.evaluation(), ranking, learnt(), split.test())
        .figures(vectors, 1, configured == null ? popularity : configured);
  }

  /**
   * The tables of a model, and the pairs that it learnt from.
   *
   * @param all whether these are all pairs
   */
  TrainedTables tables(
      LinkVectors vectors, boolean all, History history, SortedMap<String, Double> metrics) {
    LinkTables tables = new LinkTables(data);
    return new TrainedTables(
        tables.movies(vectors.dimensions(), vectors.movies()),
        List.of(tables.links(vectors.dimensions(), vectors.links())),
        LinkTables.pairs(all ? Pairs.of(data.matrix()) : split.train()),
        history,
        metrics);
  }
}
