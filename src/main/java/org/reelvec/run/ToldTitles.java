package org.reelvec.run;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reelvec.data.ratings.MovieTable;
import org.reelvec.data.ratings.MovieTitles;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.PortableText;
import org.reelvec.io.InputException;
import org.reelvec.io.OneLine;
import org.reelvec.table.Table;

/**
 * Vectors, and what a file tells of them by their keys.
 *
 * @param embedding with the titles and attributes that are told; its own where nothing is
 * @param untold number of vectors of which nothing is told
 * @param unused number of titles that have no vector
 */
record ToldTitles(Embedding embedding, int untold, int unused) {
  private static final int AMBIGUOUS = -2;

  /**
   * Brings both together. A key is also found by the form in which word2vec's format has it, with
   * {@code _} for blanks, where that is of one title alone.
   *
   * @throws InputException if no title belongs to any vector
   */
  static ToldTitles of(Embedding vectors, MovieTitles titles) {
    Map<String, Integer> words = words(titles);
    int[] rows = new int[vectors.size()];
    Arrays.setAll(
        rows,
        i -> {
          String key = vectors.keys().get(i);
          return titles.row(key).orElseGet(() -> words.getOrDefault(key, MovieTable.UNTOLD));
        });
    int untold = (int) Arrays.stream(rows).filter(row -> row == MovieTable.UNTOLD).count();
    if (untold == rows.length) {
      throw noneTold(vectors, titles);
    }
    int used = (int) Arrays.stream(rows).filter(row -> row >= 0).distinct().count();
    Table attributes = MovieTable.joined(vectors.attributes(), titles.attributes(), rows);
    Embedding told =
        new Embedding(
            vectors.name(),
            vectors.keys(),
            MovieTable.titles(vectors.titles(), titles.titles(), rows),
            attributes,
            vectors.dimensions(),
            vectors.vectors());
    return new ToldTitles(told, untold, titles.titles().size() - used);
  }

  private static Map<String, Integer> words(MovieTitles titles) {
    Map<String, Integer> words = new HashMap<>();
    titles
        .rows()
        .forEach((key, row) -> words.merge(PortableText.word(key), row, (a, b) -> AMBIGUOUS));
    words.values().removeIf(row -> row == AMBIGUOUS);
    return words;
  }

  private static InputException noneTold(Embedding vectors, MovieTitles titles) {
    List<String> keys = titles.rows().keySet().stream().sorted().limit(1).toList();
    return new InputException(
        "%s: none of its %,d keys%s is the key of a vector, such as %s; name the column of keys (--key-column, or data.titles.key)"
            .formatted(
                titles.file().map(Object::toString).orElse(""),
                titles.titles().size(),
                keys.isEmpty() ? "" : ", such as " + OneLine.quoted(keys.get(0)) + ",",
                OneLine.quoted(vectors.keys().get(0))));
  }
}
