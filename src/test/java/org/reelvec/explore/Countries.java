package org.reelvec.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.reelvec.embedding.Embedding;
import org.reelvec.table.Table;

/**
 * Planted films: every story was filmed in every country, so row {@code story * COUNTRIES +
 * country} is the story's vector plus the country's; then films of no system, and one that nobody
 * knows.
 */
final class Countries {
  static final int STORIES = 6;
  static final int COUNTRIES = 3;
  static final int OTHERS = 50;

  /** The row whose vector is 0. */
  static final int UNKNOWN = STORIES * COUNTRIES + OTHERS;

  private static final int DIMENSIONS = STORIES + COUNTRIES;

  private Countries() {}

  /** The row of a film. */
  static int film(int story, int country) {
    return story * COUNTRIES + country;
  }

  /**
   * The films.
   *
   * @param stretch how many times as long a story's vector is as that of the story before
   */
  static Embedding embedding(float stretch) {
    float[] vectors = new float[(UNKNOWN + 1) * DIMENSIONS];
    float length = 1;
    for (int story = 0; story < STORIES; story++) {
      for (int country = 0; country < COUNTRIES; country++) {
        vectors[film(story, country) * DIMENSIONS + story] = length;
        vectors[film(story, country) * DIMENSIONS + STORIES + country] = 1;
      }
      length *= stretch;
    }
    Random random = new Random(1);
    for (int i = STORIES * COUNTRIES * DIMENSIONS; i < UNKNOWN * DIMENSIONS; i++) {
      vectors[i] = (float) random.nextGaussian();
    }
    List<String> keys = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    for (int row = 0; row <= UNKNOWN; row++) {
      keys.add(Integer.toString(row));
      titles.add("Film " + row);
    }
    return new Embedding("movies", keys, titles, Table.ofRows(keys.size()), DIMENSIONS, vectors);
  }
}
