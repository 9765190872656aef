package org.reelvec.ask;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.EmbeddingParquet;
import org.reelvec.explore.CoRatings;
import org.reelvec.explore.Explanation;
import org.reelvec.io.InputException;
import org.reelvec.io.Once;
import org.reelvec.saved.OtherSeeds;
import org.reelvec.saved.SavedRun;

/**
 * A finished run, opened for many questions from many threads: each of its files is read once, when
 * a question first needs it.
 */
public final class OpenRun {
  private final String name;
  private final SavedRun saved;
  private final Map<String, OpenTable> tables = new ConcurrentHashMap<>();
  private final Once<Explanation> explanation;
  private final Once<CoRatings> ratings;
  private final Once<List<OpenRun>> seeds;

  private OpenRun(String name, SavedRun saved) {
    this.name = name;
    this.saved = saved;
    this.explanation = new Once<>(this::explained);
    this.ratings = new Once<>(saved::ratings);
    this.seeds = new Once<>(() -> OtherSeeds.of(saved).stream().map(OpenRun::of).toList());
  }

  /**
   * Opens a run.
   *
   * @throws InputException if there is none, if it is not finished, or of another version
   */
  public static OpenRun open(Path path) {
    return new OpenRun(path.toString(), SavedRun.open(path));
  }

  /** Questions to a run that is known to be complete, or whose files are. */
  public static OpenRun of(SavedRun saved) {
    return new OpenRun(saved.directory().path().toString(), saved);
  }

  /** The run as it was named when it was opened. */
  public String name() {
    return name;
  }

  /** Its files. */
  public SavedRun saved() {
    return saved;
  }

  /** The names of its tables. */
  public List<String> tables() {
    return EmbeddingParquet.tables(saved.directory().embeddings());
  }

  /**
   * One of its tables: {@code movies}, {@code links}, {@code users}.
   *
   * @throws InputException if it has no table of that name
   */
  public OpenTable table(String table) {
    return tables.computeIfAbsent(table, missing -> new OpenTable(saved.table(missing)));
  }

  /**
   * One of the tables of every run of another seed that is kept within it.
   *
   * @throws InputException if there are no such runs, or one of them is of another configuration
   */
  public List<Embedding> tablesOfOtherSeeds(String table) {
    if (seeds.get().isEmpty()) {
      throw InputException.in(
          saved.directory().path(),
          "has no runs of other seeds to compare with; make them with: reelvec run %s --out %s --seeds 5 --resume"
              .formatted(saved.directory().config(), name));
    }
    return seeds.get().stream().map(seed -> seed.table(table).embedding()).toList();
  }

  /** The links or terms that movies share. */
  Explanation explanation() {
    return explanation.get();
  }

  /** The ratings that it was trained on. */
  CoRatings ratings() {
    return ratings.get();
  }

  private Explanation explained() {
    OpenTable movies = table("movies");
    int size = movies.embedding().size();
    return saved.isOfTerms()
        ? new Explanation(movies.embedding(), saved.table("terms"), saved.termsOfMovies(size))
        : new Explanation(movies.embedding(), saved.table("links"), saved.linksOfMovies(size));
  }
}
