package org.reelvec.data.ratings.format;

import java.time.YearMonth;
import java.util.Arrays;

/**
 * Dates such as {@code 2005-09-06}, perhaps with a time of day as in {@code 2005-09-06 23:59:59},
 * as seconds since 1970 (UTC). Every day that an int can tell is looked up in a table, so that days
 * that never were cannot slip through.
 */
final class Dates {
  private static final int FIRST_YEAR = 1970;
  private static final int YEARS = 68;

  /** By year, month and day; -1 for what is no day. */
  private final int[] seconds = new int[YEARS << 9];

  /** The days from 1970 to 2037. */
  Dates() {
    Arrays.fill(seconds, -1);
    int days = 0;
    for (int since = 0; since < YEARS; since++) {
      for (int month = 1; month <= 12; month++) {
        int length = YearMonth.of(FIRST_YEAR + since, month).lengthOfMonth();
        for (int day = 1; day <= length; day++) {
          seconds[index(since, month, day)] = 86_400 * days++;
        }
      }
    }
  }

  /** The date at a place, as {@link Digits} has it. */
  long at(byte[] bytes, int from) {
    int century = two(bytes, from);
    int year = century < 0 ? -1 : two(bytes, from + 2);
    if (year < 0 || bytes[from + 4] != '-') {
      return Digits.NONE;
    }
    int month = two(bytes, from + 5);
    if (month < 0 || bytes[from + 7] != '-') {
      return Digits.NONE;
    }
    int day = two(bytes, from + 8);
    int since = 100 * century + year - FIRST_YEAR;
    if (day < 0 || since < 0 || since >= YEARS || month > 15 || day > 31) {
      return Digits.NONE;
    }
    int midnight = seconds[index(since, month, day)];
    int end = from + 10;
    return midnight < 0
        ? Digits.NONE
        : bytes[end] == ' ' || bytes[end] == 'T'
            ? withTime(midnight, bytes, end + 1)
            : Digits.pack(midnight, end);
  }

  private static long withTime(int midnight, byte[] bytes, int from) {
    int hours = two(bytes, from);
    if (hours < 0 || hours > 23 || bytes[from + 2] != ':') {
      return Digits.NONE;
    }
    int minutes = two(bytes, from + 3);
    if (minutes < 0 || minutes > 59 || bytes[from + 5] != ':') {
      return Digits.NONE;
    }
    int seconds = two(bytes, from + 6);
    if (seconds < 0 || seconds > 59) {
      return Digits.NONE;
    }
    int end = from + 8;
    return Digits.pack(
        midnight + hours * 3600 + minutes * 60 + seconds, bytes[end] == 'Z' ? end + 1 : end);
  }

  /** Two digits, or -1; reads no byte behind one that is none. */
  private static int two(byte[] bytes, int from) {
    int tens = bytes[from] - '0';
    if (tens < 0 || tens > 9) {
      return -1;
    }
    int ones = bytes[from + 1] - '0';
    return ones < 0 || ones > 9 ? -1 : 10 * tens + ones;
  }

  private static int index(int year, int month, int day) {
    return (year << 9) | (month << 5) | day;
  }
}
