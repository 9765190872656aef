package org.reelvec.downstream;

import java.util.logging.Level;
import java.util.logging.Logger;
import libsvm.svm;

/** Keeps Tribuo's progress off the log and libsvm's off the standard output. */
final class Quiet {
  // Held here because java.util.logging forgets the level of a logger that nobody holds.
  private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

  private Quiet() {}

  /** Called before any training; a level that the user's own logging set stays. */
  static void libraries() {
    if (TRIBUO.getLevel() == null) {
      TRIBUO.setLevel(Level.WARNING);
    }
    svm.svm_set_print_string_function(text -> {});
  }
}
