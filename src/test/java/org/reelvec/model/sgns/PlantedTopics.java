package org.reelvec.model.sgns;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reelvec.config.ConfigReader;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.SgnsConfig;
import org.reelvec.data.sequence.Sequences;
import org.reelvec.math.KeyedOrder;
import org.reelvec.math.RandomStreams;
import org.reelvec.math.TopRows;
import org.reelvec.math.Vectors;

/** Sequences most of whose items are of one topic, and what a model makes of them. */
final class PlantedTopics {
  static final int TOPICS = 20;
  static final int ITEMS = 50; // of a topic

  private static final double SHARE = 0.6; // of a sequence is of its topic
  private static final int LENGTH = 20;
  private static final int NEAREST = 10;

  private PlantedTopics() {}

  /** So many sequences, none of which has an item twice. */
  static List<int[]> lists(int count, long seed) {
    RandomGenerator random = RandomStreams.stream(seed, "topics");
    List<int[]> lists = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int topic = random.nextInt(TOPICS);
      lists.add(IntStream.generate(() -> item(topic, random)).distinct().limit(LENGTH).toArray());
    }
    return lists;
  }

  private static int item(int topic, RandomGenerator random) {
    int drawn = random.nextDouble() < SHARE ? topic : random.nextInt(TOPICS);
    return drawn * ITEMS + random.nextInt(ITEMS);
  }

  /** One sequence with every item of every topic once, in random order. */
  static int[] all() {
    KeyedOrder order = new KeyedOrder(TOPICS * ITEMS, RandomStreams.stream(1, "all"));
    return IntStream.range(0, order.size()).map(order::at).toArray();
  }

  static Sequences corpus(List<int[]> lists) {
    return sequences(TOPICS * ITEMS, lists.toArray(int[][]::new));
  }

  static Sequences sequences(int items, int[]... lists) {
    int[] starts = new int[lists.length + 1];
    for (int i = 0; i < lists.length; i++) {
      starts[i + 1] = starts[i] + lists[i].length;
    }
    return new Sequences(items, Stream.of(lists).flatMapToInt(IntStream::of).toArray(), starts);
  }

  /** A configuration with these settings, such as {@code training.epochs=3}. */
  static ExperimentConfig config(String... settings) {
    List<String> all = new ArrayList<>(List.of("model.type=sgns", "data.format=sequences"));
    all.add("data.path=none");
    all.add("training.threads=1");
    all.addAll(List.of(settings));
    return ConfigReader.readText("test", "", all);
  }

  static Sgns model(ExperimentConfig config, Sequences corpus) {
    return Sgns.of(config, (SgnsConfig) config.model(), corpus);
  }

  /** Trains these epochs; the mean loss of the last. */
  static double train(Sgns model, int fromEpoch, int toEpoch) {
    double loss = Double.NaN;
    for (int epoch = fromEpoch; epoch <= toEpoch; epoch++) {
      model.startEpoch(epoch);
      double sum = 0;
      long samples = 0;
      for (int step = 1; step <= model.stepsPerEpoch(); step++) {
        sum += model.step() * model.samples(step);
        samples += model.samples(step);
      }
      loss = sum / samples;
    }
    return loss;
  }

  /** The share of the ten nearest of each item, by cosine, that are of its topic. */
  static double purity(float[] vectors) {
    int items = TOPICS * ITEMS;
    int d = vectors.length / items;
    double[] lengths = new double[items];
    for (int i = 0; i < items; i++) {
      lengths[i] = Math.max(Vectors.norm(vectors, i * d, d), 1e-9);
    }
    int right = 0;
    for (int i = 0; i < items; i++) {
      TopRows top = new TopRows(NEAREST);
      for (int j = 0; j < items; j++) {
        if (j != i) {
          top.offer(j, Vectors.dot(vectors, i * d, vectors, j * d, d) / lengths[j]);
        }
      }
      int topic = i / ITEMS;
      right += (int) top.sorted().stream().filter(e -> e.row() / ITEMS == topic).count();
    }
    return right / (double) (NEAREST * items);
  }
}
