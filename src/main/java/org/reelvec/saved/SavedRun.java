package org.reelvec.saved;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.reelvec.config.ConfigReader;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.RatingsData;
import org.reelvec.config.TfidfConfig;
import org.reelvec.config.VectorsData;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.EmbeddingParquet;
import org.reelvec.explore.CoRatings;
import org.reelvec.explore.Incidence;
import org.reelvec.io.InputException;
import org.reelvec.table.ParquetTables;
import org.reelvec.table.Table;

/**
 * A finished run, opened for questions. Everything comes from its files; no model is loaded.
 *
 * @param directory its files
 * @param config what made it
 */
public record SavedRun(RunDirectory directory, ExperimentConfig config) {
  /**
   * Opens a run.
   *
   * @throws InputException if there is none, if it is not finished, or of another version
   */
  public static SavedRun open(Path path) {
    RunDirectory directory = RunDirectory.open(path);
    return new SavedRun(directory, ConfigReader.read(directory.config(), List.of()));
  }

  /**
   * One of its tables: {@code movies}, {@code links}, {@code users}.
   *
   * @throws InputException if the run has no table of that name
   */
  public Embedding table(String name) {
    if (!hasTable(name)) {
      throw InputException.in(
          directory.path(),
          "has no table "
              + name
              + "; it has "
              + String.join(", ", EmbeddingParquet.tables(directory.embeddings())));
    }
    return EmbeddingParquet.read(directory.embeddings(), name);
  }

  /** Whether it has a table of that name. */
  public boolean hasTable(String name) {
    return name.matches("[a-z]+")
        && Files.exists(directory.embeddings().resolve(name + ".parquet"));
  }

  /** Which links each movie was trained on. */
  public Incidence linksOfMovies(int movies) {
    return Incidence.of(pairs(), "movie", "link", movies);
  }

  /** Which terms each movie has, of a run that reduced terms. */
  public Incidence termsOfMovies(int movies) {
    return Incidence.of(pairs(), "movie", "term", movies);
  }

  /** Whether its vectors are those of terms, whatever the data. */
  public boolean isOfTerms() {
    return config.model() instanceof TfidfConfig;
  }

  /** The ratings that it was trained on. */
  public CoRatings ratings() {
    return new CoRatings(pairs());
  }

  /**
   * What it was trained on: columns of row numbers, {@code movie} and {@code user} or {@code link}
   * ..., and {@code rating} of ratings.
   *
   * @throws InputException if it did not keep that
   */
  public Table pairs() {
    requirePairs();
    return ParquetTables.read(directory.pairs());
  }

  /** Whether it learnt from ratings; the others learnt from links. */
  public boolean isOfRatings() {
    return config.data() instanceof RatingsData;
  }

  /** Whether its vectors came from elsewhere. */
  public boolean isImported() {
    return config.data() instanceof VectorsData;
  }

  /**
   * Makes sure that it kept what it was trained on.
   *
   * @throws InputException if it did not, as of vectors from elsewhere
   */
  public void requirePairs() {
    if (!Files.exists(directory.pairs())) {
      throw InputException.in(
          directory.path(),
          isImported()
              ? "its vectors were imported, so what they were trained on is not known here"
              : "has no "
                  + directory.pairs().getFileName()
                  + ": what it was trained on is not kept");
    }
  }
}
