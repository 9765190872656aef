package org.reelvec.data.ratings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.reelvec.io.InputException;
import org.reelvec.io.InputFiles;
import org.reelvec.io.ZipEntries;

/**
 * A file to read, or an entry of a zip.
 *
 * @param entry the name within the zip; empty where the file stands alone
 */
record RatingFile(Path file, Optional<String> entry) {
  /**
   * The files of these names in a folder or a zip (in any folder of it), in alphabetical order. A
   * name may carry {@code .gz}. A path that is neither folder nor zip is taken as it is.
   *
   * @throws InputException if the folder or the zip cannot be read
   */
  static List<RatingFile> find(Path path, Predicate<String> names) {
    if (Files.isDirectory(path)) {
      return list(path).stream()
          .filter(file -> names.test(unpackedName(file.getFileName().toString())))
          .map(file -> new RatingFile(file, Optional.empty()))
          .toList();
    }
    if (ZipEntries.isZip(path)) {
      return ZipEntries.names(path).stream()
          .filter(entry -> names.test(unpackedName(ZipEntries.withoutFolders(entry))))
          .map(entry -> new RatingFile(path, Optional.of(entry)))
          .toList();
    }
    return List.of(new RatingFile(path, Optional.empty()));
  }

  /**
   * The only file of this name, found as by {@link #find}; of a zip without it the only file.
   *
   * @throws InputException if there is none, or several
   */
  static RatingFile one(Path path, String name) {
    List<RatingFile> found = find(path, name::equals);
    if (found.isEmpty() && ZipEntries.isZip(path) && ZipEntries.names(path).size() == 1) {
      found = find(path, any -> true);
    }
    if (found.size() != 1) {
      throw InputException.in(
          path,
          found.isEmpty()
              ? "holds no " + name
              : "holds %s and %s; name the one to read"
                  .formatted(found.get(0).name(), found.get(1).name()));
    }
    return found.get(0);
  }

  /** How messages call it. */
  Path name() {
    return entry.map(file::resolve).orElse(file);
  }

  /** Its bytes, decompressed. */
  InputStream open() {
    return entry.isPresent() ? InputFiles.openEntry(file, entry.get()) : InputFiles.open(file);
  }

  /** Its lines in blocks. */
  LineBlocks lines() {
    return new LineBlocks(name(), open());
  }

  private static String unpackedName(String name) {
    return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw InputException.in(folder, "cannot be listed: " + e.getMessage());
    }
  }
}
