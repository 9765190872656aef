package org.reelvec.picture;

/** Is told how a picture that takes long comes along, by the thread that asked for the picture. */
@FunctionalInterface
public interface PictureProgress {
  /** Listens to nothing. */
  PictureProgress SILENT = (work, done, of) -> {};

  /**
   * Called now and then, and at the end.
   *
   * @param work what is done, with a figure of how well where one is known
   * @param done iterations so far
   * @param of iterations in all
   */
  void reached(String work, int done, int of);
}
