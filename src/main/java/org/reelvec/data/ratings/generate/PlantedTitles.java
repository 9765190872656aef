package org.reelvec.data.ratings.generate;

import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.reelvec.math.RandomStreams;

/**
 * Titles of generated movies, with what makes the original's hard to read: commas, letters beyond
 * ASCII, and a year that is {@code NULL} now and then.
 */
final class PlantedTitles {
  private static final List<String> KINDS =
      List.of("Amber", "Silent", "Broken", "Gilded", "Distant", "Paper", "Winter", "Crimson");
  private static final List<String> THINGS =
      List.of("River", "Café", "Orchard", "Señor", "Lantern", "Bridge", "Élysée", "Harbour");
  private static final int LAST_YEAR = 2005;
  private static final int YEARS = 90;
  private static final int MOVIES_WITHOUT_YEAR = 2_500;

  private PlantedTitles() {}

  /** Lines of {@code id,year,title}, made as they are asked for. */
  static List<String> lines(long seed, int movies) {
    return new AbstractList<>() {
      @Override
      public String get(int movie) {
        return line(RandomStreams.stream(seed, "titles", movie), movie + 1);
      }

      @Override
      public int size() {
        return movies;
      }
    };
  }

  private static String line(RandomGenerator random, int id) {
    // Most movies are recent: the cube of a number of 0 to 1 is small more often than not.
    double age = random.nextDouble();
    int year = LAST_YEAR - (int) (YEARS * age * age * age);
    boolean unknown = random.nextInt(MOVIES_WITHOUT_YEAR) == 0;
    boolean comma = random.nextInt(20) == 0;
    return String.format(
        Locale.ROOT,
        comma ? "%d,%s,%s, or the %s %d" : "%d,%s,%s %s %d",
        id,
        unknown ? "NULL" : year,
        KINDS.get(random.nextInt(KINDS.size())),
        THINGS.get(random.nextInt(THINGS.size())),
        id);
  }
}
