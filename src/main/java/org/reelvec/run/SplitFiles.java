package org.reelvec.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.reelvec.config.SplitConfig;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.InputException;

/** The files that name held-out ratings, which usually lie beside the data. */
final class SplitFiles {
  private SplitFiles() {}

  /** The same split with its files where they are: beside the data, else as they are named. */
  static SplitConfig found(SplitConfig split, Path data) {
    if (split instanceof SplitConfig.Folds folds) {
      List<Path> files = folds.files().stream().map(file -> found(file, data)).toList();
      return new SplitConfig.Folds(files, folds.validation());
    }
    if (split instanceof SplitConfig.Probe probe) {
      return new SplitConfig.Probe(found(probe.file(), data), probe.validation());
    }
    return split;
  }

  /** The files that a split names. */
  static List<Path> of(SplitConfig split) {
    if (split instanceof SplitConfig.Folds folds) {
      return folds.files();
    }
    return split instanceof SplitConfig.Probe probe ? List.of(probe.file()) : List.of();
  }

  /** A file itself, or the files of a folder in the order of their names, without hidden ones. */
  static Stream<Path> within(Path path) {
    if (!Files.isDirectory(path)) {
      return Stream.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(
              file -> Files.isRegularFile(file) && !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw InputException.in(path, "cannot be read: " + AtomicFiles.reason(e));
    }
  }

  private static Path found(Path file, Path data) {
    Path beside = Files.isDirectory(data) ? data.resolve(file) : data.resolveSibling(file);
    return Files.exists(beside) ? beside : file;
  }
}
