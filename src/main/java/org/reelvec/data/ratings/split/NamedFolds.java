package org.reelvec.data.ratings.split;

import java.nio.file.Path;
import java.util.List;
import org.reelvec.config.SplitConfig;
import org.reelvec.data.ratings.MovieRatings;
import org.reelvec.io.InputException;

/**
 * Test parts that files name, one file a fold; everything else is for training.
 *
 * @param tests the rows of each test part
 */
record NamedFolds(int ratings, List<int[]> tests, double validation, long seed)
    implements RatingSplits {
  static NamedFolds of(MovieRatings data, SplitConfig.Folds config, long seed) {
    HeldOutFiles files = new HeldOutFiles(data);
    return of(
        data, config, config.files(), config.files().stream().map(files::ratings).toList(), seed);
  }

  static NamedFolds of(MovieRatings data, SplitConfig.Probe config, long seed) {
    int[] test = new HeldOutFiles(data).probe(config.file());
    return of(data, config, List.of(config.file()), List.of(test), seed);
  }

  private static NamedFolds of(
      MovieRatings data,
      SplitConfig.ValidationOfRest config,
      List<Path> files,
      List<int[]> tests,
      long seed) {
    int ratings = data.ratings().size();
    for (int fold = 0; fold < tests.size(); fold++) {
      int rest = ratings - tests.get(fold).length;
      if (rest == 0) {
        throw InputException.in(
            files.get(fold), "names all %d ratings and leaves none to train on".formatted(ratings));
      }
      Shares.check(config, rest);
    }
    return new NamedFolds(ratings, tests, config.validation(), seed);
  }

  @Override
  public int count() {
    return tests.size();
  }

  @Override
  public RatingSplit split(int fold) {
    Parts parts = new Parts(ratings);
    for (int row : tests.get(fold)) {
      parts.move(row, Parts.TEST);
    }
    return parts.withValidation(validation, seed, fold);
  }
}
