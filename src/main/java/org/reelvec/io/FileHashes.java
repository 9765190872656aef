package org.reelvec.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file's bytes, as they lie on disk, are known by.
 *
 * @param sha256 SHA-256, in lower-case hexadecimal
 * @param gitBlob the id under which git would store the file: SHA-1 of {@code "blob <length>\0"}
 *     and the bytes
 */
public record FileHashes(String sha256, String gitBlob) {
  /**
   * Reads the file once, in constant memory.
   *
   * @throws InputException if it cannot be read
   */
  public static FileHashes of(Path file) {
    if (Files.isDirectory(file)) {
      throw InputException.in(file, "is a directory, expected a file");
    }
    MessageDigest sha256 = digest("SHA-256");
    MessageDigest gitBlob = digest("SHA-1");
    try (InputStream in = Files.newInputStream(file)) {
      String header = "blob " + Files.size(file) + "\0";
      gitBlob.update(header.getBytes(StandardCharsets.US_ASCII));
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sha256.update(buffer, 0, read);
        gitBlob.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw InputException.in(file, "cannot be read: " + AtomicFiles.reason(e));
    }
    HexFormat hex = HexFormat.of();
    return new FileHashes(hex.formatHex(sha256.digest()), hex.formatHex(gitBlob.digest()));
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
