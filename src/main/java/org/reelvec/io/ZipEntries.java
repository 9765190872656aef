package org.reelvec.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files in a zip, read where they are. */
public final class ZipEntries {
  private static final byte[] MAGIC = {'P', 'K', 3, 4};

  /** What a Macintosh packs beside each file. */
  private static final String RESOURCE_FORKS = "__MACOSX/";

  private ZipEntries() {}

  /** Whether a file begins as a zip does; a folder, or one that is not there, does not. */
  public static boolean isZip(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    } catch (IOException e) {
      throw InputException.in(file, "cannot be read: " + AtomicFiles.reason(e));
    }
  }

  /**
   * The names of the files in a zip, with their folders, in alphabetical order.
   *
   * @throws InputException if it is broken
   */
  public static List<String> names(Path zip) {
    try (ZipFile entries = new ZipFile(zip.toFile())) {
      return entries.stream()
          .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith(RESOURCE_FORKS))
          .map(ZipEntry::getName)
          .sorted()
          .toList();
    } catch (IOException | IllegalArgumentException e) {
      throw broken(zip, e);
    }
  }

  /** The last part of a name: {@code ratings.csv} of {@code ml-latest-small/ratings.csv}. */
  public static String withoutFolders(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** The unpacked bytes of one file; closing them closes the zip. */
  static InputStream open(Path zip, String name) throws IOException {
    ZipFile entries;
    try {
      entries = new ZipFile(zip.toFile());
    } catch (IOException | IllegalArgumentException e) {
      throw broken(zip, e);
    }
    ZipEntry entry = entries.getEntry(name);
    if (entry == null) {
      entries.close();
      throw InputException.in(zip, "holds no file " + OneLine.quoted(name));
    }
    try {
      return new Entry(
          new CheckedInputStream(entries.getInputStream(entry), new CRC32()),
          entry.getCrc(),
          entries);
    } catch (IOException e) {
      entries.close();
      throw e;
    }
  }

  private static InputException broken(Path zip, Exception e) {
    return InputException.in(
        zip, "broken zip (" + OneLine.of(String.valueOf(e.getMessage())) + "), fetch it again");
  }

  /** Checks the bytes at their end, which {@link ZipFile} does not. */
  private static final class Entry extends FilterInputStream {
    private final ZipFile zip;
    private final CheckedInputStream checked;
    private final long crc;

    private Entry(CheckedInputStream in, long crc, ZipFile zip) {
      super(in);
      this.checked = in;
      this.crc = crc;
      this.zip = zip;
    }

    @Override
    public int read() throws IOException {
      return checkedAtEnd(in.read());
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return checkedAtEnd(in.read(buffer, offset, length));
    }

    private int checkedAtEnd(int read) throws ZipException {
      if (read < 0 && crc >= 0 && checked.getChecksum().getValue() != crc) {
        throw new ZipException("wrong checksum");
      }
      return read;
    }

    @Override
    public void close() throws IOException {
      super.close();
      zip.close();
    }
  }
}
