package org.reelvec.io;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Opens the user's files, plain, gzip, or one of a zip: told apart by their first bytes, not by
 * their name. Nothing is ever unpacked to disk. Whatever is wrong with a file is one {@link
 * InputException}, thrown here or while reading.
 */
public final class InputFiles {
  private static final byte[] GZIP_MAGIC = {0x1f, (byte) 0x8b};
  private static final byte[] UTF8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final byte[] UTF16_MARK = {(byte) 0xfe, (byte) 0xff};
  private static final byte[] UTF16_SWAPPED_MARK = {(byte) 0xff, (byte) 0xfe};

  private InputFiles() {}

  /**
   * The file's bytes, decompressed, without a UTF-8 byte order mark; of a zip its only file.
   *
   * @throws InputException if it is missing, a directory, empty, unreadable, broken gzip or zip,
   *     UTF-16 text, or a zip of several files
   */
  public static InputStream open(Path file) {
    return open(file, entry -> true);
  }

  /**
   * The same, where a zip holds one file that is wanted among others.
   *
   * @param entry what accepts the wanted file by its name without folders; not asked unless the
   *     file is a zip
   */
  public static InputStream open(Path file, Predicate<String> entry) {
    if (!ZipEntries.isZip(file)) {
      return openPlain(file);
    }
    List<String> wanted =
        ZipEntries.names(file).stream()
            .filter(name -> entry.test(ZipEntries.withoutFolders(name)))
            .toList();
    if (wanted.size() != 1) {
      throw InputException.in(
          file,
          wanted.isEmpty()
              ? "holds no file that is wanted here"
              : "holds several files, such as %s and %s; unpack it and name the one to read"
                  .formatted(wanted.get(0), wanted.get(1)));
    }
    return openEntry(file, wanted.get(0));
  }

  /**
   * One file of a zip, itself plain or gzip.
   *
   * @param entry its whole name, of {@link ZipEntries#names}
   */
  public static InputStream openEntry(Path zip, String entry) {
    Path name = zip.resolve(entry);
    try {
      return checked(name, ZipEntries.open(zip, entry));
    } catch (IOException e) {
      throw explain(name, e);
    }
  }

  /**
   * The file's lines.
   *
   * @throws InputException as {@link #open} does
   */
  public static LineReader lines(Path file) {
    return new LineReader(file, open(file));
  }

  /**
   * A file itself, or the files of a folder in the order of their names, without hidden ones.
   *
   * @throws InputException if the folder cannot be read
   */
  public static List<Path> within(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw explain(path, e);
    }
  }

  private static InputStream openPlain(Path file) {
    if (Files.isDirectory(file)) {
      throw InputException.in(file, "is a directory, expected a file");
    }
    try {
      return checked(file, Files.newInputStream(file));
    } catch (IOException e) {
      throw explain(file, e);
    }
  }

  private static InputStream checked(Path file, InputStream bytes) throws IOException {
    InputStream plain = new BufferedInputStream(bytes, 1 << 16);
    try {
      InputStream content =
          startsWith(plain, GZIP_MAGIC)
              ? new BufferedInputStream(new GZIPInputStream(plain, 1 << 16), 1 << 16)
              : plain;
      if (startsWith(content, UTF8_MARK)) {
        content.skipNBytes(UTF8_MARK.length);
      } else if (startsWith(content, UTF16_MARK) || startsWith(content, UTF16_SWAPPED_MARK)) {
        throw InputException.in(file, "is UTF-16 text, expected UTF-8: save it as UTF-8");
      }
      content.mark(1);
      if (content.read() < 0) {
        throw InputException.in(file, "is empty");
      }
      content.reset();
      return new ExplainingStream(file, content);
    } catch (IOException | RuntimeException e) {
      plain.close();
      throw e;
    }
  }

  private static boolean startsWith(InputStream in, byte[] magic) throws IOException {
    in.mark(magic.length);
    byte[] start = in.readNBytes(magic.length);
    in.reset();
    return Arrays.equals(start, magic);
  }

  private static InputException explain(Path file, IOException e) {
    if (e instanceof EOFException) {
      return InputException.in(
          file, "compressed data end too early: the file is cut off, fetch it again");
    }
    if (e instanceof ZipException) {
      return InputException.in(
          file, "broken compressed data (" + e.getMessage() + "), fetch it again");
    }
    return InputException.in(file, "cannot be read: " + AtomicFiles.reason(e));
  }

  /** Turns what goes wrong while reading into a line for the user. */
  private static final class ExplainingStream extends FilterInputStream {
    private final Path file;

    ExplainingStream(Path file, InputStream in) {
      super(in);
      this.file = file;
    }

    @Override
    public int read() {
      try {
        return super.read();
      } catch (IOException e) {
        throw explain(file, e);
      }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      try {
        return super.read(buffer, offset, length);
      } catch (IOException e) {
        throw explain(file, e);
      }
    }
  }
}
