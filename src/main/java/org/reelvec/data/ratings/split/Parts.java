package org.reelvec.data.ratings.split;

import java.util.random.RandomGenerator;
import org.reelvec.math.RandomStreams;
import org.reelvec.math.Shuffle;

/** The part that each rating belongs to, a byte a rating. All begin in the training part. */
final class Parts {
  static final byte TRAIN = 0;
  static final byte VALIDATION = 1;
  static final byte TEST = 2;

  private final byte[] parts; // (ratings)

  Parts(int ratings) {
    parts = new byte[ratings];
  }

  /** Whether the rating is still in the training part. */
  boolean trains(int row) {
    return parts[row] == TRAIN;
  }

  /** Moves a rating to another part. */
  void move(int row, byte part) {
    parts[row] = part;
  }

  /** Moves so many of the ratings still in the training part, drawn uniformly. */
  void moveDrawn(int count, byte part, RandomGenerator random) {
    int[] rows = rows(TRAIN);
    Shuffle.tail(rows, count, random);
    for (int i = rows.length - count; i < rows.length; i++) {
      move(rows[i], part);
    }
  }

  /** The split, with a share of the training part drawn for validation by the fold's own stream. */
  RatingSplit withValidation(double share, long seed, int fold) {
    int count = Shares.count(share, size(TRAIN));
    moveDrawn(count, VALIDATION, RandomStreams.stream(seed, "split", fold));
    return split();
  }

  /** The parts as they are now. */
  RatingSplit split() {
    return new RatingSplit(rows(TRAIN), rows(VALIDATION), rows(TEST));
  }

  private int size(byte part) {
    int size = 0;
    for (byte of : parts) {
      size += of == part ? 1 : 0;
    }
    return size;
  }

  private int[] rows(byte part) {
    int[] rows = new int[size(part)]; // counted first: growing would need twice the memory
    int next = 0;
    for (int row = 0; row < parts.length; row++) {
      if (parts[row] == part) {
        rows[next++] = row;
      }
    }
    return rows;
  }
}
