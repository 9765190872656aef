package org.reelvec.io;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Opens the user's files, plain or gzip: told apart by their first bytes, not by their name.
 * Whatever is wrong with a file is one {@link InputException}, thrown here or while reading.
 */
public final class InputFiles {
  private static final byte[] GZIP_MAGIC = {0x1f, (byte) 0x8b};
  private static final byte[] UTF8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private InputFiles() {}

  /**
   * The file's bytes, decompressed, without a UTF-8 byte order mark.
   *
   * @throws InputException if it is missing, a directory, empty, unreadable, or broken gzip
   */
  public static InputStream open(Path file) {
    if (Files.isDirectory(file)) {
      throw InputException.in(file, "is a directory, expected a file");
    }
    try {
      return openChecked(file);
    } catch (IOException e) {
      throw explain(file, e);
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

  private static InputStream openChecked(Path file) throws IOException {
    InputStream plain = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    try {
      InputStream content =
          startsWith(plain, GZIP_MAGIC)
              ? new BufferedInputStream(new GZIPInputStream(plain, 1 << 16), 1 << 16)
              : plain;
      if (startsWith(content, UTF8_MARK)) {
        content.skipNBytes(UTF8_MARK.length);
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
          file, "gzip data end too early: the file is cut off, fetch it again");
    }
    if (e instanceof ZipException) {
      return InputException.in(file, "broken gzip data (" + e.getMessage() + "), fetch it again");
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
