package org.reelvec.explore.tsne;

/**
 * A quadtree over the points of a map, in flat arrays. Nodes lie in the order in which they are
 * visited, each before its children; a node that is not opened is passed by going to the node after
 * its last descendant. Only nodes that divide points exist, and each knows the box that its points
 * fill, which is less than its quadrant. O(points log points).
 */
final class MapTree {
  /** Points that are not worth dividing. */
  private static final int LEAF = 8;

  /** Points that look at the others together. */
  private static final int GROUP = 32;

  /** What is added to squared distances. */
  private static final float NEAR = 0.25f;

  private final MortonOrder morton;
  private final float[] x;
  private final float[] y;
  private final int[] first;
  private final int[] end;
  private final int[] next;
  private final float[] centreX;
  private final float[] centreY;
  private final float[] lowX;
  private final float[] lowY;
  private final float[] highX;
  private final float[] highY;
  private final float[] squaredSide;
  private final int[] groups;
  private int nodes;
  private int groupCount;

  /** A tree for so many points; {@link #plant} fills it. */
  MapTree(int points) {
    morton = new MortonOrder(points);
    x = new float[points];
    y = new float[points];
    int most = 2 * points;
    first = new int[most];
    end = new int[most];
    next = new int[most];
    centreX = new float[most];
    centreY = new float[most];
    lowX = new float[most];
    lowY = new float[most];
    highX = new float[most];
    highY = new float[most];
    squaredSide = new float[most];
    groups = new int[points];
  }

  /** Builds the tree anew. */
  void plant(float[] mapX, float[] mapY) {
    morton.sort(mapX, mapY);
    int[] order = morton.order();
    for (int i = 0; i < order.length; i++) {
      x[i] = mapX[order[i]];
      y[i] = mapY[order[i]];
    }
    nodes = 0;
    groupCount = 0;
    grow(0, order.length, false);
  }

  private int grow(int from, int to, boolean grouped) {
    int node = nodes++;
    first[node] = from;
    end[node] = to;
    boolean group = !grouped && (to - from <= GROUP || isWhole(from, to));
    if (group) {
      groups[groupCount++] = node;
    }
    if (to - from <= LEAF || isWhole(from, to)) {
      measure(node);
    } else {
      divide(node, grouped || group);
    }
    float side = Math.max(highX[node] - lowX[node], highY[node] - lowY[node]);
    squaredSide[node] = side * side;
    next[node] = nodes;
    return node;
  }

  /** Whether the points are too near each other to be told apart. */
  private boolean isWhole(int from, int to) {
    return morton.codes()[from] == morton.codes()[to - 1];
  }

  private void divide(int node, boolean grouped) {
    int[] codes = morton.codes();
    int from = first[node];
    int to = end[node];
    int shift = (31 - Integer.numberOfLeadingZeros(codes[from] ^ codes[to - 1])) & ~1;
    empty(node);
    double sumX = 0;
    double sumY = 0;
    int at = from;
    while (at < to) {
      int child = grow(at, endOfQuadrant(at, to, shift), grouped);
      at = end[child];
      int mass = at - first[child];
      sumX += (double) mass * centreX[child];
      sumY += (double) mass * centreY[child];
      lowX[node] = Math.min(lowX[node], lowX[child]);
      lowY[node] = Math.min(lowY[node], lowY[child]);
      highX[node] = Math.max(highX[node], highX[child]);
      highY[node] = Math.max(highY[node], highY[child]);
    }
    centreX[node] = (float) (sumX / (to - from));
    centreY[node] = (float) (sumY / (to - from));
  }

  /** Where the points end that share the quadrant of the first. */
  private int endOfQuadrant(int from, int to, int shift) {
    int[] codes = morton.codes();
    int quadrant = codes[from] >>> shift;
    int low = from + 1;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (codes[middle] >>> shift == quadrant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void measure(int node) {
    empty(node);
    double sumX = 0;
    double sumY = 0;
    for (int i = first[node]; i < end[node]; i++) {
      sumX += x[i];
      sumY += y[i];
      lowX[node] = Math.min(lowX[node], x[i]);
      lowY[node] = Math.min(lowY[node], y[i]);
      highX[node] = Math.max(highX[node], x[i]);
      highY[node] = Math.max(highY[node], y[i]);
    }
    centreX[node] = (float) (sumX / (end[node] - first[node]));
    centreY[node] = (float) (sumY / (end[node] - first[node]));
  }

  private void empty(int node) {
    lowX[node] = Float.POSITIVE_INFINITY;
    lowY[node] = Float.POSITIVE_INFINITY;
    highX[node] = Float.NEGATIVE_INFINITY;
    highY[node] = Float.NEGATIVE_INFINITY;
  }

  /** The points in the order of the tree, as numbers of the map. */
  int[] order() {
    return morton.order();
  }

  /** First coordinates in the order of the tree. */
  float[] x() {
    return x;
  }

  /** Second coordinates in the order of the tree. */
  float[] y() {
    return y;
  }

  /** Nodes of neighbouring points, {@code GROUP} at most but where more lie at one place. */
  int groups() {
    return groupCount;
  }

  /** The first point of a group. */
  int firstOf(int group) {
    return first[groups[group]];
  }

  /** After the last point of a group. */
  int endOf(int group) {
    return end[groups[group]];
  }

  /**
   * Lists what a group of points feels: nodes that are small as seen from it, and points of the
   * others, its own among them. A node is small if {@code side^2 <= theta^2 (1/4 + distance^2)}:
   * the forces of t-SNE change little over much less than 1, so what is near may have some size.
   */
  void see(int group, float theta, Bodies bodies) {
    int mine = groups[group];
    float squaredTheta = theta * theta;
    bodies.clear();
    int node = 0;
    while (node < nodes) {
      float dx = Math.max(0, Math.max(lowX[mine] - centreX[node], centreX[node] - highX[mine]));
      float dy = Math.max(0, Math.max(lowY[mine] - centreY[node], centreY[node] - highY[mine]));
      if (squaredSide[node] <= squaredTheta * (NEAR + dx * dx + dy * dy)) {
        bodies.add(centreX[node], centreY[node], end[node] - first[node]);
        node = next[node];
      } else if (next[node] == node + 1) {
        bodies.addPoints(x, y, first[node], end[node]);
        node++;
      } else {
        node++;
      }
    }
    bodies.pad();
  }
}
