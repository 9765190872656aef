package org.reelvec.io;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A file to read, or an entry of a zip.
 *
 * @param entry the name within the zip; empty where the file stands alone
 */
public record DataFile(Path file, Optional<String> entry) {
  /**
   * The files of these names in a folder or a zip (in any folder of it), in alphabetical order. A
   * name may carry {@code .gz}. A path that is neither folder nor zip is taken as it is.
   *
   * @throws InputException if the folder or the zip cannot be read
   */
  public static List<DataFile> find(Path path, Predicate<String> names) {
    if (Files.isDirectory(path)) {
      return InputFiles.within(path).stream()
          .filter(file -> names.test(unpackedName(file.getFileName().toString())))
          .map(file -> new DataFile(file, Optional.empty()))
          .toList();
    }
    if (ZipEntries.isZip(path)) {
      return ZipEntries.names(path).stream()
          .filter(entry -> names.test(unpackedName(ZipEntries.withoutFolders(entry))))
          .map(entry -> new DataFile(path, Optional.of(entry)))
          .toList();
    }
    return List.of(new DataFile(path, Optional.empty()));
  }

  /**
   * The only file of this name, found as by {@link #find}; of a zip without it the only file.
   *
   * @throws InputException if there is none, or several
   */
  public static DataFile one(Path path, String name) {
    List<DataFile> found = find(path, name::equals);
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
  public Path name() {
    return entry.map(file::resolve).orElse(file);
  }

  /** Its bytes, decompressed. */
  public InputStream open() {
    return entry.isPresent() ? InputFiles.openEntry(file, entry.get()) : InputFiles.open(file);
  }

  private static String unpackedName(String name) {
    return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
  }
}
