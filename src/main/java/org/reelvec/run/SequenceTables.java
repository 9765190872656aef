package org.reelvec.run;

import java.util.Arrays;
import java.util.Map;
import org.reelvec.data.sequence.Corpus;
import org.reelvec.data.sequence.ItemSequences;
import org.reelvec.data.sequence.Sequences;
import org.reelvec.embedding.Embedding;
import org.reelvec.table.Column;
import org.reelvec.table.Table;

/**
 * The tables of a model that learns from sequences.
 *
 * @param corpus which of the items, and of which sequences
 */
record SequenceTables(ItemSequences data, Corpus corpus) {
  /** The items that were learnt, with these vectors, (items learnt, dimensions). */
  Embedding movies(int dimensions, float[] vectors) {
    return new Embedding(
        "movies",
        Arrays.stream(corpus.items()).mapToObj(data.keys()::get).toList(),
        Arrays.stream(corpus.items()).mapToObj(data.titles()::get).toList(),
        data.attributes().select(corpus.items()),
        dimensions,
        vectors);
  }

  /** The items as they are before any training: names and attributes, and vectors that are not. */
  Embedding untrained() {
    return movies(1, new float[corpus.items().length]);
  }

  /** Each occurrence, sequence by sequence: rows of the table, and numbers of lines with items. */
  Table pairs() {
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
