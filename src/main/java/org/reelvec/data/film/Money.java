package org.reelvec.data.film;

/** What a text of an infobox says of money: an amount in US dollars, or none for a reason. */
public sealed interface Money {
  /** Million US dollars, above 0. */
  record Amount(double millionsUsd) implements Money {}

  /** No amount, and why. */
  record Refused(Refusal reason) implements Money {}

  /** Why a text is no amount. */
  enum Refusal {
    /** {@code £4 million}, {@code C$4 million}, {@code 4 crore}. */
    FOREIGN_CURRENCY("in another currency"),
    /** {@code $10–12 million}. */
    RANGE("a range"),
    /** {@code $10 million (US$8 million)}. */
    SEVERAL_AMOUNTS("several amounts"),
    /** {@code 4 million}. */
    NO_CURRENCY("without a currency"),
    /** {@code unknown}, {@code over $4 million}. */
    NOT_AN_AMOUNT("not an amount"),
    /** {@code $0}. */
    ZERO("zero"),
    /** More than any film has made: a slip such as {@code $10,900 million}. */
    IMPLAUSIBLE("implausibly large");

    private final String words;

    Refusal(String words) {
      this.words = words;
    }

    /** The reason in words. */
    public String words() {
      return words;
    }
  }
}
