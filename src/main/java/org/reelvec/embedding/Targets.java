package org.reelvec.embedding;

import java.nio.file.Files;
import java.nio.file.Path;
import org.reelvec.io.InputException;

/** Refuses a place that cannot take an export, before anything is written. */
public final class Targets {
  private Targets() {}

  /** The format is one file: a directory must not stand there. */
  public static void requireFile(Path target) {
    if (Files.isDirectory(target)) {
      throw InputException.in(target, "is a directory; this format is one file, so name a file");
    }
  }

  /** The format is several files: a file must not stand there. */
  public static void requireDirectory(Path target) {
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw InputException.in(
          target, "is a file; this format is several files, so name a directory");
    }
  }
}
