package org.reelvec.data;

/**
 * A first answer to whether a movie has a link, from one bit of a memory small enough for a cache:
 * "no" is certain, "perhaps" is said of at most one in sixteen other pairs (B. H. Bloom,
 * "Space/Time Trade-offs in Hash Coding with Allowable Errors", CACM 13, 1970, with one hash).
 */
final class PairFilter {
  private static final int BITS_A_PAIR = 16;
  private static final int MOST_BITS = 30; // of a place: 128 MB
  private static final long MOVIE_FACTOR = 0x9e3779b97f4a7c15L;
  private static final long LINK_FACTOR = 0xd1342543de82ef95L;

  private final long[] marks;
  private final int shift;

  /** Marks all pairs of a matrix. */
  PairFilter(LinkMatrix matrix) {
    long wanted = (long) matrix.pairs() * BITS_A_PAIR;
    int bits = Math.min(MOST_BITS, Long.SIZE - Long.numberOfLeadingZeros(wanted | Long.SIZE));
    marks = new long[1 << (bits - 6)];
    shift = Long.SIZE - bits;
    for (int movie = 0; movie < matrix.movies(); movie++) {
      for (int i = matrix.offsets()[movie]; i < matrix.offsets()[movie + 1]; i++) {
        int place = place(movie, matrix.links()[i]);
        marks[place >>> 6] |= 1L << place;
      }
    }
  }

  /** False where the movie certainly does not have the link. */
  boolean mayHave(int movie, int link) {
    int place = place(movie, link);
    return (marks[place >>> 6] & (1L << place)) != 0;
  }

  private int place(int movie, int link) {
    return (int) ((movie * MOVIE_FACTOR + link * LINK_FACTOR) >>> shift);
  }
}
