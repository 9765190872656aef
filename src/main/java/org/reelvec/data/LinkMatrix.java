package org.reelvec.data;

import java.util.Arrays;

/**
 * Which movie has which link, as compressed sparse rows: the links of movie m are {@code
 * links[offsets[m]]} up to, but not including, {@code links[offsets[m + 1]]}, ascending and
 * distinct.
 *
 * @param movies number of rows
 * @param distinctLinks number of columns
 * @param offsets (movies + 1)
 * @param links (pairs)
 */
public record LinkMatrix(int movies, int distinctLinks, int[] offsets, int[] links) {
  /** Checks the lengths. */
  public LinkMatrix {
    if (offsets.length != movies + 1 || offsets[movies] != links.length) {
      throw new IllegalArgumentException(
          "%d movies, %d offsets, %d links".formatted(movies, offsets.length, links.length));
    }
  }

  /** Pairs in any order as rows. Linear in pairs, but for the sorting of each row. */
  public static LinkMatrix of(Pairs pairs, int movies, int distinctLinks) {
    int[] offsets = new int[movies + 1];
    for (int movie : pairs.movies()) {
      offsets[movie + 1]++;
    }
    Arrays.parallelPrefix(offsets, Integer::sum);
    int[] next = Arrays.copyOf(offsets, movies);
    int[] links = new int[pairs.size()];
    for (int i = 0; i < pairs.size(); i++) {
      links[next[pairs.movies()[i]]++] = pairs.links()[i];
    }
    for (int movie = 0; movie < movies; movie++) {
      Arrays.sort(links, offsets[movie], offsets[movie + 1]);
    }
    return new LinkMatrix(movies, distinctLinks, offsets, links);
  }

  /** Number of pairs. */
  public int pairs() {
    return links.length;
  }

  /** Number of links of a movie. */
  public int count(int movie) {
    return offsets[movie + 1] - offsets[movie];
  }

  /** Whether the movie has the link; logarithmic in the movie's number of links. */
  public boolean observed(int movie, int link) {
    return Arrays.binarySearch(links, offsets[movie], offsets[movie + 1], link) >= 0;
  }

  /** Number of movies of each link, (distinctLinks). */
  public int[] linkCounts() {
    int[] counts = new int[distinctLinks];
    for (int link : links) {
      counts[link]++;
    }
    return counts;
  }
}
