package org.reelvec.data.ratings.split;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RealFoldsTest {
  @Test
  void theFiveFoldsHoldEveryRatingOutOnce() throws IOException {
    Ml100k set = Ml100k.orSkip();
    RatingSplits splits = set.folds();
    assertEquals(5, splits.count());
    int[] tested = new int[100_000];
    HeldOutFiles files = new HeldOutFiles(set.data());
    for (int fold = 0; fold < 5; fold++) {
      RatingSplit split = splits.split(fold);
      RatingSplitsTest.assertWhole(set.data().ratings(), split);
      assertEquals(20_000, split.test().length);
      assertArrayEquals(
          files.ratings(set.folder().resolve("u" + (fold + 1) + ".base")), split.train());
      Arrays.stream(split.test()).forEach(row -> tested[row]++);
    }
    assertTrue(Arrays.stream(tested).allMatch(times -> times == 1));
  }
}
