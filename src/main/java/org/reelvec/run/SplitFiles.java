package org.reelvec.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.reelvec.config.SplitConfig;
import org.reelvec.io.InputFiles;

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
  private static List<Path> of(SplitConfig split) {
    if (split instanceof SplitConfig.Folds folds) {
      return folds.files();
    }
    return split instanceof SplitConfig.Probe probe ? List.of(probe.file()) : List.of();
  }

  /** The files of the data, and those that say what is held out of them. */
  static List<Path> with(Path data, SplitConfig split) {
    List<Path> files = new ArrayList<>(InputFiles.within(data));
    files.addAll(of(split));
    return files;
  }

  private static Path found(Path file, Path data) {
    Path beside = Files.isDirectory(data) ? data.resolve(file) : data.resolveSibling(file);
    return Files.exists(beside) ? beside : file;
  }
}
