package org.reelvec.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that lie beside our classes in the jar. */
public final class Resource {
  private Resource() {}

  /**
   * The whole of one, in UTF-8.
   *
   * @param beside the class that it lies beside
   * @param name its file name, or a path from the root of the class path, which begins with {@code
   *     /}
   */
  public static String text(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
