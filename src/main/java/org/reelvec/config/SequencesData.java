package org.reelvec.config;

import java.nio.file.Path;
import java.util.List;

/** Histories of items in any order that means something, one a line. */
@Named("sequences")
@Doc("A text file of sequences, one a line, items separated by blanks; plain or gzip.")
public record SequencesData(
    @Doc("The file, relative to the working directory.") @Default("sequences.txt") Path path,
    @Doc("A line that cannot be used stops the run (fail) or is counted by reason (skip).")
        @Default("fail")
        OnBadRow onBadRow,
    @Doc("Where the titles of items are told, if they have any but their keys.") CsvTitles titles)
    implements DataConfig {
  /** The files that are read. */
  public List<Path> files() {
    Path told = titles.path();
    return told == null ? List.of(path) : List.of(path, told);
  }
}
