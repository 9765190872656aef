package org.reelvec.run;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.PpmiSvdConfig;
import org.reelvec.config.WikipediaData;
import org.reelvec.data.LinkMatrix;
import org.reelvec.embedding.Embedding;
import org.reelvec.io.Once;
import org.reelvec.model.linkcosine.LinkVectors;
import org.reelvec.model.ppmi.PpmiSvd;
import org.reelvec.saved.RunDirectory;
import org.reelvec.train.History;
import org.reelvec.train.Progress;

/**
 * Movies and what their links say.
 *
 * @param links what vectors are made from and what is held out
 */
record PpmiOfLinks(
    ExperimentConfig config, PpmiSvdConfig model, HeldOutLinks links, Once<PpmiSvd> first)
    implements PpmiTrial {

  static PpmiOfLinks read(ExperimentConfig config, PpmiSvdConfig model, WikipediaData source) {
    HeldOutLinks links = HeldOutLinks.read(config, source);
    return new PpmiOfLinks(
        config, model, links, new Once<>(() -> vectors(config, model, links.learnt())));
  }

  private static PpmiSvd vectors(ExperimentConfig config, PpmiSvdConfig model, LinkMatrix links) {
    return PpmiSvd.ofLinks(model, links, config.training().threads());
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
  public TrainedTables run(RunDirectory directory, Progress progress) {
    PpmiSvd judged = first.get();
    progress.say(judged.reduction().summary());
    SortedMap<String, Double> metrics = judge(judged);
    metrics.put("svd.kept", judged.reduction().kept());
    if (!links.areLearntAgain()) {
      return tables(judged, false, metrics);
    }
    progress.say("again on all pairs, for the vectors");
    return tables(vectors(config, model, links.data().matrix()), true, metrics);
  }

  /** The information is of movie and link beyond the link's own share, which counts for nothing. */
  private SortedMap<String, Double> judge(PpmiSvd vectors) {
    return links.judge(
        new LinkVectors(model.dimensions(), vectors.complementVectors(), vectors.movieVectors()),
        0);
  }

  private TrainedTables tables(PpmiSvd vectors, boolean all, SortedMap<String, Double> metrics) {
    LinkVectors kept =
        new LinkVectors(model.dimensions(), vectors.contextVectors(), vectors.movieVectors());
    return links.tables(kept, all, History.empty(), metrics);
  }
}
