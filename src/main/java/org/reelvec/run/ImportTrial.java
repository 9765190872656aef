package org.reelvec.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.reelvec.config.DataConfig.OnBadRow;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.ImportedConfig;
import org.reelvec.config.VectorsData;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.data.ratings.MovieTitles;
import org.reelvec.data.ratings.RatingSummary;
import org.reelvec.data.ratings.title.TitleFile;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.format.VectorFile;
import org.reelvec.io.BadRows;
import org.reelvec.io.InputException;
import org.reelvec.io.RowCounts;
import org.reelvec.saved.RunDirectory;
import org.reelvec.table.Table;
import org.reelvec.train.History;
import org.reelvec.train.Progress;

/**
 * Vectors from elsewhere, and the titles of their keys: nothing is trained and nothing held out.
 *
 * @param resolved the configuration with what the file told: its format and its dimensions
 * @param movies the vectors
 * @param summary what was read, in lines for people
 * @param inputs every file that was read
 */
record ImportTrial(
    ExperimentConfig resolved, Embedding movies, List<String> summary, List<Path> inputs)
    implements Trial {

  static ImportTrial read(ExperimentConfig config, VectorsData data, ImportedConfig model) {
    VectorFile file = VectorFile.of(data.path(), data.fileFormat());
    Embedding vectors = file.read("movies", data.titles().key());
    if (model.dimensions() != 0 && model.dimensions() != vectors.dimensions()) {
      throw InputException.in(
          data.path(),
          "vectors of %d dimensions, and model.dimensions expects %d"
              .formatted(vectors.dimensions(), model.dimensions()));
    }
    List<String> summary = new ArrayList<>();
    summary.add(
        text(
            "%s: %,d vectors of %,d dimensions (%s)",
            data.path(), vectors.size(), vectors.dimensions(), file.format()));
    List<Path> inputs = new ArrayList<>(file.parts());
    Path titles = data.titles().path();
    if (titles != null) {
      vectors = named(vectors, titles, data, summary);
      inputs.add(titles);
    }
    ExperimentConfig resolved =
        config.with(
            new VectorsData(data.path(), data.onBadRow(), file.format(), data.titles()),
            new ImportedConfig(vectors.dimensions()));
    return new ImportTrial(resolved, vectors, List.copyOf(summary), List.copyOf(inputs));
  }

  private static String why(RowCounts refused) {
    return refused.byReason().keySet().stream()
        .findFirst()
        .map(": not one line can be used, the first because: "::concat)
        .orElse("");
  }

  private static Embedding named(
      Embedding vectors, Path file, VectorsData data, List<String> summary) {
    BadRows bad = new BadRows(file, data.onBadRow() == OnBadRow.FAIL);
    MovieTitles titles = TitleFile.read(file, data.titles(), bad);
    if (titles.titles().isEmpty()) {
      throw InputException.in(file, "holds no title" + why(bad.counts()));
    }
    ToldTitles told = ToldTitles.of(vectors, titles);
    summary.add(
        text(
            "%s: %,d titles, %,d of them without a vector; %,d vectors without a title%s",
            file,
            titles.titles().size(),
            told.unused(),
            told.untold(),
            told.untold() > 0 ? " are called by their keys" : ""));
    summary.addAll(RatingSummary.leftOut(new MovieRatings.Refused(file, bad.counts())));
    return told.embedding();
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  @Override
  public ExperimentConfig resolved(ExperimentConfig config) {
    return resolved;
  }

  @Override
  public boolean hasGraph() {
    return false;
  }

  @Override
  public Embedding untrained() {
    return movies;
  }

  @Override
  public TrainedTables run(RunDirectory directory, Progress progress) {
    return new TrainedTables(movies, List.of(), Table.ofRows(0), History.empty(), new TreeMap<>());
  }
}
