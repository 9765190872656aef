package org.reelvec.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Writes files whole or not at all: to a temporary name beside the target, forced to disk, then
 * renamed.
 */
public final class AtomicFiles {
  /** Fills a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes everything to a stream that the caller closes. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Fills a file by its path, for libraries that open files themselves. */
  @FunctionalInterface
  public interface PathContent {
    /** Creates the file at this path. */
    void writeTo(Path temporary) throws IOException;
  }

  private AtomicFiles() {}

  /** Writes text as UTF-8. */
  public static void write(Path target, String text) {
    write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes what {@code content} streams. */
  public static void write(Path target, Content content) {
    writeFile(
        target,
        temporary -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
            content.writeTo(out);
          }
        });
  }

  /**
   * Lets {@code content} create a file under a temporary name, then gives it its own.
   *
   * @throws RunFailedException if it cannot be written; the target is then as it was
   */
  public static void writeFile(Path target, PathContent content) {
    Path temporary = target.resolveSibling("." + target.getFileName() + ".tmp");
    try {
      Path parent = target.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      try {
        content.writeTo(temporary);
        try (FileChannel file = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
          file.force(true);
        }
        move(temporary, target);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new RunFailedException(target + ": cannot be written: " + reason(e), e);
    }
  }

  /**
   * Lets {@code content} fill a directory under a temporary name, then gives it its own.
   *
   * @throws InputException if something stands there that is not an empty directory
   * @throws RunFailedException if it cannot be written; nothing stands there then
   */
  public static void writeDirectory(Path target, PathContent content) {
    Path whole = target.toAbsolutePath().normalize();
    Path temporary = whole.resolveSibling("." + whole.getFileName() + ".tmp");
    try {
      if (Files.exists(whole) && !isEmptyDirectory(whole)) {
        throw InputException.in(target, "exists already; name a directory that is not there yet");
      }
      deleteTree(temporary);
      try {
        Files.createDirectories(temporary);
        content.writeTo(temporary);
        Files.deleteIfExists(whole);
        move(temporary, whole);
      } finally {
        deleteTree(temporary);
      }
    } catch (IOException e) {
      throw new RunFailedException(target + ": cannot be written: " + reason(e), e);
    }
  }

  private static boolean isEmptyDirectory(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isEmpty();
    }
  }

  private static void deleteTree(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Renames within one directory, replacing a file that stands there. */
  public static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The system's own word for what went wrong, in one line. */
  public static String reason(IOException e) {
    String message = e.getMessage();
    String text =
        message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
    return e instanceof java.nio.file.FileSystemException f && f.getReason() != null
        ? f.getReason()
        : e instanceof java.nio.file.AccessDeniedException
            ? "permission denied"
            : e instanceof java.nio.file.NoSuchFileException ? "no such file" : text;
  }
}
