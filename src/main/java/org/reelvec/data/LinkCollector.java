package org.reelvec.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reelvec.config.WikipediaData;
import org.reelvec.io.InputException;

/** Gathers the links of one movie after another, then keeps those that the settings want. */
final class LinkCollector {
  /** The links that were kept. */
  record Kept(Vocabulary vocabulary, LinkMatrix matrix, LinkTotals totals) {}

  /** How often a link was met. */
  private static final class Tally {
    final int id;
    int listed;

    Tally(int id) {
      this.id = id;
    }
  }

  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final List<int[]> linksOfMovies = new ArrayList<>();
  private long listed;

  /** Adds a movie with the links of its page, repeats included. */
  void add(List<String> links) {
    int[] ids = new int[links.size()];
    for (int i = 0; i < ids.length; i++) {
      Tally tally = tallies.computeIfAbsent(links.get(i), link -> new Tally(tallies.size()));
      tally.listed++;
      ids[i] = tally.id;
    }
    listed += ids.length;
    linksOfMovies.add(Arrays.stream(ids).distinct().toArray());
  }

  /**
   * Drops unwanted links and numbers the rest by first occurrence.
   *
   * @throws InputException if none is left
   */
  Kept keep(WikipediaData config) {
    int[] moviesOfLink = new int[tallies.size()];
    linksOfMovies.forEach(ids -> Arrays.stream(ids).forEach(id -> moviesOfLink[id]++));
    Predicate<String> excluded = excluded(config.excludeLinks());
    double mostMovies = config.maxLinkShare() * linksOfMovies.size();

    List<String> kept = new ArrayList<>();
    int[] newIds = new int[tallies.size()];
    int frequent = 0;
    for (Map.Entry<String, Tally> entry : tallies.entrySet()) {
      int id = entry.getValue().id;
      boolean isFrequent = entry.getValue().listed >= config.minLinkCount();
      frequent += isFrequent ? 1 : 0;
      boolean keep = isFrequent && moviesOfLink[id] <= mostMovies && !excluded.test(entry.getKey());
      newIds[id] = keep ? kept.size() : -1;
      if (keep) {
        kept.add(entry.getKey());
      }
    }
    if (kept.isEmpty()) {
      throw noLinkLeft(config, frequent);
    }
    LinkMatrix matrix = matrix(newIds, kept.size());
    int without = 0;
    for (int movie = 0; movie < matrix.movies(); movie++) {
      without += matrix.count(movie) == 0 ? 1 : 0;
    }
    return new Kept(
        new Vocabulary(kept), matrix, new LinkTotals(tallies.size(), listed, frequent, without));
  }

  private LinkMatrix matrix(int[] newIds, int distinctLinks) {
    int[] offsets = new int[linksOfMovies.size() + 1];
    int[] links = new int[linksOfMovies.stream().mapToInt(ids -> ids.length).sum()];
    int end = 0;
    for (int movie = 0; movie < linksOfMovies.size(); movie++) {
      for (int id : linksOfMovies.get(movie)) {
        if (newIds[id] >= 0) {
          links[end++] = newIds[id];
        }
      }
      Arrays.sort(links, offsets[movie], end);
      offsets[movie + 1] = end;
    }
    return new LinkMatrix(linksOfMovies.size(), distinctLinks, offsets, Arrays.copyOf(links, end));
  }

  private static Predicate<String> excluded(List<String> patterns) {
    if (patterns.isEmpty()) {
      return link -> false;
    }
    String anyOf =
        patterns.stream()
            .map(
                pattern ->
                    Arrays.stream(pattern.split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")))
            .collect(Collectors.joining("|"));
    return Pattern.compile(anyOf, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)
        .asMatchPredicate();
  }

  private InputException noLinkLeft(WikipediaData config, int frequent) {
    Path file = config.path();
    if (tallies.isEmpty()) {
      return InputException.in(file, "none of its " + linksOfMovies.size() + " movies has a link");
    }
    if (frequent > 0) {
      return InputException.in(
          file,
          "data.max-link-share and data.exclude-links drop all %d links that occur often enough"
                  .formatted(frequent)
              + " (relax them)");
    }
    int most = tallies.values().stream().mapToInt(tally -> tally.listed).max().orElse(0);
    return InputException.in(
        file,
        "no link is frequent enough: data.min-link-count is %d, the most frequent of %d links"
                .formatted(config.minLinkCount(), tallies.size())
            + " occurs %d times (lower data.min-link-count)".formatted(most));
  }
}
