package org.reelvec.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.reelvec.config.SequencesData;
import org.reelvec.data.sequence.Corpus;
import org.reelvec.data.sequence.ItemSequences;
import org.reelvec.data.sequence.SequenceReader;
import org.reelvec.data.sequence.SequenceSummary;
import org.reelvec.data.sequence.Sequences;
import org.reelvec.embedding.Embedding;
import org.reelvec.table.Column;
import org.reelvec.table.Table;
import org.reelvec.train.History;

/**
 * Sequences as any model learns from them, and its tables. Nothing is held out.
 *
 * @param corpus which of the items, and of which sequences
 */
record LearntSequences(SequencesData source, ItemSequences data, Corpus corpus) {
  /**
   * Reads sequences and leaves out what nothing can be learnt from.
   *
   * @throws org.reelvec.io.InputException if they cannot be used, or nothing is left
   */
  static LearntSequences read(SequencesData source, int minCount) {
    ItemSequences data = SequenceReader.read(source);
    return new LearntSequences(source, data, Corpus.of(source.path(), data.sequences(), minCount));
  }

  /** What was read and what is left of it, in lines for people. */
  List<String> summary() {
    List<String> lines = new ArrayList<>(SequenceSummary.lines(source, data));
    lines.add(corpus.line("items", "sequences", "occurrences"));
    lines.add("nothing is held out of sequences: split is for ratings and links");
    return lines;
  }

  /** The items as they are before any training: names and attributes, and vectors that are not. */
  Embedding untrained() {
    return movies(1, new float[corpus.items().length]);
  }

  /**
   * The tables of a model.
   *
   * @param vectors (items learnt, dimensions)
   */
  TrainedTables tables(
      int dimensions, float[] vectors, History history, SortedMap<String, Double> metrics) {
    return new TrainedTables(movies(dimensions, vectors), List.of(), pairs(), history, metrics);
  }

  private Embedding movies(int dimensions, float[] vectors) {
    return new Embedding(
        "movies",
        Arrays.stream(corpus.items()).mapToObj(data.keys()::get).toList(),
        Arrays.stream(corpus.items()).mapToObj(data.titles()::get).toList(),
        data.attributes().select(corpus.items()),
        dimensions,
        vectors);
  }

  /** Each occurrence, sequence by sequence: rows of the table, and numbers of lines with items. */
  private Table pairs() {
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
