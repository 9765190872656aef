package org.reelvec.math;

import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * The numbers 0 to {@code size - 1} in a random order of which any place is known at once: no list
 * is kept, so an order of a hundred million costs nothing until it is asked.
 *
 * <p>A Feistel network, its keys drawn from the stream, permutes the smallest range of whole bits
 * that holds the numbers; what falls outside is sent through again until it falls inside, less than
 * once more on average (cycle walking: Black and Rogaway, "Ciphers with Arbitrary Finite Domains",
 * 2002). Every pair of numbers has every two places equally often over the keys, as far as tests
 * can tell; not all of the {@code size!} orders can occur.
 */
public final class KeyedOrder {
  private static final int ROUNDS = 8;

  /** Halves of fewer bits mix badly. */
  private static final int FEWEST_BITS = 8;

  private final int size;
  private final int lowBits;
  private final long lowMask;
  private final long highMask;
  private final long[] keys = new long[ROUNDS];

  /** An order of so many numbers. */
  public KeyedOrder(int size, RandomGenerator random) {
    this.size = size;
    int bits = Math.max(FEWEST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(size));
    this.lowBits = bits / 2;
    this.lowMask = (1L << lowBits) - 1;
    this.highMask = (1L << (bits - lowBits)) - 1;
    for (int round = 0; round < ROUNDS; round++) {
      keys[round] = random.nextLong();
    }
  }

  /** How many numbers. */
  public int size() {
    return size;
  }

  /** The number at this place; places begin at 0. */
  public int at(int place) {
    long number = Objects.checkIndex(place, size);
    do {
      number = scramble(number);
    } while (number >= size);
    return (int) number;
  }

  /** Each half in turn is changed by what the other says, which can be undone: a bijection. */
  private long scramble(long number) {
    long low = number & lowMask;
    long high = number >>> lowBits;
    for (int round = 0; round < ROUNDS; round += 2) {
      low ^= RandomStreams.mix(high ^ keys[round]) & lowMask;
      high ^= RandomStreams.mix(low ^ keys[round + 1]) & highMask;
    }
    return (high << lowBits) | low;
  }
}
