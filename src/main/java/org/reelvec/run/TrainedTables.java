package org.reelvec.run;

import java.util.List;
import java.util.SortedMap;
import org.reelvec.embedding.Embedding;
import org.reelvec.table.Table;
import org.reelvec.train.History;

/**
 * What any model leaves behind: everything after training works from this.
 *
 * @param movies the movies' vectors
 * @param others further tables, such as the links
 * @param pairs what was trained on, by row of the tables; without columns where nothing was
 * @param history the training, epoch by epoch
 * @param metrics held-out figures
 */
record TrainedTables(
    Embedding movies,
    List<Embedding> others,
    Table pairs,
    History history,
    SortedMap<String, Double> metrics) {}
