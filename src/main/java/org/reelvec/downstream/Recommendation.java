package org.reelvec.downstream;

import java.nio.file.Path;
import java.util.List;
import org.tribuo.Model;
import org.tribuo.classification.Label;

/**
 * Every movie of an embedding, from the one that the model expects to be liked most to the least.
 *
 * @param ranking all movies, best first
 * @param model the trained support vector machine, with its provenance
 */
public record Recommendation(List<Ranked> ranking, Model<Label> model) {
  /**
   * A movie in its place.
   *
   * @param rank counted from 1
   * @param key the movie's key
   * @param title its title
   * @param decision signed decision value: above 0 on the liked side, +1 and -1 the margins
   * @param given whether the movie was in one of the two lists, so that its place is no advice
   */
  public record Ranked(int rank, String key, String title, double decision, boolean given) {}

  /** Copies the ranking. */
  public Recommendation {
    ranking = List.copyOf(ranking);
  }

  /** Writes the model as Tribuo protobuf, to be opened by {@code Model.deserializeFromFile}. */
  public void save(Path file) {
    ModelFile.write(model, file);
  }
}
