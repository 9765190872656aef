package org.reelvec.data.film;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reelvec.data.film.Money.Refusal;

/**
 * Reads amounts as infoboxes write them, strictly: a wrong amount harms a regression more than a
 * missing one. Accepted are {@code $146,083}, {@code US$58 million} and {@code $1.2 billion}, with
 * references ({@code [1]}) or remarks without figures ({@code (worldwide)}) after them.
 *
 * @param maxMillionsUsd amounts above this are refused as implausible
 */
public record MoneyParser(double maxMillionsUsd) implements Serializable {
  private static final Pattern REMARKS =
      Pattern.compile("(?:\\s*+(?:\\[[^\\[\\]]*+]|\\([^()\\d]*+\\)))++$");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?:US ?)?\\$ ?((?:\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.\\d{1,15})?)(?:"
              + " ?(million|billion))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DOLLAR = Pattern.compile("(?<![A-Z])(?:US ?)?\\$");
  private static final Pattern FOREIGN =
      Pattern.compile(
          "[£€₹¥₩₽₺₪฿₫₱元円]|\\b(?!US\\$)[A-Z]{1,3}\\$|\\b(?:crores?|lakhs?|Rs|INR|EUR|GBP|CAD|AUD|DEM"
              + "|DM|SEK|NOK|DKK|yen|won|yuan|rupees?|rubles?|roubles?|pounds?|euros?|francs?|marks?"
              + "|lire|lira|pesos?|kroner|kronor)\\b");
  private static final Pattern RANGE =
      Pattern.compile("\\d(?: ?(?:million|billion))? ?(?:[-–—−~]|to\\b) ?(?:US ?)?\\$? ?\\d");

  /** The amount in a text, or why it is none. */
  public Money parse(String text) {
    String amount = REMARKS.matcher(text.replace('\u00a0', ' ').strip()).replaceFirst("");
    Matcher matcher = AMOUNT.matcher(amount);
    if (!matcher.matches()) {
      return new Money.Refused(refusal(amount));
    }
    double millions = millions(matcher.group(1), matcher.group(2));
    if (millions == 0) {
      return new Money.Refused(Refusal.ZERO);
    }
    return millions > maxMillionsUsd
        ? new Money.Refused(Refusal.IMPLAUSIBLE)
        : new Money.Amount(millions);
  }

  private static double millions(String figure, @Nullable String unit) {
    double number = Double.parseDouble(figure.replace(",", ""));
    if (unit == null) {
      return number / 1e6;
    }
    return unit.toLowerCase(Locale.ROOT).equals("billion") ? number * 1e3 : number;
  }

  private static Refusal refusal(String text) {
    long dollars = DOLLAR.matcher(text).results().count();
    long foreign = FOREIGN.matcher(text).results().count();
    if (RANGE.matcher(text).find()) {
      return Refusal.RANGE;
    }
    if (dollars > 1 || (dollars == 1 && foreign > 0)) {
      return Refusal.SEVERAL_AMOUNTS;
    }
    if (foreign > 0) {
      return Refusal.FOREIGN_CURRENCY;
    }
    return dollars == 0 && text.chars().anyMatch(Character::isDigit)
        ? Refusal.NO_CURRENCY
        : Refusal.NOT_AN_AMOUNT;
  }
}
