package org.reelvec.model.sgns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.reelvec.data.sequence.Sequences;
import org.reelvec.math.TopRows;
import org.reelvec.math.Vectors;

/**
 * A text of words TOPIC_ITEM, as bench/make_topics.py writes it.
 *
 * @param sequences its lines
 * @param words the vocabulary
 */
record TopicCorpus(Sequences sequences, List<String> words) {
  private static final int NEAREST = 10;

  /** Reads a file. */
  static TopicCorpus read(Path file) throws IOException {
    Map<String, Integer> ids = new HashMap<>();
    List<String> words = new ArrayList<>();
    List<int[]> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] split = line.split(" ", -1);
      int[] ints = new int[split.length];
      for (int i = 0; i < split.length; i++) {
        Integer id = ids.putIfAbsent(split[i], words.size());
        ints[i] = id == null ? words.size() : id;
        if (id == null) {
          words.add(split[i]);
        }
      }
      lines.add(ints);
    }
    int[] starts = new int[lines.size() + 1];
    for (int i = 0; i < lines.size(); i++) {
      starts[i + 1] = starts[i] + lines.get(i).length;
    }
    int[] tokens = lines.stream().flatMapToInt(IntStream::of).toArray();
    return new TopicCorpus(new Sequences(words.size(), tokens, starts), words);
  }

  /** The share of the ten nearest of each word, by cosine, that are of its topic. */
  double purity(float[] vectors) {
    int n = words.size();
    int d = vectors.length / n;
    for (int i = 0; i < n; i++) {
      float inverse = (float) (1 / Math.max(Vectors.norm(vectors, i * d, d), 1e-30));
      for (int j = 0; j < d; j++) {
        vectors[i * d + j] *= inverse;
      }
    }
    String[] topics = words.stream().map(w -> w.replaceFirst("_.*", "")).toArray(String[]::new);
    int step = Math.max(n / 2_000, 1); // two thousand words say enough
    long right = 0;
    long all = 0;
    for (int i = 0; i < n; i += step) {
      TopRows top = new TopRows(NEAREST);
      for (int j = 0; j < n; j++) {
        if (j != i) {
          top.offer(j, Vectors.dot(vectors, i * d, vectors, j * d, d));
        }
      }
      for (TopRows.Entry entry : top.sorted()) {
        right += topics[entry.row()].equals(topics[i]) ? 1 : 0;
        all++;
      }
    }
    return (double) right / all;
  }
}
