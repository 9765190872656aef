package org.reelvec.train;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.RunFailedException;
import org.reelvec.model.TrainableModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The checkpoints of a run, a file each: {@code checkpoints/epoch-0012.ckpt}.
 *
 * <pre>
 *   8 bytes  "REELVEC1"          int  length of the history     history as UTF-8 JSON lines
 *   the model's state            8 bytes CRC-32 of all before
 * </pre>
 *
 * <p>A file is written under a temporary name, forced to disk and renamed; a reader takes the
 * newest whose checksum holds. There is nothing in it but numbers and text.
 */
public final class Checkpoints {
  private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);
  private static final byte[] MAGIC = "REELVEC1".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern NAME = Pattern.compile("epoch-(\\d{4,9})\\.ckpt");

  private final Path directory;

  /** The checkpoints in that directory, which need not exist yet. */
  public Checkpoints(Path directory) {
    this.directory = directory;
  }

  /**
   * Saves the model as it is after the last epoch of the history.
   *
   * @throws RunFailedException if the disk is full or refuses; earlier checkpoints are untouched
   */
  public void save(History history, TrainableModel model) {
    AtomicFiles.write(file(history.size()), out -> write(history, model, out));
  }

  private static void write(History history, TrainableModel model, OutputStream stream)
      throws IOException {
    CheckedOutputStream checked = new CheckedOutputStream(stream, new CRC32());
    DataOutputStream out = new DataOutputStream(checked);
    out.write(MAGIC);
    byte[] lines = history.toJsonLines().getBytes(StandardCharsets.UTF_8);
    out.writeInt(lines.length);
    out.write(lines);
    model.writeState(out);
    out.flush();
    out.writeLong(checked.getChecksum().getValue());
    out.flush();
  }

  /** The newest checkpoint that is whole; broken ones are passed over with a warning. */
  public Optional<Integer> newest() {
    return epochs().stream().sorted(Comparator.reverseOrder()).filter(this::isWhole).findFirst();
  }

  /** Puts the model into the state after that epoch and returns the history up to it. */
  public History restore(int epoch, TrainableModel model) {
    try (DataInputStream in = open(epoch)) {
      History history = readHistory(in);
      model.readState(in);
      return history;
    } catch (IOException e) {
      throw new RunFailedException(
          file(epoch)
              + ": cannot be resumed from: "
              + AtomicFiles.reason(e)
              + "; delete it, or start again with --overwrite",
          e);
    }
  }

  /** Deletes all checkpoints but those of these epochs. */
  public void keepOnly(Set<Integer> kept) {
    for (int epoch : epochs()) {
      if (!kept.contains(epoch)) {
        try {
          Files.deleteIfExists(file(epoch));
        } catch (IOException e) {
          log.warn("{}: could not be deleted: {}", file(epoch), AtomicFiles.reason(e));
        }
      }
    }
  }

  /** The file of an epoch's checkpoint. */
  public Path file(int epoch) {
    return directory.resolve("epoch-%04d.ckpt".formatted(epoch));
  }

  private List<Integer> epochs() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> NAME.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(matcher -> Integer.valueOf(matcher.group(1)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new RunFailedException(directory + ": cannot be read: " + AtomicFiles.reason(e), e);
    }
  }

  private boolean isWhole(int epoch) {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file(epoch)))) {
      long body = Files.size(file(epoch)) - Long.BYTES;
      CheckedInputStream in = new CheckedInputStream(raw, new CRC32());
      in.skipNBytes(Math.max(0, body));
      long computed = in.getChecksum().getValue();
      if (body > 0 && new DataInputStream(raw).readLong() == computed) {
        return true;
      }
    } catch (IOException e) {
      log.debug("{}", file(epoch), e);
    }
    log.warn("{}: is damaged or incomplete and is passed over", file(epoch));
    return false;
  }

  private DataInputStream open(int epoch) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file(epoch))));
  }

  private static History readHistory(DataInputStream in) throws IOException {
    byte[] magic = in.readNBytes(MAGIC.length);
    if (!java.util.Arrays.equals(magic, MAGIC)) {
      throw new IOException("it is no checkpoint of this version");
    }
    return History.fromJsonLines(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
  }
}
