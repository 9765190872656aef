package org.reelvec.explore.cluster;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.reelvec.io.InputException;

/**
 * The tree of a clustering, numbered as scipy's linkage matrix is: the n items are nodes 0 to n -
 * 1, and merge m makes node n + m. One item is a tree without merges.
 *
 * @param merges n - 1 of them, in the order of their heights
 */
public record Dendrogram(List<Merge> merges) {
  /**
   * Two clusters that become one.
   *
   * @param left the node of the lower number, drawn on the left
   * @param right the other node
   * @param height their distance
   * @param size items in both
   */
  public record Merge(int left, int right, double height, int size) {}

  /** Copies the list. */
  public Dendrogram {
    merges = List.copyOf(merges);
  }

  /** Number of items. */
  public int items() {
    return merges.size() + 1;
  }

  /** The items from left to right, so that no two lines of the drawn tree cross. */
  public int[] leaves() {
    return leaves(root());
  }

  /**
   * The clusters that are left when the last merges are undone: exactly as many as asked for, also
   * between merges of one height, where scipy's criterion {@code maxclust} gives fewer. The
   * clusters are those of scipy, their numbers not always.
   *
   * @return the cluster of each item, (items); clusters count from 0 in the order of the leaves
   * @throws InputException if there are not so many items, or the number is below 1
   */
  public int[] cut(int clusters) {
    if (clusters < 1 || clusters > items()) {
      throw new InputException(
          "%d clusters of %d items: expected 1..%d".formatted(clusters, items(), items()));
    }
    int[] parts = nodes(root(), node -> node <= root() + 1 - clusters);
    int[] cut = new int[items()];
    for (int part = 0; part < parts.length; part++) {
      for (int leaf : leaves(parts[part])) {
        cut[leaf] = part;
      }
    }
    return cut;
  }

  private int root() {
    return 2 * merges.size();
  }

  private int[] leaves(int node) {
    return nodes(node, n -> n < items());
  }

  /** From left to right, the first node of every branch that is an end. */
  private int[] nodes(int top, IntPredicate end) {
    IntStream.Builder ends = IntStream.builder();
    Deque<Integer> open = new ArrayDeque<>();
    open.push(top);
    while (!open.isEmpty()) {
      int node = open.pop();
      if (end.test(node)) {
        ends.add(node);
      } else {
        Merge merge = merges.get(node - items());
        open.push(merge.right());
        open.push(merge.left());
      }
    }
    return ends.build().toArray();
  }
}
