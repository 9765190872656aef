package org.reelvec.data.film;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What became of the texts of one column of money.
 *
 * @param accepted texts that were an amount
 * @param refused reason, in the order of the enum, to the texts that were none
 */
public record MoneyCounts(int accepted, Map<Money.Refusal, Integer> refused) {
  /** Copies the map. */
  public MoneyCounts {
    Map<Money.Refusal, Integer> copy = new EnumMap<>(Money.Refusal.class);
    copy.putAll(refused);
    refused = Collections.unmodifiableMap(copy);
  }

  /** Counts the texts of a column, films without one left out. */
  public static MoneyCounts of(Iterable<String> texts, MoneyParser parser) {
    int accepted = 0;
    Map<Money.Refusal, Integer> refused = new EnumMap<>(Money.Refusal.class);
    for (String text : texts) {
      if (parser.parse(text) instanceof Money.Refused none) {
        refused.merge(none.reason(), 1, Integer::sum);
      } else {
        accepted++;
      }
    }
    return new MoneyCounts(accepted, refused);
  }
}
