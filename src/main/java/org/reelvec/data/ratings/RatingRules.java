package org.reelvec.data.ratings;

import org.reelvec.config.ColumnRatingsData;
import org.reelvec.config.DataConfig.OnBadRow;
import org.reelvec.config.RatingsData;
import org.reelvec.config.RatingsData.Duplicates;

/**
 * What a rating must be, and what becomes of those that are not.
 *
 * @param lowest the lowest rating there is
 * @param highest the highest rating there is
 */
public record RatingRules(OnBadRow onBadRow, Duplicates duplicates, float lowest, float highest) {
  /** The rules of a configuration, for ratings of this range. */
  public static RatingRules of(RatingsData data, float lowest, float highest) {
    return new RatingRules(data.onBadRow(), data.duplicates(), lowest, highest);
  }

  /** The same between the bounds that the configuration gives, each of which may be left open. */
  public static RatingRules of(ColumnRatingsData data) {
    Double lowest = data.minRating();
    Double highest = data.maxRating();
    return of(
        data,
        lowest == null ? -Float.MAX_VALUE : lowest.floatValue(),
        highest == null ? Float.MAX_VALUE : highest.floatValue());
  }

  /** Whether bad rows stop the reading. */
  public boolean fail() {
    return onBadRow == OnBadRow.FAIL;
  }
}
