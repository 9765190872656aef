package org.reelvec.notebook;

/** What knows itself how a notebook is to show it. */
public interface Showable {
  /** The forms that it has, plain text among them. */
  Shown shown();
}
