package org.reelvec.model.linkcosine;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.reelvec.config.ConfigReader;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.LinkCosineConfig;
import org.reelvec.config.SplitConfig;
import org.reelvec.data.LinkMatrix;
import org.reelvec.data.PairSplit;
import org.reelvec.data.Pairs;
import org.reelvec.data.Split;
import org.reelvec.math.RandomStreams;

/** Movies in groups that mostly use links of their own group: what a model must find again. */
final class PlantedLinks {
  static final int GROUPS = 3;
  static final int MOVIES = 60;
  static final int LINKS = 45;
  private static final int LINKS_A_MOVIE = 8;

  private PlantedLinks() {}

  static int group(int id) {
    return id % GROUPS;
  }

  static LinkMatrix matrix() {
    RandomGenerator random = RandomStreams.stream(3, "planted");
    List<Integer> movies = new ArrayList<>();
    List<Integer> links = new ArrayList<>();
    for (int movie = 0; movie < MOVIES; movie++) {
      for (int link :
          random.ints(0, LINKS).filter(link(movie)).distinct().limit(LINKS_A_MOVIE).toArray()) {
        movies.add(movie);
        links.add(link);
      }
    }
    Pairs pairs = new Pairs(ints(movies), ints(links));
    return LinkMatrix.of(pairs, MOVIES, LINKS);
  }

  private static java.util.function.IntPredicate link(int movie) {
    return link -> group(link) == group(movie);
  }

  static ExperimentConfig config(String... overrides) {
    List<String> all = new ArrayList<>();
    all.add("model.dimensions=8");
    all.add("model.negatives.shared=20");
    all.add("training.batch=32");
    all.add("training.learning-rate=0.02");
    all.addAll(List.of(overrides));
    return ConfigReader.readText("test", "", all);
  }

  static LinkCosine model(ExperimentConfig config) {
    LinkMatrix matrix = matrix();
    PairSplit split = Split.split(matrix, (SplitConfig.Shares) config.split(), config.seed());
    return new LinkCosine(config, (LinkCosineConfig) config.model(), matrix, split, 0);
  }

  static double train(LinkCosine model, int fromEpoch, int toEpoch) {
    double loss = Double.NaN;
    for (int epoch = fromEpoch; epoch <= toEpoch; epoch++) {
      model.startEpoch(epoch);
      loss = 0;
      for (int step = 0; step < model.stepsPerEpoch(); step++) {
        loss += model.step() / model.stepsPerEpoch();
      }
    }
    return loss;
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(i -> i).toArray();
  }
}
