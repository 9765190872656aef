package org.reelvec.explore.umap;

/** Is told how a map comes along, by the thread that asked for the map. */
@FunctionalInterface
public interface UmapProgress {
  /**
   * Called at most twice a second.
   *
   * @param done steps so far
   * @param of steps in all, as far as they are known yet
   */
  void reached(int done, int of);
}
