package org.reelvec.explore.tsne;

import java.util.Arrays;
import org.reelvec.math.RowKernels;

/** Points and nodes of a tree that repel a group of points, in arrays that a kernel reads. */
final class Bodies {
  final float[] x;
  final float[] y;
  final float[] mass;
  private int count;

  /** Room for as many bodies as there are points. */
  Bodies(int points) {
    int room = RowKernels.padded(points);
    x = new float[room];
    y = new float[room];
    mass = new float[room];
  }

  void clear() {
    count = 0;
  }

  void add(float bodyX, float bodyY, float bodyMass) {
    x[count] = bodyX;
    y[count] = bodyY;
    mass[count++] = bodyMass;
  }

  void addPoints(float[] pointX, float[] pointY, int from, int to) {
    System.arraycopy(pointX, from, x, count, to - from);
    System.arraycopy(pointY, from, y, count, to - from);
    Arrays.fill(mass, count, count + to - from, 1);
    count += to - from;
  }

  /** Adds bodies without mass, where the last one is, up to a multiple of what a kernel takes. */
  void pad() {
    int end = RowKernels.padded(count);
    Arrays.fill(x, count, end, x[count - 1]);
    Arrays.fill(y, count, end, y[count - 1]);
    Arrays.fill(mass, count, end, 0);
    count = end;
  }

  /** Their number. */
  int count() {
    return count;
  }
}
